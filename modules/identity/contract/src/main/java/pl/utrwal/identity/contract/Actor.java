package pl.utrwal.identity.contract;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Who is behind a request. Controllers take it as a parameter, on pages and in the API
 * alike. The name belongs on the screen only: nothing that is kept may hold it.
 *
 * @param overInstallation whether it also looks after the installation as a whole, and
 * the municipalities in it
 */
public record Actor(AccountId account, String displayName, Role role, MunicipalityId municipality,
		String municipalityName, boolean overInstallation) {

	/**
	 * What an {@link #overInstallation} actor has beside the role.
	 */
	public static final String INSTALLATION = "INSTALLATION";

}
