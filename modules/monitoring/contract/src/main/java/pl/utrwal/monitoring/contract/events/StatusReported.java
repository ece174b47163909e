package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;

/**
 * It was reported how a row stands.
 *
 * @param before what stood until then; null if nobody had reported
 */
@EventName("monitoring.status-reported")
public record StatusReported(ProgressId progress, ElementId row, ReportId report, Report says,
		Report before) implements ProgressEvent {
}
