package pl.utrwal.kernel.table;

import java.util.List;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A plan as a table, at one position of its history. Pages, the API, the past and every
 * export work on this one value.
 *
 * @param kind a name from the list of plan kinds, as {@code SocialProblemsStrategy}
 * @param levels the level names of the kind from the highest down, as {@code area, goal,
 * action}; the last one is that of the rows
 * @param version the place in the plan's stream of the last event applied; -1 for none
 * @param position the place in the whole store of that event; -1 for none
 */
public record PlanTable(PlanId id, String kind, String title, TimeFrame period, List<String> levels,
		List<Column> columns, List<Section> sections, long version, long position) {

	public PlanTable {
		levels = List.copyOf(levels);
		columns = List.copyOf(columns);
		sections = List.copyOf(sections);
	}

}
