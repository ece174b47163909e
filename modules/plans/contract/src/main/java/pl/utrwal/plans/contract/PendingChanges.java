package pl.utrwal.plans.contract;

import pl.utrwal.kernel.table.PlanTable;

/**
 * What waits for an act that amends a plan.
 */
public interface PendingChanges {

	/**
	 * How many changes wait; none for a plan that no act adopted.
	 */
	int changes(PlanTable table);

}
