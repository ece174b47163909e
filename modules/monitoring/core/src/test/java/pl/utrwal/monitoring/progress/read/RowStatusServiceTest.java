package pl.utrwal.monitoring.progress.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Heading;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.contract.events.ProgressEvent.Report;

import static org.assertj.core.api.Assertions.assertThat;

class RowStatusServiceTest {

	private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

	private static final LocalDate FROM = LocalDate.of(2026, 1, 31);

	private static final ElementId ID = new ElementId("row");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private static Row row(String frame) {
		return new Row(ID, 0, 0, "1", Map.of(Column.TIME_FRAME, Cell.of(new CellValue.When(TimeFrame.parse(frame)))),
				List.of(), List.of(), false);
	}

	private static ProgressEntry.Reported report(long position, StatusKind kind, LocalDate day) {
		return new ProgressEntry.Reported(position, Instant.EPOCH.plusSeconds(position), new AccountId("anna"),
				new ReportId("report " + position), new Report(kind.name(), "", day, "", ""));
	}

	private static RowProgress told(ProgressEntry... entries) {
		return new RowProgress(ID, List.of(entries));
	}

	private static RowStanding standing(String frame, LocalDate day, ProgressEntry... entries) {
		return RowStatusService.standing(row(frame), told(entries), FROM, day);
	}

	@Test
	void isOverdueFromTheDayAfterTheDueDay() {
		assertThat(standing("do 30.06.2026", DUE).overdue()).isFalse();
		assertThat(standing("do 30.06.2026", DUE.plusDays(1)).overdue()).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void whatHasEndedIsNeitherOverdueNorStale(StatusKind kind) {
		ProgressEntry report = report(1, kind, LocalDate.of(2026, 3, 1));
		assertThat(standing("do 30.06.2026", DUE.plusDays(1), report).overdue()).isEqualTo(!kind.isEnd());
		RowStanding ongoing = standing("działalność ciągła, przegląd co kwartał", DUE, report);
		assertThat(ongoing.stale()).isEqualTo(!kind.isEnd());
		assertThat(ongoing.reviewDue()).isEqualTo(kind.isEnd() ? null : LocalDate.of(2026, 6, 1));
	}

	@Test
	void isStaleFromTheDayAfterTheReviewDay() {
		String frame = "działalność ciągła, przegląd co kwartał";
		LocalDate review = LocalDate.of(2026, 4, 30);
		assertThat(standing(frame, review).reviewDue()).isEqualTo(review);
		assertThat(standing(frame, review).stale()).isFalse();
		assertThat(standing(frame, review.plusDays(1)).stale()).isTrue();
		ProgressEntry report = report(1, StatusKind.ON_TIME, review);
		assertThat(standing(frame, LocalDate.of(2026, 7, 30), report).stale()).isFalse();
		assertThat(standing(frame, LocalDate.of(2026, 7, 31), report).stale()).isTrue();
	}

	@Test
	void onlyAnOngoingRowIsReviewedAsThePlanSays() {
		assertThat(standing("raz w roku", DUE.plusYears(3)).reviewDue()).isNull();
		assertThat(standing("działalność ciągła", DUE.plusYears(3)).reviewDue()).isNull();
		assertThat(standing("przegląd co kwartał", DUE.plusYears(3)).overdue()).isFalse();
	}

	@Test
	void aCadenceOfItsOwnGoesBeforeThePlans() {
		ProgressEntry monthly = new ProgressEntry.Cadence(1, Instant.EPOCH, new AccountId("anna"), "P1M");
		ProgressEntry removed = new ProgressEntry.Cadence(2, Instant.EPOCH, new AccountId("anna"), null);
		assertThat(standing("raz w roku", DUE, monthly).reviewDue()).isEqualTo(LocalDate.of(2026, 2, 28));
		assertThat(standing("raz w roku", DUE, monthly, removed).reviewDue()).isNull();
		String frame = "działalność ciągła, przegląd co kwartał";
		assertThat(standing(frame, DUE, monthly).reviewDue()).isEqualTo(LocalDate.of(2026, 2, 28));
		assertThat(standing(frame, DUE, monthly, removed).reviewDue()).isEqualTo(LocalDate.of(2026, 4, 30));
	}

	@Test
	void aRowThatBeganOnNoKnownDayIsNotStaleUntilItWasReported() {
		Row row = row("działalność ciągła, przegląd co kwartał");
		assertThat(RowStatusService.standing(row, told(), null, DUE).stale()).isFalse();
		assertThat(RowStatusService.standing(row, told(report(1, StatusKind.LATE, FROM)), null, DUE).stale()).isTrue();
	}

	@Test
	void aRowRunsFromItsStartElseFromTheActThatGaveItForceElseFromItsRecording() {
		LocalDate adopted = LocalDate.of(2021, 3, 10);
		LocalDate amended = LocalDate.of(2023, 7, 1);
		PlanTable table = PlanTable.empty(new PlanId("plan"))
			.withHeading(new Heading(null, "kind", "", TimeFrame.unspecified(""), null).withLifecycle(new Lifecycle(
					null, List.of(act(Act.Kind.ADOPTION, adopted, 7), act(Act.Kind.AMENDMENT, amended, 12),
							act(Act.Kind.REPEAL, LocalDate.of(2026, 1, 1), 20)),
					null)));
		LocalDate recorded = LocalDate.of(2026, 2, 3);
		assertThat(RowStatusService.runsFrom(table, row("od maja 2022"), new PlanRowIndex.First(3, recorded), DUE))
			.isEqualTo(LocalDate.of(2022, 5, 1));
		assertThat(
				RowStatusService.runsFrom(table, row("działalność ciągła"), new PlanRowIndex.First(3, recorded), DUE))
			.isEqualTo(adopted);
		assertThat(
				RowStatusService.runsFrom(table, row("działalność ciągła"), new PlanRowIndex.First(9, recorded), DUE))
			.isEqualTo(amended);
		assertThat(
				RowStatusService.runsFrom(table, row("działalność ciągła"), new PlanRowIndex.First(13, recorded), DUE))
			.isEqualTo(recorded);
		assertThat(RowStatusService.runsFrom(table, row("działalność ciągła"), new PlanRowIndex.First(3, recorded),
				adopted.minusDays(1)))
			.isEqualTo(recorded);
	}

	private static Act act(Act.Kind kind, LocalDate inForceFrom, long version) {
		return new Act(kind, "1", "Rada", inForceFrom.minusDays(14), inForceFrom, "", TimeFrame.unspecified(""),
				version);
	}

	@Test
	void aReportOfALaterDayDoesNotCountYet() {
		RowStanding standing = standing("do 30.06.2026", DUE.plusDays(1), report(1, StatusKind.LATE, DUE),
				report(2, StatusKind.DONE, DUE.plusDays(2)));
		assertThat(standing.kind()).isEqualTo(StatusKind.LATE);
		assertThat(standing.overdue()).isTrue();
	}

	@Test
	void aCorrectedReportKeepsItsPlaceAndOneTakenBackIsGone() {
		ProgressEntry.Reported first = report(1, StatusKind.LATE, DUE);
		ProgressEntry.Reported second = report(2, StatusKind.ON_TIME, DUE);
		ProgressEntry corrected = new ProgressEntry.Reported(3, Instant.EPOCH, first.actor(), first.report(),
				new Report("DONE", "", DUE, "", ""));
		ProgressEntry takenBack = new ProgressEntry.Reported(4, Instant.EPOCH, first.actor(), second.report(), null);
		assertThat(told(first, second, corrected).last(DUE).orElseThrow().kind()).isEqualTo(StatusKind.ON_TIME);
		assertThat(told(first, second, corrected, takenBack).last(DUE).orElseThrow().kind()).isEqualTo(StatusKind.DONE);
		assertThat(told(first, second, corrected, takenBack).known(new Known(2L, null)).reports()).hasSize(2);
	}

	@RepeatedTest(20)
	void standsAsTheLastReportByDayAndThenPositionSays() {
		List<ProgressEntry> entries = new ArrayList<>();
		for (int i = 0; i < this.random.nextInt(30); i++) {
			entries.add(report(i * 7L, StatusKind.values()[this.random.nextInt(StatusKind.values().length)],
					FROM.plusDays(this.random.nextInt(12))));
		}
		RowProgress all = new RowProgress(ID, entries);
		for (int days = -1; days < 14; days++) {
			LocalDate day = FROM.plusDays(days);
			long position = this.random.nextInt(220);
			Optional<ProgressEntry.Reported> expected = entries.stream()
				.map(ProgressEntry.Reported.class::cast)
				.filter((entry) -> !entry.says().day().isAfter(day) && entry.position() <= position)
				.max(Comparator.comparing((ProgressEntry.Reported entry) -> entry.says().day())
					.thenComparingLong(ProgressEntry::position));
			RowStanding standing = RowStatusService.standing(row("do 5.02.2026"), all.known(new Known(position, null)),
					FROM, day);
			assertThat(standing.kind()).as("seed %d", this.seed)
				.isEqualTo(expected.map((entry) -> StatusKind.valueOf(entry.says().kind())).orElse(null));
			assertThat(standing.asOf()).as("seed %d", this.seed)
				.isEqualTo(expected.map((entry) -> entry.says().day()).orElse(null));
			assertThat(standing.overdue()).as("seed %d", this.seed)
				.isEqualTo(
						day.isAfter(LocalDate.of(2026, 2, 5)) && (standing.kind() == null || !standing.kind().isEnd()));
		}
	}

	@RepeatedTest(20)
	void isStaleOnTheDayAfterTheCadenceHasRunOutAndNotBefore() {
		Period cadence = Period.of(this.random.nextInt(2), this.random.nextInt(12), 1 + this.random.nextInt(20));
		LocalDate reported = FROM.plusDays(this.random.nextInt(700));
		ProgressEntry set = new ProgressEntry.Cadence(1, Instant.EPOCH, new AccountId("anna"), cadence.toString());
		ProgressEntry report = report(2, StatusKind.ON_TIME, reported);
		LocalDate last = reported.plus(cadence);
		assertThat(standing("2026", last, set, report).stale()).as("seed %d", this.seed).isFalse();
		assertThat(standing("2026", last.plusDays(1), set, report).stale()).as("seed %d", this.seed).isTrue();
		assertThat(standing("2026", last, set, report).reviewDue()).as("seed %d", this.seed).isEqualTo(last);
	}

	@RepeatedTest(20)
	void whatIsKnownAtTheEndOfADayIsWhatWasRecordedUntilThen() {
		List<ProgressEntry> entries = new ArrayList<>();
		Instant at = Instant.parse("2026-03-27T20:00:00Z");
		for (int i = 0; i < 30; i++) {
			entries.add(new ProgressEntry.Reported(i, at, new AccountId("anna"), new ReportId("report " + i),
					new Report("LATE", "", FROM, "", "")));
			at = at.plusSeconds(this.random.nextInt(20_000));
		}
		LocalDate day = LocalDate.of(2026, 3, 27).plusDays(this.random.nextInt(5));
		assertThat(new RowProgress(ID, entries).known(new Known(null, day)).entries()).as("seed %d", this.seed)
			.isEqualTo(entries.stream()
				.filter((entry) -> entry.at().isBefore(day.plusDays(1).atStartOfDay(Poland.ZONE).toInstant()))
				.toList());
	}

}
