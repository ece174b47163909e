package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.PlanEvent.Frame;

/**
 * The first event of a plan.
 */
public interface PlanDrafted extends PlanEvent {

	MunicipalityId municipality();

	/**
	 * The code of a {@link pl.utrwal.kernel.table.PlanKind}.
	 */
	String kind();

	String title();

	Frame period();

	/**
	 * The plan that it follows; null if there is none.
	 */
	PlanId predecessor();

	@Override
	default boolean needsAct() {
		return false;
	}

}
