package pl.utrwal.plans.table.web;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.PlanOutline;

/**
 * How a plan that ends is continued by a plan of another kind.
 */
public interface ContinuationDraft {

	/**
	 * The code of the kind of the plan that continues others.
	 */
	String kind();

	/**
	 * What was achieved, as a proposal of what to keep. Its elements have ids of their
	 * own, the same again for the same plan, and each refers to where it is from.
	 */
	PlanOutline of(PlanTable table, PlanId id, String title, TimeFrame period);

}
