package pl.utrwal.plans.contract;

import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.PlanTable;

/**
 * What the partners of a municipality said to their roles, as it was known at a moment.
 */
@FunctionalInterface
public interface RoleAnswers {

	/**
	 * Of each element of a plan, in the order of its columns and parties; an element
	 * without an answer is left out.
	 */
	Map<ElementId, List<RoleAnswer>> of(PlanTable table);

}
