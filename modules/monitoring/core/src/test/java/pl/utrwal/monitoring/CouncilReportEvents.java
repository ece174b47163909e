package pl.utrwal.monitoring;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.*;

/**
 * What the golden files of reports to the council hold.
 */
final class CouncilReportEvents {

	private static final CouncilReportId REPORT = new CouncilReportId("5a1c4d37-2f6e-4f8b-8f1c-3d2e5b7a4c01");

	private static final PlanId PLAN = new PlanId("41f0a3de-7c1b-4a0e-8a6f-9d1c2b3e4f55");

	static final List<DomainEvent> ALL = List.of(
			new CouncilReportBegun(REPORT, new MunicipalityId("wierzbowa-polana"), "Sprawozdanie za rok 2025",
					LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), List.of(PLAN),
					new CouncilReportId("5a1c4d37-2f6e-4f8b-8f1c-3d2e5b7a4c00")),
			new CouncilReportIntroduced(REPORT, "", "To był rok porządkowania."), new CouncilReportDiscarded(REPORT),
			new CouncilReportIssued(REPORT, 5120, List.of(PLAN),
					List.of(new PositionRange(1024, 1027), new PositionRange(4096, 4096)),
					List.of(new EventRevision("plans.element-reworded", 1)),
					"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));

	private CouncilReportEvents() {
	}

}
