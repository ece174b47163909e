package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.id.PlanId;

/**
 * An event in the stream of a plan.
 */
public interface PlanEvent {

	PlanId plan();

	/**
	 * Whether, once the plan is adopted, it takes another act for this to come into
	 * force, and until then it waits.
	 */
	default boolean needsAct() {
		return true;
	}

}
