package pl.utrwal.monitoring.home.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import pl.utrwal.application.PlanQueries;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.AuditLines;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanState;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.RowStatusProvider;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.completeness.read.Completeness;
import pl.utrwal.monitoring.completeness.read.LaterLaw;
import pl.utrwal.monitoring.duties.read.DueDuty;
import pl.utrwal.monitoring.duties.read.DutyCalendar;
import pl.utrwal.plans.contract.PartnerDirectory;
import pl.utrwal.plans.contract.PendingChanges;
import pl.utrwal.plans.contract.RoleAnswer;
import pl.utrwal.plans.contract.RoleAnswers;

/**
 * What a municipality has to do, in one pass over its plans.
 */
@Component
class HomeService {

	private static final int MONTHS_OF_A_QUARTER = 3;

	private static final int NEWEST = 8;

	private static final int DAYS_BACK = 90;

	private final List<PlanTables> tables;

	private final RowStatusProvider progress;

	private final PendingChanges amendments;

	private final PartnerDirectory partners;

	private final DutyCalendar duties;

	private final LaterLaw law;

	private final AuditLines lines;

	private final PlanQueries plans;

	HomeService(List<PlanTables> tables, RowStatusProvider progress, PendingChanges amendments,
			PartnerDirectory partners, DutyCalendar duties, LaterLaw law, AuditLines lines, PlanQueries plans) {
		this.law = law;
		this.partners = partners;
		this.tables = tables;
		this.progress = progress;
		this.amendments = amendments;
		this.duties = duties;
		this.lines = lines;
		this.plans = plans;
	}

	View view(Actor actor) {
		LocalDate today = this.plans.today();
		LocalDate quarterEnd = quarterEnd(today);
		Map<PlanState, List<PlanTable>> states = new TreeMap<>();
		List<Task> due = new ArrayList<>();
		List<Task> late = new ArrayList<>();
		List<Task> stale = new ArrayList<>();
		RoleAnswers answers = this.partners.answers(actor.municipality(), Known.NOW);
		List<Declined> declined = new ArrayList<>();
		List<Waiting> waiting = new ArrayList<>();
		List<Amended> amended = new ArrayList<>();
		List<PlanTable> plans = this.tables.stream().flatMap((module) -> module.tables(actor.municipality())).toList();
		plans.forEach((table) -> {
			PlanState state = table.heading().lifecycle().on(today);
			states.computeIfAbsent(state, (key) -> new ArrayList<>()).add(table);
			if (state.isOver()) {
				return;
			}
			Map<ElementId, RowStanding> standings = this.progress.of(table, today, Known.NOW);
			declined.addAll(declined(table, standings, answers.of(table)));
			if (state != PlanState.ADOPTED) {
				return;
			}
			int changes = this.amendments.changes(table);
			if (changes > 0) {
				waiting.add(new Waiting(table, changes));
			}
			List<Completeness.Item> asked = this.law.asks(table, today);
			if (!asked.isEmpty()) {
				amended.add(new Amended(table, asked));
			}
			table.rows().filter((row) -> standings.containsKey(row.id())).forEach((row) -> {
				RowStanding standing = standings.get(row.id());
				if (standing.overdue() || standing.kind() == StatusKind.LATE) {
					late.add(new Task(table, row, due(row)));
				}
				else if (!ended(standing) && due(row) != null && !due(row).isBefore(today)
						&& !due(row).isAfter(quarterEnd)) {
					due.add(new Task(table, row, due(row)));
				}
				if (standing.stale()) {
					stale.add(new Task(table, row, standing.reviewDue()));
				}
			});
		});
		return new View(today, quarterEnd, states, sorted(due), sorted(late), sorted(stale), declined, waiting, amended,
				duties(actor, plans, today, quarterEnd),
				this.lines.lines(actor.municipality(), today.minusDays(DAYS_BACK), today, Long.MAX_VALUE, NEWEST));
	}

	/** Of this quarter, and before it those of this year that nobody fulfilled. */
	private List<DueDuty> duties(Actor actor, List<PlanTable> plans, LocalDate today, LocalDate quarterEnd) {
		return this.duties.between(actor.municipality(), plans, today.withDayOfYear(1), quarterEnd, today)
			.stream()
			.filter((duty) -> duty.state() != DueDuty.State.MET)
			.toList();
	}

	/** Of a draft too: it is asked of partners before it is adopted. */
	private static List<Declined> declined(PlanTable table, Map<ElementId, RowStanding> standings,
			Map<ElementId, List<RoleAnswer>> answers) {
		return table.rows()
			.filter((row) -> standings.containsKey(row.id()) && !ended(standings.get(row.id())))
			.flatMap((row) -> answers.getOrDefault(row.id(), List.of())
				.stream()
				.filter((answer) -> !answer.confirmed())
				.map((answer) -> new Declined(table, row, answer)))
			.toList();
	}

	private static boolean ended(RowStanding standing) {
		return standing.kind() != null && standing.kind().isEnd();
	}

	private static LocalDate due(Row row) {
		Cell cell = row.cells().get(Column.TIME_FRAME);
		return (cell != null && cell.value() instanceof CellValue.When when) ? when.timeFrame().due().orElse(null)
				: null;
	}

	private static List<Task> sorted(List<Task> tasks) {
		return tasks.stream()
			.sorted(Comparator.comparing(Task::day, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private static LocalDate quarterEnd(LocalDate today) {
		int month = (today.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + MONTHS_OF_A_QUARTER;
		return LocalDate.of(today.getYear(), month, 1).plusMonths(1).minusDays(1);
	}

	/**
	 * What there is to do; a draft asks nothing of anybody yet, and a plan that is over
	 * asks nothing any more.
	 *
	 * @param states the plans of each state
	 * @param due rows due from today to the end of the quarter, the first due first
	 * @param late rows whose day has passed, or that are reported to be late
	 * @param stale rows that were to be reported on again, the one that waits longest
	 * first
	 * @param declined roles that a partner declined, of rows that have not ended, in
	 * drafts too
	 * @param amended plans of which the law asks more since their adoption
	 * @param duties what is to be reported by the end of the quarter, and what is late
	 * @param lines the newest changes
	 */
	record View(LocalDate today, LocalDate quarterEnd, Map<PlanState, List<PlanTable>> states, List<Task> due,
			List<Task> late, List<Task> stale, List<Declined> declined, List<Waiting> waiting, List<Amended> amended,
			List<DueDuty> duties, List<AuditLine> lines) {

		public boolean empty() {
			return this.states.isEmpty();
		}

		/**
		 * The plan that a line concerns; null if it concerns none.
		 */
		public String title(AuditLine line) {
			return this.states.values()
				.stream()
				.flatMap(List::stream)
				.filter((table) -> table.id().equals(line.plan()))
				.map(PlanTable::title)
				.findFirst()
				.orElse(null);
		}

	}

	/**
	 * A row whose role a partner declined: somebody else has to be found.
	 */
	record Declined(PlanTable table, Row row, RoleAnswer answer) {

		public String path() {
			return "/plans/" + this.table.id() + "/items/" + this.row.id();
		}

		public String text() {
			return numbered(this.row);
		}

	}

	private static String numbered(Row row) {
		return row.number().isEmpty() ? row.text() : row.number() + ". " + row.text();
	}

	/**
	 * A row that waits for somebody.
	 *
	 * @param day by which, or since when; null if it has none
	 */
	record Task(PlanTable table, Row row, LocalDate day) {

		/**
		 * Where it is reported on.
		 */
		public String path() {
			return "/plans/" + this.table.id() + "/monitoring/" + this.row.id();
		}

		public String text() {
			return numbered(this.row);
		}

	}

	/**
	 * A plan whose changes wait for an act.
	 */
	record Waiting(PlanTable table, int changes) {
	}

	/**
	 * A plan that lacks what the law has asked for since its adoption.
	 */
	record Amended(PlanTable table, List<Completeness.Item> asked) {
	}

}
