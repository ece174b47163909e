package pl.utrwal.monitoring.duties.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.table.PresentElements;
import pl.utrwal.kernel.table.Succession;
import pl.utrwal.kernel.time.DateRange;
import pl.utrwal.kernel.time.Precision;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.duties.read.DueDuty.Source;
import pl.utrwal.monitoring.duties.read.DueDuty.State;
import pl.utrwal.monitoring.shared.read.LegalBasis;

/**
 * What a municipality has to report and when: by law, by the texts of its plans, and by
 * what it took on itself.
 */
@Component
public class DutyCalendar {

	/** The level of rows that set a duty. */
	private static final String REPORT_DUTY = "reportDuty";

	private final List<StatutoryDuty> statutory = StatutoryDuty.all();

	private final DutyRepository books;

	private final PlanTables tables;

	DutyCalendar(DutyRepository books, PlanTables tables) {
		this.books = books;
		this.tables = tables;
	}

	/**
	 * What is due from a day to another, both included, the first due first. What is due
	 * within a year counts as due on its last day.
	 * @param today on which the states are told
	 */
	public List<DueDuty> between(MunicipalityId municipality, LocalDate from, LocalDate to, LocalDate today) {
		return between(municipality, this.tables.tables(municipality).toList(), from, to, today);
	}

	/**
	 * The same.
	 * @param plans all of the municipality, where somebody has read them already
	 */
	public List<DueDuty> between(MunicipalityId municipality, List<PlanTable> plans, LocalDate from, LocalDate to,
			LocalDate today) {
		DutyRecord book = this.books.of(municipality);
		return IntStream.rangeClosed(from.getYear(), to.getYear())
			.boxed()
			.flatMap((year) -> Stream.of(statutory(year), own(book, plans, year), ofPlans(plans, year))
				.flatMap(Function.identity()))
			.filter((draft) -> !draft.last().isBefore(from) && !draft.last().isAfter(to))
			.map((draft) -> draft.duty(book, today))
			.sorted(Comparator.comparing(DueDuty::last).thenComparing(DueDuty::key))
			.toList();
	}

	/**
	 * What somebody took on and ended, the one taken on first first.
	 */
	public List<OwnDuty> ended(MunicipalityId municipality) {
		return this.books.of(municipality).duties().stream().filter((duty) -> duty.ended() != null).toList();
	}

	/**
	 * The plan of a duty that somebody took on.
	 * @return empty if there is no such duty in the municipality
	 */
	public Optional<PlanId> plan(MunicipalityId municipality, DutyId duty) {
		return this.books.of(municipality)
			.duties()
			.stream()
			.filter((own) -> own.id().equals(duty))
			.map(OwnDuty::plan)
			.findFirst();
	}

	/**
	 * The name of the event processor that keeps what was taken on and fulfilled.
	 */
	public String processor() {
		return DutyProjection.PROCESSOR;
	}

	private Stream<Draft> statutory(int year) {
		return this.statutory.stream()
			.filter((duty) -> duty.lastDay(year).isPresent())
			.map((duty) -> new Draft("law:" + duty.code(), Source.LAW, word(duty, "what"), word(duty, "to"), null,
					duty.law(), null, null, year, (duty.due() != null) ? duty.due().atYear(year) : null,
					(duty.about() != null) ? Integer.valueOf(year + duty.about()) : null));
	}

	private static AuditValue word(StatutoryDuty duty, String part) {
		return AuditValue.key("duty." + duty.code() + "." + part);
	}

	private static Stream<Draft> own(DutyRecord book, List<PlanTable> plans, int year) {
		return book.duties()
			.stream()
			.filter((duty) -> duty.due(year).isPresent())
			.map((duty) -> new Draft("own:" + duty.id(), Source.OWN, AuditValue.text(duty.what()),
					AuditValue.text(duty.to()), AuditValue.text(title(plans, duty.plan())), null, duty.plan(), null,
					year, duty.due(year).orElseThrow(), null));
	}

	private static String title(List<PlanTable> plans, PlanId plan) {
		return plans.stream().filter((table) -> table.id().equals(plan)).map(PlanTable::title).findFirst().orElse("");
	}

	private static Stream<Draft> ofPlans(List<PlanTable> plans, int year) {
		return plans.stream()
			.filter((table) -> table.levels().stream().anyMatch((level) -> level.name().equals(REPORT_DUTY)))
			.flatMap((table) -> PresentElements.elements(table)
				.filter((row) -> table.levelOf(row).name().equals(REPORT_DUTY))
				.flatMap((row) -> ofRow(table, row, year)));
	}

	private static Stream<Draft> ofRow(PlanTable table, Element row, int year) {
		TimeFrame frame = ((CellValue.When) row.cells().get(Column.TIME_FRAME).value()).timeFrame();
		Stream<Optional<LocalDate>> due = (frame.recurrence() != null) ? yearly(table, frame, year)
				: frame.ranges()
					.stream()
					.map(DateRange::end)
					.filter((end) -> end != null && end.getYear() == year && frame.form() != TimeFrame.Form.CONDITIONAL)
					.map((end) -> Optional.of(end)
						.filter((day) -> frame.precision().filter((said) -> said != Precision.YEAR).isPresent()));
		return due
			.map((day) -> new Draft("plan:" + table.id() + ":" + row.id(), Source.PLAN, AuditValue.text(row.text()),
					null, AuditValue.text(table.title()), null, table.id(), row.id(), year, day.orElse(null), null))
			.filter((draft) -> end(table).filter((day) -> day.isBefore(draft.last())).isEmpty());
	}

	/** Every year of its own dates, or else of the plan's; no day is named. */
	private static Stream<Optional<LocalDate>> yearly(PlanTable table, TimeFrame frame, int year) {
		List<DateRange> ranges = frame.ranges().isEmpty() ? table.period().ranges() : frame.ranges();
		boolean within = ranges.isEmpty() || ranges.stream()
			.anyMatch((range) -> (range.start() == null || range.start().getYear() <= year)
					&& (range.end() == null || range.end().getYear() >= year));
		return within ? Stream.of(Optional.empty()) : Stream.empty();
	}

	/** The day from which a plan that was repealed or succeeded holds no more. */
	private static Optional<LocalDate> end(PlanTable table) {
		Lifecycle life = table.heading().lifecycle();
		return life.repeal()
			.map(Act::inForceFrom)
			.or(() -> Optional.ofNullable(life.succession()).map(Succession::from));
	}

	/**
	 * A duty before one looks whether it was fulfilled.
	 */
	private record Draft(String key, Source source, AuditValue what, AuditValue to, AuditValue basis, LegalBasis law,
			PlanId plan, ElementId element, int year, LocalDate due, Integer about) {

		LocalDate last() {
			return (this.due != null) ? this.due : LocalDate.of(this.year, 12, 31);
		}

		DueDuty duty(DutyRecord book, LocalDate today) {
			DutyFulfilment met = book.met(this.key, this.year).orElse(null);
			return new DueDuty(this.key, this.source, this.what, this.to, this.basis, this.law, this.plan, this.element,
					this.year, this.due, this.about, met, State.of(last(), met, today));
		}

	}

}
