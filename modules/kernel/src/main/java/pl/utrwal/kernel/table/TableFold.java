package pl.utrwal.kernel.table;

import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;

/**
 * Makes a plan's table out of its events; pure, so that "then" is drawn by the code that
 * draws "now".
 */
public interface TableFold {

	PlanTable empty(PlanId id);

	/**
	 * An event that does not concern the table leaves all but version and position as
	 * they are. Never fails.
	 */
	PlanTable apply(PlanTable table, Recorded recorded);

}
