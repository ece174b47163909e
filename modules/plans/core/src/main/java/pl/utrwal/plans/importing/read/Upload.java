package pl.utrwal.plans.importing.read;

import java.util.List;
import java.util.Map;

/**
 * A file that waits to be accepted as a plan, and what somebody said of it.
 *
 * @param kind a code of a kind; null to guess it
 * @param columns codes of what columns hold, by number of the table
 */
public record Upload(String id, String name, byte[] content, String kind, Map<Integer, List<String>> columns) {

	public Upload told(String kind, Map<Integer, List<String>> columns) {
		return new Upload(this.id, this.name, this.content, kind, columns);
	}

}
