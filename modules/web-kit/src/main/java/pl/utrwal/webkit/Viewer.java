package pl.utrwal.webkit;

import java.util.Set;

/**
 * Who looks at the page, as its header shows it.
 *
 * @param role its name is the message {@code role.<role>}
 * @param rights by which {@link NavigationEntry entries} are shown: the role, and what is
 * given beside it
 */
public record Viewer(String displayName, String role, Set<String> rights, String municipality) {

	public Viewer {
		rights = Set.copyOf(rights);
	}

}
