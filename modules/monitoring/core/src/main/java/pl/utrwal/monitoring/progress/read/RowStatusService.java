package pl.utrwal.monitoring.progress.read;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.RowStatusProvider;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.progress.read.RowProgress.Filed;

/**
 * How rows stand, made out of the plan's dates and of what was said beside it.
 */
@Component
class RowStatusService implements RowStatusProvider {

	private final ProgressRepository store;

	RowStatusService(ProgressRepository store) {
		this.store = store;
	}

	@Override
	public Map<ElementId, RowStanding> of(PlanTable table, LocalDate day, Known known) {
		Map<ElementId, RowProgress> told = this.store.of(table.id(), known);
		PlanRowIndex plan = this.store.plan(table.id());
		Map<ElementId, RowStanding> standings = new LinkedHashMap<>();
		rows(table.sections().stream()).forEach(
				(row) -> standings.put(row.id(), standing(row, told.getOrDefault(row.id(), RowProgress.none(row.id())),
						runsFrom(table, row, plan.first().get(row.id()), day), day)));
		return standings;
	}

	@Override
	public String processor() {
		return ProgressProjection.PROCESSOR;
	}

	private static Stream<Row> rows(Stream<Section> sections) {
		return sections.filter((section) -> !section.withdrawn())
			.flatMap((section) -> Stream.concat(section.rows().stream().filter((row) -> !row.withdrawn()),
					rows(section.sections().stream())));
	}

	/**
	 * @param runsFrom the day on which it began; null if it cannot be said
	 */
	static RowStanding standing(Row row, RowProgress told, LocalDate runsFrom, LocalDate day) {
		TimeFrame frame = frame(row);
		Optional<Filed> last = told.last(day);
		StatusKind kind = last.map(Filed::kind).orElse(null);
		boolean ended = kind != null && kind.isEnd();
		LocalDate from = last.map(Filed::day).orElse(runsFrom);
		LocalDate reviewDue = (ended || from == null) ? null
				: cadence(told, frame).map((period) -> from.plus(period)).orElse(null);
		return new RowStanding(row.id(), kind,
				last.map((filed) -> filed.says().label()).filter((label) -> !label.isEmpty()).orElse(null),
				last.map(Filed::day).orElse(null), !ended && frame.overdueOn(day), reviewDue,
				reviewDue != null && reviewDue.isBefore(day));
	}

	private static Optional<Period> cadence(RowProgress told, TimeFrame frame) {
		return told.cadence()
			.or(() -> Optional.of(frame)
				.filter((one) -> one.form() == TimeFrame.Form.ONGOING)
				.map(TimeFrame::recurrence)
				.map(Period::parse));
	}

	/**
	 * The start of its frame; else the day on which the first act that gave it force came
	 * into force; else the day on which it was recorded first.
	 */
	static LocalDate runsFrom(PlanTable table, Row row, PlanRowIndex.First first, LocalDate day) {
		return frame(row).start()
			.or(() -> inForceFrom(table, (first != null) ? first.version() : -1, day))
			.orElse((first != null) ? first.day() : null);
	}

	private static Optional<LocalDate> inForceFrom(PlanTable table, long version, LocalDate day) {
		return table.heading()
			.lifecycle()
			.acts()
			.stream()
			.filter((act) -> act.givesText() && act.version() >= version && !act.inForceFrom().isAfter(day))
			.map(Act::inForceFrom)
			.min(Comparator.naturalOrder());
	}

	private static TimeFrame frame(Row row) {
		Cell cell = row.cells().get(Column.TIME_FRAME);
		return (cell != null && cell.value() instanceof CellValue.When when) ? when.timeFrame()
				: TimeFrame.unspecified("");
	}

}
