package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.CouncilReportId;

/**
 * Somebody began to write a report.
 *
 * @param from the first day that it tells of
 * @param to the last day that it tells of
 * @param plans that it tells of; none for the whole municipality
 * @param supersedes the issued report that it is to replace; null if it replaces none
 */
@EventName("monitoring.council-report-begun")
public record CouncilReportBegun(CouncilReportId report, MunicipalityId municipality, String title, LocalDate from,
		LocalDate to, List<PlanId> plans, CouncilReportId supersedes) implements CouncilReportEvent {

	public CouncilReportBegun {
		plans = List.copyOf(plans);
	}

}
