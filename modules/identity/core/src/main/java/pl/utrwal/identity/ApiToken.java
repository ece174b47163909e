package pl.utrwal.identity;

import java.time.Instant;

/**
 * What is known of an API token, which itself is not kept.
 *
 * @param name what it is for
 * @param expires null if it never does
 * @param used about when it was last used; null if it never was
 */
record ApiToken(String id, String name, Instant issued, Instant expires, Instant used) {

}
