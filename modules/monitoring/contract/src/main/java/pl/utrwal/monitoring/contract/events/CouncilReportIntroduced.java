package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.monitoring.contract.CouncilReportId;

/**
 * The introduction of a report was written, or written anew.
 *
 * @param before empty if there was none
 * @param after empty if there is none any more
 */
@EventName("monitoring.council-report-introduced")
public record CouncilReportIntroduced(CouncilReportId report, String before,
		String after) implements CouncilReportEvent {
}
