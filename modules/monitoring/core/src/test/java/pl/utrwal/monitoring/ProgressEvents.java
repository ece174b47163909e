package pl.utrwal.monitoring;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.contract.events.ProgressEvent.*;

/**
 * One of each event on how rows get on.
 */
final class ProgressEvents {

	private static final ProgressId PROGRESS = ProgressId.of(new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11"));

	private static final ElementId ROW = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final ReportId REPORT = new ReportId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final Report LATE = new Report("LATE", "czeka na umowę", LocalDate.of(2026, 3, 31),
			"notatka z 30 marca", "Klub Seniora „Wierzba”");

	private static final Report DONE = new Report("DONE", "", LocalDate.of(2026, 6, 1), "", "");

	private static final String COUNCIL = "budżet gminy";

	static final List<DomainEvent> ALL = List.of(new StatusReported(PROGRESS, ROW, REPORT, LATE, null),
			new ReportCorrected(PROGRESS, ROW, REPORT, LATE, DONE), new ReportTakenBack(PROGRESS, ROW, REPORT, DONE),
			new ReviewCadenceSet(PROGRESS, ROW, "P1Y", "P6M"), new ReviewCadenceRemoved(PROGRESS, ROW, "P6M"),
			new MoneyBudgeted(PROGRESS, ROW, COUNCIL, 2026, null, "12000.00"),
			new MoneySpent(PROGRESS, ROW, COUNCIL, 2026, "100.00", "99.90"),
			new AmountTakenBack(PROGRESS, ROW, "SPENT", COUNCIL, 2026, "99.90"));

	private ProgressEvents() {
	}

}
