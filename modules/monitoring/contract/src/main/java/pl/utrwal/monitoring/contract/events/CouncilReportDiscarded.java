package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.monitoring.contract.CouncilReportId;

/**
 * The draft of a report was given up.
 */
@EventName("monitoring.council-report-discarded")
public record CouncilReportDiscarded(CouncilReportId report) implements CouncilReportEvent {
}
