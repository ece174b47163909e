package pl.utrwal.webkit;

import java.util.Collections;
import java.util.Set;

/**
 * An entry of the navigation. Modules contribute them as beans.
 *
 * @param path begins with a slash; the entry is marked on this page and on all below it
 * @param order smaller stands further left
 * @param rights who sees it: whoever has one of them; empty: everybody who is signed in
 */
public record NavigationEntry(String messageKey, String path, int order, Set<String> rights) {

	public NavigationEntry {
		rights = Set.copyOf(rights);
	}

	boolean isForEverybody() {
		return this.rights.isEmpty();
	}

	boolean visibleTo(Viewer viewer) {
		return isForEverybody() || !Collections.disjoint(this.rights, viewer.rights());
	}

	boolean covers(String requested) {
		return this.path.equals("/") ? requested.equals("/")
				: requested.equals(this.path) || requested.startsWith(this.path + "/");
	}

}
