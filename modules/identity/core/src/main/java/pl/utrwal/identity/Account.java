package pl.utrwal.identity;

import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * An account without anything that says whose it is.
 *
 * @param suspended nobody gets in with it until it is reopened
 */
record Account(AccountId id, String passwordHash, Role role, MunicipalityId municipality, boolean suspended) {

}
