package pl.utrwal.identity;

import pl.utrwal.kernel.id.PersonId;

/**
 * Somebody whom a plan names, without an account.
 */
record NamedPerson(PersonId id, String name) {

}
