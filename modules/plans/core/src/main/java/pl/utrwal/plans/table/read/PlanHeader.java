package pl.utrwal.plans.table.read;

import java.util.List;

import pl.utrwal.kernel.table.PlanTable;

/**
 * A plan without its rows.
 *
 * @param table holds no sections
 * @param sections the ids of the sections of the highest level, in their order
 */
public record PlanHeader(PlanTable table, List<String> sections, PlanCounts counts) {

	public PlanHeader {
		sections = List.copyOf(sections);
	}

}
