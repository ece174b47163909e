package pl.utrwal.monitoring.progress.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.contract.events.ProgressEvent.*;
import pl.utrwal.monitoring.progress.domain.ProgressCommand.*;
import pl.utrwal.monitoring.progress.domain.ProgressRules.Says;

class PlanProgressTest {

	private static final ProgressId PROGRESS = ProgressId.of(new PlanId("plan"));

	private static final ElementId ROW = new ElementId("row");

	private static final ReportId FIRST = new ReportId("first");

	private static final ReportId SECOND = new ReportId("second");

	private static final ReportId THIRD = new ReportId("third");

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

	private static final Report LATE = new Report("LATE", "", TODAY, "", "");

	private static final Report DONE = new Report("DONE", "gotowe", TODAY.minusDays(1), "protokół", "Klub");

	private FixtureConfiguration<PlanProgress> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(PlanProgress.class);
	}

	private static Says says(StatusKind kind, LocalDate day) {
		return new Says(kind, null, day, "", null);
	}

	private static StatusReported reported(ReportId report, Report says, Report before) {
		return new StatusReported(PROGRESS, ROW, report, says, before);
	}

	@Test
	void theFirstReportBeginsIt() {
		this.fixture.givenNoPriorActivity()
			.when(new ReportStatus(PROGRESS, ROW, FIRST,
					new Says(StatusKind.DONE, " gotowe ", TODAY.minusDays(1), "protokół", "Klub"), TODAY))
			.expectEvents(reported(FIRST, DONE, null));
	}

	@Test
	void aReportTellsWhatStoodBefore() {
		this.fixture.given(reported(FIRST, LATE, null), reported(SECOND, DONE, LATE))
			.when(new ReportStatus(PROGRESS, ROW, THIRD, says(StatusKind.LATE, TODAY), TODAY))
			.expectEvents(reported(THIRD, LATE, LATE));
		setUp();
		this.fixture.given(reported(FIRST, DONE, null), reported(SECOND, LATE, DONE))
			.when(new ReportStatus(PROGRESS, new ElementId("other"), THIRD, says(StatusKind.LATE, TODAY), TODAY))
			.expectEvents(new StatusReported(PROGRESS, new ElementId("other"), THIRD, LATE, null));
	}

	@Test
	void manyRowsAreReportedTogetherOrNone() {
		ElementId other = new ElementId("other");
		Map<ElementId, ReportId> both = new LinkedHashMap<>();
		both.put(ROW, SECOND);
		both.put(other, THIRD);
		this.fixture.given(reported(FIRST, DONE, null))
			.when(new ReportStatuses(PROGRESS, both, says(StatusKind.LATE, TODAY), TODAY))
			.expectEvents(reported(SECOND, LATE, DONE), new StatusReported(PROGRESS, other, THIRD, LATE, null));
		setUp();
		this.fixture.given(reported(THIRD, DONE, null))
			.when(new ReportStatuses(PROGRESS, both, says(StatusKind.LATE, TODAY), TODAY))
			.expectExceptionMessage("report-exists []");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new ReportStatuses(PROGRESS, Map.of(), says(StatusKind.LATE, TODAY), TODAY))
			.expectExceptionMessage("reports-none []");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new ReportStatuses(PROGRESS,
					IntStream.range(0, 501)
						.boxed()
						.collect(Collectors.toMap((n) -> new ElementId("row" + n), (n) -> new ReportId("report" + n))),
					says(StatusKind.LATE, TODAY), TODAY))
			.expectExceptionMessage("reports-too-many [500]");
	}

	@Test
	void aReportSaysAKindAndADayThatHasCome() {
		this.fixture.givenNoPriorActivity()
			.when(new ReportStatus(PROGRESS, ROW, FIRST, says(null, TODAY), TODAY))
			.expectExceptionMessage("status-missing []");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new ReportStatus(PROGRESS, ROW, FIRST, says(StatusKind.DONE, null), TODAY))
			.expectExceptionMessage("day-missing []");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new ReportStatus(PROGRESS, ROW, FIRST, says(StatusKind.DONE, TODAY.plusDays(1)), TODAY))
			.expectExceptionMessage("day-to-come []");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new ReportStatus(PROGRESS, ROW, FIRST, new Says(StatusKind.DONE, "x".repeat(101), TODAY, "", ""),
					TODAY))
			.expectExceptionMessage("text-too-long [100]");
		setUp();
		this.fixture.given(reported(FIRST, DONE, null))
			.when(new ReportStatus(PROGRESS, ROW, FIRST, says(StatusKind.DONE, TODAY), TODAY))
			.expectExceptionMessage("report-exists []");
	}

	@Test
	void aReportIsCorrectedAndTakenBack() {
		this.fixture.given(reported(FIRST, DONE, null))
			.when(new CorrectReport(PROGRESS, FIRST, says(StatusKind.LATE, TODAY), TODAY))
			.expectEvents(new ReportCorrected(PROGRESS, ROW, FIRST, DONE, LATE));
		setUp();
		this.fixture.given(reported(FIRST, LATE, null))
			.when(new CorrectReport(PROGRESS, FIRST, says(StatusKind.LATE, TODAY), TODAY))
			.expectNoEvents();
		setUp();
		this.fixture.given(reported(FIRST, DONE, null), new ReportCorrected(PROGRESS, ROW, FIRST, DONE, LATE))
			.when(new TakeReportBack(PROGRESS, FIRST))
			.expectEvents(new ReportTakenBack(PROGRESS, ROW, FIRST, LATE));
		setUp();
		this.fixture.given(reported(FIRST, DONE, null), new ReportTakenBack(PROGRESS, ROW, FIRST, DONE))
			.when(new TakeReportBack(PROGRESS, FIRST))
			.expectException(Unknown.class);
	}

	@Test
	void whatWasNeverSaidIsUnknown() {
		this.fixture.givenNoPriorActivity().when(new TakeReportBack(PROGRESS, FIRST)).expectException(Unknown.class);
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new CorrectReport(PROGRESS, FIRST, says(StatusKind.DONE, TODAY), TODAY))
			.expectException(Unknown.class);
		setUp();
		this.fixture.givenNoPriorActivity().when(new RemoveReviewCadence(PROGRESS, ROW)).expectNoEvents();
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new TakeAmountBack(PROGRESS, ROW, AmountKind.SPENT, "gmina", 2026))
			.expectNoEvents();
	}

	@Test
	void aCadenceIsSetAndRemoved() {
		this.fixture.givenNoPriorActivity()
			.when(new SetReviewCadence(PROGRESS, ROW, "P6M"))
			.expectEvents(new ReviewCadenceSet(PROGRESS, ROW, null, "P6M"));
		setUp();
		this.fixture.given(new ReviewCadenceSet(PROGRESS, ROW, null, "P6M"))
			.when(new SetReviewCadence(PROGRESS, ROW, "P1Y"))
			.expectEvents(new ReviewCadenceSet(PROGRESS, ROW, "P6M", "P1Y"));
		setUp();
		this.fixture.given(new ReviewCadenceSet(PROGRESS, ROW, null, "P6M"))
			.when(new SetReviewCadence(PROGRESS, ROW, "P6M"))
			.expectNoEvents();
		setUp();
		this.fixture.given(new ReviewCadenceSet(PROGRESS, ROW, null, "P6M"))
			.when(new RemoveReviewCadence(PROGRESS, ROW))
			.expectEvents(new ReviewCadenceRemoved(PROGRESS, ROW, "P6M"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "co pół roku", "P0D", "-P1M", "P-1M", "P11Y", "P1Y1M-1D", "PT1H", "P99999999999Y" })
	void whatIsNoCadenceIsRefused(String period) {
		this.fixture.givenNoPriorActivity()
			.when(new SetReviewCadence(PROGRESS, ROW, period))
			.expectException(RuleBroken.class)
			.expectExceptionMessage("cadence-malformed []");
	}

	@Test
	void amountsReplaceEachOther() {
		MoneyBudgeted budgeted = new MoneyBudgeted(PROGRESS, ROW, "gmina", 2026, null, "500.00");
		this.fixture.givenNoPriorActivity()
			.when(new BudgetMoney(PROGRESS, ROW, " gmina ", 2026, Money.of("500")))
			.expectEvents(budgeted);
		setUp();
		this.fixture.given(budgeted)
			.when(new BudgetMoney(PROGRESS, ROW, "gmina", 2026, Money.of("0")))
			.expectEvents(new MoneyBudgeted(PROGRESS, ROW, "gmina", 2026, "500.00", "0.00"));
		setUp();
		this.fixture.given(budgeted)
			.when(new SpendMoney(PROGRESS, ROW, "gmina", 2026, Money.of("12.30")))
			.expectEvents(new MoneySpent(PROGRESS, ROW, "gmina", 2026, null, "12.30"));
		setUp();
		this.fixture.given(budgeted)
			.when(new BudgetMoney(PROGRESS, ROW, "gmina", 2027, Money.of("500")))
			.expectEvents(new MoneyBudgeted(PROGRESS, ROW, "gmina", 2027, null, "500.00"));
		setUp();
		this.fixture.given(budgeted)
			.when(new BudgetMoney(PROGRESS, ROW, "gmina", 2026, Money.of("500.00")))
			.expectNoEvents();
		setUp();
		this.fixture.given(budgeted)
			.when(new TakeAmountBack(PROGRESS, ROW, AmountKind.BUDGETED, "gmina", 2026))
			.expectEvents(new AmountTakenBack(PROGRESS, ROW, "BUDGETED", "gmina", 2026, "500.00"));
	}

	@Test
	void anAmountHasASourceAYearAndIsNotLessThanNothing() {
		this.fixture.givenNoPriorActivity()
			.when(new SpendMoney(PROGRESS, ROW, " ", 2026, Money.of("1")))
			.expectExceptionMessage("text-blank []");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new SpendMoney(PROGRESS, ROW, "gmina", 26, Money.of("1")))
			.expectExceptionMessage("year-out-of-range [1990, 2100]");
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new SpendMoney(PROGRESS, ROW, "gmina", 2026, Money.of("-0.01")))
			.expectExceptionMessage("amount-malformed []");
	}

}
