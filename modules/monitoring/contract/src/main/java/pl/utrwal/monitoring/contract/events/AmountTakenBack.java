package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * An amount was a mistake, and none is known in its place.
 *
 * @param kind the name of an {@link pl.utrwal.monitoring.contract.AmountKind}
 */
@EventName("monitoring.amount-taken-back")
public record AmountTakenBack(ProgressId progress, ElementId row, String kind, String source, int year,
		String before) implements ProgressEvent {
}
