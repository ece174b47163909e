package pl.utrwal.plans.importing.read;

import java.time.Instant;

/**
 * A file that waits to be accepted, as it stands in a list.
 *
 * @param changed when somebody last said something of it
 */
public record Draft(String id, String name, Instant changed) {

}
