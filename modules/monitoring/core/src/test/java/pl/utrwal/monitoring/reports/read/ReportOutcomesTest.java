package pl.utrwal.monitoring.reports.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.progress.read.RowProgress.Figure;
import pl.utrwal.monitoring.reports.read.PlanOutcome.Task;
import pl.utrwal.monitoring.reports.read.PlanOutcome.Year;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What came of a plan in 2026.
 */
class ReportOutcomesTest {

	private static final PlanId PLAN = new PlanId("plan");

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

	private final Map<ElementId, RowStanding> stands = new HashMap<>();

	private final PlanTable table = PlanTable.empty(PLAN)
		.withSections(List
			.of(new Section(new ElementId("goal"), 0, 1, "1", words("Cel"), List.of(), List.of(), false, List.of(),
					List.of(row("done", "2026", StatusKind.DONE, false), row("silent", "III kwartał 2026", null, true),
							row("given-up", "do 30.06.2026", StatusKind.CANCELLED, false),
							row("old", "2024", null, true), row("early", "2030", StatusKind.DONE, false),
							row("next", "2027", null, false), row("far", "2029", null, false),
							row("always", "działalność ciągła", StatusKind.ON_TIME, false)))));

	@Test
	void everyRowIsToldOfOnceByWhatBecameOfIt() {
		PlanOutcome outcome = outcome(List.of(), List.of());
		assertThat(ids(outcome.due())).containsExactly("done", "silent", "given-up");
		assertThat(outcome.done()).isOne();
		assertThat(outcome.overdue()).isOne();
		assertThat(outcome.ended()).isOne();
		assertThat(ids(outcome.also())).containsExactly("early");
		assertThat(ids(outcome.late())).containsExactly("old");
		assertThat(ids(outcome.next())).containsExactly("next");
	}

	@Test
	void whatWasMovedIsToldInTheOrderOfThePlan() {
		PlanOutcome outcome = outcome(List.of(line("next", "plans.element-rescheduled"),
				line("done", "plans.element-rescheduled"), line("done", "plans.element-reworded")), List.of());
		assertThat(outcome.moved()).extracting((moved) -> moved.row().id().value()).containsExactly("done", "next");
		assertThat(outcome.moved().getFirst().lines()).hasSize(1);
	}

	@Test
	void moneyIsSummedByTheYearsOfThePeriod() {
		PlanOutcome outcome = outcome(List.of(),
				List.of(figure(2026, "100.00", "40.00"), figure(2026, "50.00", null), figure(2025, "7.00", "7.00")));
		assertThat(outcome.money()).containsExactly(new Year(2026, Money.of("150.00"), Money.of("40.00")));
		assertThat(outcome.planned()).isEqualTo(Money.of("150.00"));
		assertThat(outcome(List.of(), List.of()).spent()).isNull();
	}

	@Test
	void theListOfChangesLeavesOutWhatOnlyMovesAndRenumbers() {
		ReportSelection selection = new ReportSelection(9, List.of(PLAN), List.of(line("a", "plans.element-moved"),
				line("a", "plans.element-renumbered"), line("a", "plans.element-reworded")));
		assertThat(selection.withoutOrder().lines()).extracting(AuditLine::event)
			.containsExactly("plans.element-reworded");
	}

	private PlanOutcome outcome(List<AuditLine> lines, List<Figure> figures) {
		return ReportOutcomes.outcome(this.table, FIRST, LAST, LAST, this.stands, Map.of(), lines, figures, List.of());
	}

	private static List<String> ids(List<Task> tasks) {
		return tasks.stream().map((task) -> task.row().id().value()).toList();
	}

	private Row row(String id, String when, StatusKind kind, boolean overdue) {
		ElementId element = new ElementId(id);
		this.stands.put(element,
				new RowStanding(element, kind, null, (kind != null) ? FIRST : null, overdue, null, false));
		Map<String, Cell> cells = new HashMap<>(words(id));
		cells.put(Column.TIME_FRAME, Cell.of(new CellValue.When(TimeFrame.parse(when))));
		return new Row(element, 1, 1, "1", cells, List.of(), List.of(), false);
	}

	private static Map<String, Cell> words(String text) {
		return Map.of(Column.TEXT, Cell.of(new CellValue.Words(text)));
	}

	private static AuditLine line(String row, String event) {
		return new AuditLine(1, "plan", 1, Instant.EPOCH, PLAN, null, null, event,
				new AuditSentence(List.of(), AuditValue.text("2026"), AuditValue.text("2027"), new ElementId(row)),
				null, "web", List.of());
	}

	private static Figure figure(int year, String planned, String spent) {
		return new Figure(new ElementId("done"), "gmina", year, Money.of(planned),
				(spent != null) ? Money.of(spent) : null);
	}

}
