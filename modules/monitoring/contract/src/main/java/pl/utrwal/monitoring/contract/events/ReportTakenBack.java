package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;

/**
 * A report was a mistake, and counts no more.
 */
@EventName("monitoring.report-taken-back")
public record ReportTakenBack(ProgressId progress, ElementId row, ReportId report,
		Report before) implements ProgressEvent {
}
