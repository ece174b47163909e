package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.id.PlanId;

/**
 * What can be asked of a plan. {@code expectedVersion} is the version of the element that
 * the decision was made on.
 */
public interface PlanCommand {

	PlanId plan();

}
