package pl.utrwal.webkit;

import java.util.Set;

/**
 * Who looks at the page, as its header shows it.
 *
 * @param account the id of the account; what a browser keeps for it is kept under it
 * @param role its name is the message {@code role.<role>}
 * @param rights by which {@link NavigationEntry entries} are shown: the role, and what is
 * given beside it
 */
public record Viewer(String account, String displayName, String role, Set<String> rights, String municipality) {

	public Viewer {
		rights = Set.copyOf(rights);
	}

}
