package pl.utrwal.strategy.read.table;

import pl.utrwal.kernel.table.PlanTable;

/**
 * How many areas, goals and actions stand in a plan, withdrawn ones left out.
 */
public record Counts(long areas, long goals, long items) {

	public static Counts of(PlanTable table) {
		return new Counts(sections(table, 0), sections(table, 1),
				table.rows().filter((row) -> !row.withdrawn()).count());
	}

	private static long sections(PlanTable table, int level) {
		return table.allSections().filter((section) -> section.level() == level && !section.withdrawn()).count();
	}

}
