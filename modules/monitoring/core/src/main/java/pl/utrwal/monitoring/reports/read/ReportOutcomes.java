package pl.utrwal.monitoring.reports.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.RowStatusProvider;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.indicators.read.IndicatorRepository;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.monitoring.progress.read.ProgressRepository;
import pl.utrwal.monitoring.progress.read.RowProgress.Figure;
import pl.utrwal.monitoring.reports.read.PlanOutcome.Moved;
import pl.utrwal.monitoring.reports.read.PlanOutcome.Task;
import pl.utrwal.monitoring.reports.read.PlanOutcome.Year;
import pl.utrwal.plans.contract.events.PlanEvent.ElementRescheduled;

/**
 * Works out what came of plans. All of it follows from what was known at the position at
 * which a report was composed, so an issued report tells the same for ever.
 */
@Component
public class ReportOutcomes {

	private static final String RESCHEDULED = ElementRescheduled.class.getAnnotation(EventName.class).value();

	private final PlanTables plans;

	private final RowStatusProvider standings;

	private final ProgressRepository progress;

	private final IndicatorRepository indicators;

	private final ReportSelector selector;

	ReportOutcomes(PlanTables plans, RowStatusProvider standings, ProgressRepository progress,
			IndicatorRepository indicators, ReportSelector selector) {
		this.plans = plans;
		this.standings = standings;
		this.progress = progress;
		this.indicators = indicators;
		this.selector = selector;
	}

	/**
	 * Plan by plan, in the order of the report.
	 * @param today how rows stand is told for the last day of the period, and for no day
	 * that has not come yet
	 */
	public List<PlanOutcome> of(CouncilReportView report, ReportSelection selection, LocalDate today) {
		Map<ElementId, AuditLine> last = new HashMap<>();
		this.selector.everything(report.municipality())
			.stream()
			.filter((line) -> line.item() != null && line.position() <= selection.knownAt())
			.forEach((line) -> last.put(line.item(), line));
		LocalDate day = report.to().isAfter(today) ? today : report.to();
		return selection.plans().stream().map((plan) -> outcome(plan, report, selection, last, day)).toList();
	}

	private PlanOutcome outcome(PlanId plan, CouncilReportView report, ReportSelection selection,
			Map<ElementId, AuditLine> last, LocalDate day) {
		Known known = Known.at(selection.knownAt());
		PlanTable table = this.plans.table(plan, known).orElseThrow();
		List<Figure> figures = this.progress.of(plan, known)
			.values()
			.stream()
			.flatMap((row) -> row.money().stream())
			.toList();
		List<IndicatorView> measured = this.indicators.of(plan, known)
			.stream()
			.filter((indicator) -> !indicator.retired())
			.map((indicator) -> indicator.until(day))
			.toList();
		return outcome(table, report.from(), report.to(), day, this.standings.of(table, day, known), last,
				selection.lines(), figures, measured);
	}

	static PlanOutcome outcome(PlanTable table, LocalDate from, LocalDate to, LocalDate day,
			Map<ElementId, RowStanding> stands, Map<ElementId, AuditLine> last, List<AuditLine> lines,
			List<Figure> figures, List<IndicatorView> indicators) {
		List<Task> due = new ArrayList<>();
		List<Task> also = new ArrayList<>();
		List<Task> late = new ArrayList<>();
		List<Task> next = new ArrayList<>();
		LocalDate nextYear = to.plusYears(1);
		table.rows().filter((row) -> stands.containsKey(row.id())).forEach((row) -> {
			RowStanding standing = stands.get(row.id());
			LocalDate end = frame(row).flatMap(TimeFrame::due).orElse(null);
			Task task = new Task(row, frame(row).map(TimeFrame::source).orElse(""), end, standing, last.get(row.id()));
			boolean ended = standing.kind() != null && standing.kind().isEnd();
			if (end != null && !end.isBefore(from) && !end.isAfter(to)) {
				due.add(task);
			}
			else if (standing.kind() == StatusKind.DONE && !standing.asOf().isBefore(from)) {
				also.add(task);
			}
			else if (standing.overdue()) {
				late.add(task);
			}
			else if (end != null && end.isAfter(to) && !end.isAfter(nextYear) && !ended) {
				next.add(task);
			}
		});
		return new PlanOutcome(table, day, due, also, late, moved(table, lines), next,
				money(figures, from.getYear(), to.getYear()), indicators);
	}

	private static Optional<TimeFrame> frame(Row row) {
		Cell cell = row.cells().get(Column.TIME_FRAME);
		return (cell != null && cell.value() instanceof CellValue.When when) ? Optional.of(when.timeFrame())
				: Optional.empty();
	}

	private static List<Moved> moved(PlanTable table, List<AuditLine> lines) {
		Map<ElementId, List<AuditLine>> moves = new LinkedHashMap<>();
		lines.stream()
			.filter((line) -> line.plan().equals(table.id()) && line.event().equals(RESCHEDULED))
			.forEach((line) -> moves.computeIfAbsent(line.item(), (key) -> new ArrayList<>()).add(line));
		return table.rows()
			.filter((row) -> moves.containsKey(row.id()))
			.map((row) -> new Moved(row, moves.get(row.id())))
			.toList();
	}

	private static List<Year> money(List<Figure> figures, int first, int last) {
		Map<Integer, Year> years = new TreeMap<>();
		figures.stream()
			.filter((figure) -> figure.year() >= first && figure.year() <= last)
			.forEach((figure) -> years.merge(figure.year(), year(figure), (one, other) -> new Year(one.year(),
					plus(one.planned(), other.planned()), plus(one.spent(), other.spent()))));
		return List.copyOf(years.values());
	}

	private static Year year(Figure figure) {
		return new Year(figure.year(), figure.budgeted(), figure.spent());
	}

	private static Money plus(Money one, Money other) {
		return (one == null) ? other : (other == null) ? one : one.plus(other);
	}

}
