package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * A row of a plan that waited for a trigger.
 */
public record TriggerRow(PlanId plan, ElementId element) {
}
