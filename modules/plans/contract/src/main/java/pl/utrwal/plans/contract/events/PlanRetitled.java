package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * The plan was given another title.
 */
@EventName("plans.plan-retitled")
public record PlanRetitled(PlanId plan, String before, String after) implements PlanChange {
}
