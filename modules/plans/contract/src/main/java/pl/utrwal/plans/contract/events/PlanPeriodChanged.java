package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * The years that the plan is for were changed.
 */
@EventName("plans.plan-period-changed")
public record PlanPeriodChanged(PlanId plan, Frame before, Frame after) implements PlanChange {
}
