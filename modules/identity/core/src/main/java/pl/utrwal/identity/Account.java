package pl.utrwal.identity;

import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * An account without anything that says whose it is.
 */
record Account(AccountId id, String passwordHash, Role role, MunicipalityId municipality) {

}
