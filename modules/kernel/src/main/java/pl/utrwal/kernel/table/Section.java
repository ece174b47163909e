package pl.utrwal.kernel.table;

import java.util.List;

import pl.utrwal.kernel.id.ElementId;

/**
 * An element above the rows: holds sections of the next level, or rows.
 *
 * @param level 0 for the highest, an index into {@link PlanTable#levels()}
 * @param version the place in the plan's stream of the last event that changed it
 * @param labels cells of the document that head this section
 */
public record Section(ElementId id, int level, long version, String number, Cell text, List<String> notes,
		List<SourceCell> labels, boolean withdrawn, List<Section> sections, List<Row> rows) {

	public Section {
		notes = List.copyOf(notes);
		labels = List.copyOf(labels);
		sections = List.copyOf(sections);
		rows = List.copyOf(rows);
	}

}
