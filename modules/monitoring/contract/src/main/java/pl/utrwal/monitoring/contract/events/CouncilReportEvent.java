package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.monitoring.contract.CouncilReportId;

/**
 * What can happen to a report to the council.
 */
public sealed interface CouncilReportEvent extends DomainEvent
		permits CouncilReportBegun, CouncilReportIntroduced, CouncilReportIssued, CouncilReportDiscarded {

	CouncilReportId report();

}
