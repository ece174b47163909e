package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * An amount was spent on a row in a year, or that amount was corrected.
 *
 * @param source who paid
 * @param before null if there was none for that source and year
 */
@EventName("monitoring.money-spent")
public record MoneySpent(ProgressId progress, ElementId row, String source, int year, String before,
		String amount) implements ProgressEvent {
}
