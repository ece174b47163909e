package pl.utrwal.webkit;

import java.util.Set;

/**
 * An entry of the navigation. Modules contribute them as beans.
 *
 * @param path begins with a slash; the entry is marked on this page and on all below it
 * @param order smaller stands further left
 * @param roles who sees it, by {@link Viewer#role()}; empty: everybody who is signed in
 */
public record NavigationEntry(String messageKey, String path, int order, Set<String> roles) {

	public NavigationEntry {
		roles = Set.copyOf(roles);
	}

	boolean visibleTo(Viewer viewer) {
		return this.roles.isEmpty() || this.roles.contains(viewer.role());
	}

	boolean covers(String requested) {
		return this.path.equals("/") ? requested.equals("/")
				: requested.equals(this.path) || requested.startsWith(this.path + "/");
	}

}
