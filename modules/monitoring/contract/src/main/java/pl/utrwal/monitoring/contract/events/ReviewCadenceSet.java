package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * It was laid down how often a row is to be reported on.
 *
 * @param before null if there was none
 * @param after an ISO 8601 period such as {@code P6M}
 */
@EventName("monitoring.review-cadence-set")
public record ReviewCadenceSet(ProgressId progress, ElementId row, String before,
		String after) implements ProgressEvent {
}
