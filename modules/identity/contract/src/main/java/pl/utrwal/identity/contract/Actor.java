package pl.utrwal.identity.contract;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Who is behind a request. Controllers take it as a parameter, on pages and in the API
 * alike. The name belongs on the screen only: nothing that is kept may hold it.
 */
public record Actor(AccountId account, String displayName, Role role, MunicipalityId municipality,
		String municipalityName) {

}
