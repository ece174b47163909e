package pl.utrwal.kernel.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Collections;

import pl.utrwal.kernel.id.ElementId;

/**
 * A row: an element of the lowest level of its plan.
 *
 * @param version the place in the plan's stream of the last event that changed it
 * @param number how the row is shown; not an identity, and possibly empty
 * @param cells by column key
 * @param labels cells of the document beside this row that say what it is, not what it
 * holds
 */
public record Row(ElementId id, long version, String number, Map<String, Cell> cells, List<String> notes,
		List<SourceCell> labels, boolean withdrawn) {

	public Row {
		cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
		notes = List.copyOf(notes);
		labels = List.copyOf(labels);
	}

}
