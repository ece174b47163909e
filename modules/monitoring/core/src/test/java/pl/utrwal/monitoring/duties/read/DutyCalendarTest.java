package pl.utrwal.monitoring.duties.read;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Heading;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEndTakenBack;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEnded;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyTakenOn;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.DutyFulfilled;
import pl.utrwal.monitoring.duties.read.DueDuty.Source;
import pl.utrwal.monitoring.duties.read.DueDuty.State;
import pl.utrwal.monitoring.shared.read.LegalBasis;
import pl.utrwal.plans.contract.PlanDuties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is due, by whose word, and how it stands.
 */
class DutyCalendarTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final PlanId PLAN = new PlanId("programme");

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

	private static final LocalDate MARCH = LocalDate.of(2024, 3, 31);

	private ProjectionStore store;

	private DutyRepository books;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(MonitoringModule.events().toList()),
				DutyProjection.PROCESSOR);
		this.books = new DutyRepository(this.store.database());
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void theLawAsksWhatItAskedInThatYear() {
		assertThat(keys(2026)).containsExactly("law:accessibility-declaration", "law:alcohol-information",
				"law:resources", "law:cooperation-report", "law:state-of-gmina", "law:cooperation-programme",
				"law:alcohol-report", "law:centre-report", "law:cooperation-opinion", "law:family-report");
		assertThat(keys(2022)).as("before the information on the programme on addictions")
			.contains("law:accessibility-declaration")
			.doesNotContain("law:alcohol-information", "law:alcohol-report");
		assertThat(keys(2018)).as("before the report on the state of the gmina and the accessibility declaration")
			.containsExactly("law:resources", "law:cooperation-report", "law:cooperation-programme",
					"law:centre-report", "law:cooperation-opinion", "law:family-report");
		assertThat(keys(2011)).containsExactly("law:cooperation-report", "law:cooperation-programme",
				"law:centre-report");
		assertThat(duty("law:alcohol-information", 2026).due()).isEqualTo(LocalDate.of(2026, 4, 15));
		assertThat(duty("law:accessibility-declaration", 2026).due()).isEqualTo(LocalDate.of(2026, 3, 31));
		assertThat(duty("law:cooperation-report", 2015).due()).isEqualTo(LocalDate.of(2015, 4, 30));
		assertThat(duty("law:cooperation-report", 2016).due()).isEqualTo(LocalDate.of(2016, 5, 31));
		assertThat(keys(2010)).containsExactly("law:cooperation-programme", "law:centre-report");
		assertThat(keys(2009)).containsExactly("law:centre-report");
		assertThat(keys(2003)).isEmpty();
	}

	@Test
	void aRuleThatIsNoLawAnyMoreIsNotAsked() {
		StatutoryDuty rule = StatutoryDuty.all().getFirst();
		LegalBasis law = rule.law();
		StatutoryDuty repealed = new StatutoryDuty(rule.code(), new LegalBasis(law.act(), law.article(),
				LocalDate.of(2019, 6, 1), LocalDate.of(2025, 5, 30), null, law.text(), law.validity(), null),
				MonthDay.of(5, 31), null);
		assertThat(repealed.lastDay(2019)).isEmpty();
		assertThat(repealed.lastDay(2020)).contains(LocalDate.of(2020, 5, 31));
		assertThat(repealed.lastDay(2025)).isEmpty();
	}

	@Test
	void aStateFollowsFromTheDay() {
		met("law:resources", 2026, LocalDate.of(2026, 4, 21));
		assertThat(duty("law:resources", 2026).state()).isEqualTo(State.MET);
		assertThat(duty("law:resources", 2026).met().evidence()).isEqualTo("protokół");
		assertThat(duty("law:resources", 2025).state()).as("another year").isEqualTo(State.OVERDUE);
		assertThat(duty("law:state-of-gmina", 2026).state()).isEqualTo(State.DUE);
		assertThat(duty("law:state-of-gmina", 2026).due()).isEqualTo(LocalDate.of(2026, 5, 31));
		assertThat(duty("law:state-of-gmina", 2026).about()).isEqualTo(2025);
		assertThat(duty("law:cooperation-programme", 2026).about()).isEqualTo(2027);
		assertThat(calendar().between(MUNICIPALITY, day(2026, 5, 31), day(2026, 5, 31), day(2026, 5, 31)))
			.as("on its last day it is not late")
			.hasSize(2)
			.allMatch((duty) -> duty.state() == State.DUE);
		assertThat(calendar().between(MUNICIPALITY, day(2026, 5, 31), day(2026, 5, 31), day(2026, 6, 1)))
			.allMatch((duty) -> duty.state() == State.OVERDUE);
	}

	@Test
	void noDayIsInvented() {
		DueDuty report = duty("law:centre-report", 2026);
		assertThat(report.due()).isNull();
		assertThat(report.state()).isEqualTo(State.DUE);
		assertThat(duty("law:centre-report", 2025).state()).isEqualTo(State.OVERDUE);
	}

	@Test
	void whatWasTakenOnIsDueUntilItEnds() {
		DutyTakenOn yearly = new DutyTakenOn(new DutyId("yearly"), MUNICIPALITY, PLAN, "Sprawozdanie", "rada", MARCH,
				true, LocalDate.of(2027, 3, 30));
		DutyTakenOn once = new DutyTakenOn(new DutyId("once"), MUNICIPALITY, PLAN, "Raport", "rada", MARCH, false,
				null);
		put(book().apply(yearly).apply(once));
		assertThat(years("own:yearly")).containsExactly(2024, 2025, 2026);
		assertThat(years("own:once")).containsExactly(2024);
		assertThat(duty("own:yearly", 2025).due()).isEqualTo(LocalDate.of(2025, 3, 31));
		assertThat(duty("own:yearly", 2025).basis().text()).isEqualTo("Program");
		put(book().apply(new DutyEnded(yearly.duty(), MUNICIPALITY, "Sprawozdanie", LocalDate.of(2025, 12, 31))));
		assertThat(years("own:yearly")).containsExactly(2024, 2025);
		assertThat(calendar().ended(MUNICIPALITY)).extracting(OwnDuty::id).containsExactly(yearly.duty());
		put(book()
			.apply(new DutyEndTakenBack(yearly.duty(), MUNICIPALITY, "Sprawozdanie", LocalDate.of(2025, 12, 31))));
		assertThat(years("own:yearly")).as("its own end holds again").containsExactly(2024, 2025, 2026);
		assertThat(calendar().ended(MUNICIPALITY)).isEmpty();
		assertThat(calendar().plan(MUNICIPALITY, once.duty())).contains(PLAN);
		assertThat(calendar().plan(new MunicipalityId("other"), once.duty())).isEmpty();
	}

	@Test
	void whatAPlanSaysIsDueAsItSays() {
		PlanTable table = table(row("a", new TimeFrame(TimeFrame.Form.RECURRING, "co roku", "2024/2026", "P1Y", null)),
				row("b", TimeFrame.parse("do 2026")), row("c", TimeFrame.parse("do 30.09.2026")),
				row("d", new TimeFrame(TimeFrame.Form.RECURRING, "raz w roku", null, "P1Y", null)),
				row("e", TimeFrame.parse("po nowelizacji ustawy")),
				row("f", TimeFrame.parse("2026")).withWithdrawn(true));
		assertThat(years("plan:programme:a", table)).containsExactly(2024, 2025, 2026);
		assertThat(years("plan:programme:b", table)).containsExactly(2026);
		assertThat(years("plan:programme:c", table)).containsExactly(2026);
		assertThat(years("plan:programme:d", table)).as("the years of the plan")
			.containsExactly(2024, 2025, 2026, 2027);
		assertThat(years("plan:programme:e", table)).isEmpty();
		assertThat(years("plan:programme:f", table)).isEmpty();
		List<DueDuty> duties = calendar(table).between(MUNICIPALITY, day(2026, 1, 1), day(2026, 12, 31), TODAY);
		assertThat(duties).filteredOn((duty) -> duty.source() == Source.PLAN)
			.extracting(DueDuty::due)
			.containsExactly(LocalDate.of(2026, 9, 30), null, null, null);
	}

	@Test
	void aPlanThatWasRepealedAsksNoMore() {
		PlanTable table = table(row("a", new TimeFrame(TimeFrame.Form.RECURRING, "co roku", "2024/2026", "P1Y", null)));
		Act repeal = new Act(Act.Kind.REPEAL, "1", "Rada", day(2025, 6, 1), day(2025, 6, 1), "", table.period(), 9);
		PlanTable repealed = table.withHeading(table.heading().withLifecycle(table.heading().lifecycle().with(repeal)));
		assertThat(years("plan:programme:a", repealed)).containsExactly(2024);
	}

	@Test
	void anAdoptedProgrammeFulfilsTheDutyOfTheYearBefore() {
		Heading heading = new Heading(MUNICIPALITY, "CooperationProgramme", "Program", TimeFrame.parse("2026"), null);
		PlanTable draft = PlanTable.empty(PLAN).withHeading(heading, List.of());
		Act act = new Act(Act.Kind.ADOPTION, "XX/1", "Rada", day(2025, 11, 20), day(2026, 1, 1), "", draft.period(), 3);
		PlanTable adopted = draft.withHeading(heading.withLifecycle(heading.lifecycle().with(act)));
		AdoptionDuties duties = new AdoptionDuties(calendar(),
				Clock.fixed(Instant.parse("2026-05-10T12:00:00Z"), Poland.ZONE));
		assertThat(duties.fulfilledBy(draft)).isEmpty();
		assertThat(duties.fulfilledBy(table())).isEmpty();
		assertThat(duties.fulfilledBy(adopted)).get()
			.extracting(PlanDuties.Open::key, PlanDuties.Open::year)
			.containsExactly("law:cooperation-programme", 2025);
		met("law:cooperation-programme", 2024, day(2024, 11, 20));
		assertThat(duties.fulfilledBy(adopted)).isPresent();
		met("law:cooperation-programme", 2025, day(2025, 11, 20));
		assertThat(duties.fulfilledBy(adopted)).isEmpty();
	}

	private static LocalDate day(int year, int month, int day) {
		return LocalDate.of(year, month, day);
	}

	private DutyRecord book() {
		return this.books.of(MUNICIPALITY);
	}

	private long position;

	private void put(DutyRecord book) {
		this.books.put(MUNICIPALITY, book, ++this.position);
	}

	private void met(String duty, int year, LocalDate on) {
		put(book().apply(new DutyFulfilled(FulfilmentId.of(MUNICIPALITY, duty, year), MUNICIPALITY, duty, year, "",
				null, on, "protokół", "")));
	}

	private List<Integer> years(String key, PlanTable... tables) {
		return calendar(tables).between(MUNICIPALITY, day(2020, 1, 1), day(2030, 12, 31), TODAY)
			.stream()
			.filter((duty) -> duty.key().equals(key))
			.map(DueDuty::year)
			.toList();
	}

	private List<String> keys(int year) {
		return calendar().between(MUNICIPALITY, day(year, 1, 1), day(year, 12, 31), TODAY)
			.stream()
			.map(DueDuty::key)
			.toList();
	}

	private DueDuty duty(String key, int year) {
		return calendar(table()).between(MUNICIPALITY, day(year, 1, 1), day(year, 12, 31), TODAY)
			.stream()
			.filter((duty) -> duty.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private DutyCalendar calendar(PlanTable... tables) {
		return new DutyCalendar(this.books, new Fixed(List.of(tables)));
	}

	private static PlanTable table(Row... rows) {
		Level duties = Level.section("duties", List.of("reportDuty"), Column.text());
		Level duty = Level.row("reportDuty", Column.text(), Column.timeFrame());
		return PlanTable.empty(PLAN)
			.withHeading(
					new Heading(MUNICIPALITY, "LocalActivityProgramme", "Program", TimeFrame.parse("2024–2027"), null),
					List.of(duties, duty))
			.withSections(List.of(new Section(new ElementId("duties"), 0, 0, "", Map.of("text", words("Sprawozdania")),
					List.of(), List.of(), false, List.of(), List.of(rows))));
	}

	private static Row row(String id, TimeFrame frame) {
		return new Row(new ElementId(id), 1, 0, "",
				Map.of(Column.TEXT, words("Sprawozdanie " + id), Column.TIME_FRAME, Cell.of(new CellValue.When(frame))),
				List.of(), List.of(), false);
	}

	private static Cell words(String text) {
		return Cell.of(new CellValue.Words(text));
	}

	private record Fixed(List<PlanTable> all) implements PlanTables {

		@Override
		public Stream<PlanTable> tables(PlanId id, List<Long> positions) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<PlanId> ids(MunicipalityId municipality) {
			return tables(municipality).map(PlanTable::id).toList();
		}

		@Override
		public Optional<PlanTable> table(PlanId id) {
			return Optional.empty();
		}

		@Override
		public Optional<PlanTable> table(PlanId id, Known known) {
			return Optional.empty();
		}

		@Override
		public Stream<PlanTable> tables(MunicipalityId municipality, Known known) {
			return this.all.stream();
		}

		@Override
		public Stream<PlanTable> inForce(MunicipalityId municipality, LocalDate day, Known known) {
			return Stream.empty();
		}

		@Override
		public String processor() {
			return "none";
		}

	}

}
