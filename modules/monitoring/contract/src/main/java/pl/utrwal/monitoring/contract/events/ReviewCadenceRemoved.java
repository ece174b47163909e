package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * A row is reported on as often as the plan itself says, if it says so.
 */
@EventName("monitoring.review-cadence-removed")
public record ReviewCadenceRemoved(ProgressId progress, ElementId row, String before) implements ProgressEvent {
}
