package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.id.PlanId;

/**
 * An event in the stream of a plan.
 */
public interface PlanEvent {

	PlanId plan();

}
