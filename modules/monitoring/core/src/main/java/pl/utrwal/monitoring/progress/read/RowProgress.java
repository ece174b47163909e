package pl.utrwal.monitoring.progress.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.contract.AmountKind;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.contract.events.ProgressEvent.Report;

/**
 * All that was ever said of how a row gets on, in the order in which it was recorded.
 */
public record RowProgress(ElementId row, List<ProgressEntry> entries) {

	public RowProgress {
		entries = List.copyOf(entries);
	}

	public static RowProgress none(ElementId row) {
		return new RowProgress(row, List.of());
	}

	RowProgress with(ProgressEntry entry) {
		return new RowProgress(this.row, Stream.concat(this.entries.stream(), Stream.of(entry)).toList());
	}

	/**
	 * Only what was known at a moment.
	 */
	RowProgress known(Known known) {
		return new RowProgress(this.row,
				this.entries.subList(0, known.count(this.entries, ProgressEntry::position, ProgressEntry::at)));
	}

	/**
	 * The reports that count: the earliest day first, and of one day what was reported
	 * first. A report that was corrected keeps its place among those of its day.
	 */
	public List<Filed> reports() {
		Map<ReportId, Filed> filed = new LinkedHashMap<>();
		of(ProgressEntry.Reported.class).forEach((entry) -> {
			Filed before = filed.get(entry.report());
			if (entry.says() == null) {
				filed.remove(entry.report());
			}
			else {
				filed.put(entry.report(), (before != null) ? before.corrected(entry.says()) : new Filed(entry.report(),
						this.row, entry.says(), entry.at(), entry.actor(), entry.position(), false));
			}
		});
		return filed.values()
			.stream()
			.sorted(Comparator.comparing(Filed::day).thenComparingLong(Filed::position))
			.toList();
	}

	/**
	 * The report that says how the row stands on a day.
	 */
	public Optional<Filed> last(LocalDate day) {
		return reports().stream().filter((filed) -> !filed.day().isAfter(day)).reduce((one, other) -> other);
	}

	/**
	 * How often it is to be reported on; empty if nobody laid that down beside the plan.
	 */
	public Optional<Period> cadence() {
		return of(ProgressEntry.Cadence.class).reduce((one, other) -> other)
			.map(ProgressEntry.Cadence::period)
			.map(Period::parse);
	}

	/**
	 * What was budgeted and spent, by source and year.
	 */
	public List<Figure> money() {
		Map<Figure.Key, Figure> figures = new TreeMap<>(
				Comparator.comparing(Figure.Key::source).thenComparingInt(Figure.Key::year));
		of(ProgressEntry.Amount.class).forEach((entry) -> figures.compute(new Figure.Key(entry.source(), entry.year()),
				(key, before) -> ((before != null) ? before
						: new Figure(this.row, entry.source(), entry.year(), null, null))
					.with(entry.kind(), entry.amount())));
		return figures.values().stream().filter(Figure::isSaid).toList();
	}

	private <T extends ProgressEntry> Stream<T> of(Class<T> type) {
		return this.entries.stream().filter(type::isInstance).map(type::cast);
	}

	/**
	 * A report that counts.
	 *
	 * @param at when it was reported, whatever was corrected since
	 * @param actor who wrote it down
	 */
	public record Filed(ReportId id, ElementId row, Report says, Instant at, AccountId actor, long position,
			boolean corrected) {

		public LocalDate day() {
			return this.says.day();
		}

		public StatusKind kind() {
			return StatusKind.valueOf(this.says.kind());
		}

		private Filed corrected(Report after) {
			return new Filed(this.id, this.row, after, this.at, this.actor, this.position, true);
		}

	}

	/**
	 * What a source gives for a row in a year.
	 *
	 * @param budgeted null if nobody said
	 * @param spent null if nobody said
	 */
	public record Figure(ElementId row, String source, int year, Money budgeted, Money spent) {

		Figure with(AmountKind kind, Money amount) {
			return switch (kind) {
				case BUDGETED -> new Figure(this.row, this.source, this.year, amount, this.spent);
				case SPENT -> new Figure(this.row, this.source, this.year, this.budgeted, amount);
			};
		}

		boolean isSaid() {
			return this.budgeted != null || this.spent != null;
		}

		record Key(String source, int year) {
		}

	}

}
