package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;

/**
 * A report was found to say something wrong.
 */
@EventName("monitoring.report-corrected")
public record ReportCorrected(ProgressId progress, ElementId row, ReportId report, Report before,
		Report after) implements ProgressEvent {
}
