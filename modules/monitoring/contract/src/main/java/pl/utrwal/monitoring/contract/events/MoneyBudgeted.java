package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * An amount was set aside for a row, or that amount was corrected.
 *
 * @param source who pays
 * @param before null if there was none for that source and year
 */
@EventName("monitoring.money-budgeted")
public record MoneyBudgeted(ProgressId progress, ElementId row, String source, int year, String before,
		String amount) implements ProgressEvent {
}
