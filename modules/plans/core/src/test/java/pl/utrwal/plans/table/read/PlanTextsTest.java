package pl.utrwal.plans.table.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanState;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.TableDifference;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.Resolution;
import pl.utrwal.plans.table.domain.PlanCommand.*;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.utrwal.plans.Strategies.addArea;

/**
 * What is in force is what an act took over, and what needs no act.
 */
class PlanTextsTest {

	private static final PlanId PLAN = new PlanId("one");

	private static final ElementId AREA = new ElementId("area");

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private ProjectionStore store;

	private PlanHistory past;

	private RandomPlanner planner;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(RandomPlanner.CATALOGUE, PlanTableProjection.PROCESSOR);
		this.past = new PlanHistory(this.store.events(), this.store.log(), RandomPlanner.FOLD, this.store.epoch(),
				new TableSnapshots(this.store.database(), RandomPlanner.KINDS));
		this.planner = new RandomPlanner(this.random, List.of(PLAN), this.store);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@RepeatedTest(4)
	void inForceIsTheActsTextAndTheRestIsPending() {
		this.planner.draftAll();
		this.planner.work(60);
		adopt(DAY);
		for (int act = 1; act < 4; act++) {
			this.planner.work(40);
			amend(DAY.plusDays(100L * act));
		}
		this.planner.work(40);
		List<Recorded> events = this.store.recorded(PLAN);
		for (int time = 0; time < 40; time++) {
			LocalDate day = DAY.plusDays(this.random.nextInt(-50, 400));
			long known = this.random.nextLong(events.size());
			assertTexts(events, day, known);
		}
		assertTexts(events, LocalDate.MAX, events.size() - 1L);
		assertThat(this.past.texts(PlanTable.empty(PLAN))).as("seed %d", this.seed)
			.isEqualTo(this.past.texts(PLAN, events.size() - 1L, LocalDate.MAX));
	}

	/** The other way round: fold up to the act, then what needs no act, one by one. */
	private void assertTexts(List<Recorded> events, LocalDate day, long known) {
		PlanTexts texts = this.past.texts(PLAN, known, day);
		List<Recorded> until = events.subList(0, (int) known + 1);
		assertThat(texts.working()).as("seed %d", this.seed).isEqualTo(RandomPlanner.folded(PLAN, until));
		Optional<Recorded> act = until.stream()
			.filter((event) -> inForceFrom(event).filter((from) -> !from.isAfter(day)).isPresent())
			.reduce((one, other) -> other);
		if (act.isEmpty()) {
			assertThat(texts.adopted()).isNull();
			return;
		}
		PlanTable expected = RandomPlanner.folded(PLAN, until.subList(0, (int) act.get().version() + 1));
		Map<ElementId, String> said = said(until.subList(0, (int) act.get().version() + 1));
		assertThat(texts.adopted().elements()).as("seed %d, day %s: what the act said", this.seed, day)
			.allSatisfy((element) -> assertThat(element.text()).isEqualTo(said.get(element.id())));
		assertThat(texts.adopted().elements().flatMap((element) -> element.notes().stream())).isEmpty();
		for (Recorded event : until.subList((int) act.get().version() + 1, until.size())) {
			if (!((PlanEvent) event.event()).needsAct()) {
				expected = RandomPlanner.FOLD.apply(expected, event);
			}
		}
		assertThat(texts.adopted().sections()).as("seed %d, day %s", this.seed, day)
			.isEqualTo(expected.adopted().sections());
		assertThat(texts.adopted().title()).isEqualTo(expected.title());
		assertThat(TableDifference.between(texts.adopted(), texts.working()).apply(texts.adopted()))
			.as("seed %d", this.seed)
			.isEqualTo(texts.working());
		Set<ElementId> waiting = waiting(act.get().version(), until);
		assertThat(TableDifference.between(texts.adopted(), texts.working().adopted()).values())
			.as("seed %d: what differs waits", this.seed)
			.allMatch((cell) -> waiting.contains(cell.element()));
	}

	/** What was written, whatever was put right in it since. */
	private static Map<ElementId, String> said(List<Recorded> until) {
		Map<ElementId, String> said = new HashMap<>();
		until.forEach((recorded) -> {
			if (recorded.event() instanceof ElementAdded added) {
				said.put(added.element(), added.text());
			}
			if (recorded.event() instanceof ElementReworded reworded) {
				said.put(reworded.element(), reworded.after());
			}
		});
		return said;
	}

	private static Set<ElementId> waiting(long act, List<Recorded> until) {
		Set<ElementId> waiting = new HashSet<>();
		until.stream()
			.filter((event) -> event.version() > act && ((PlanEvent) event.event()).needsAct())
			.forEach((event) -> List.of(event.event().getClass().getRecordComponents()).forEach((component) -> {
				try {
					if (component.getAccessor().invoke(event.event()) instanceof ElementId id) {
						waiting.add(id);
					}
				}
				catch (ReflectiveOperationException ex) {
					throw new AssertionError(ex);
				}
			}));
		return waiting;
	}

	private static Optional<LocalDate> inForceFrom(Recorded recorded) {
		return switch (recorded.event()) {
			case PlanAdopted adopted -> Optional.of(adopted.act().inForceFrom());
			case PlanAmended amended -> Optional.of(amended.act().inForceFrom());
			default -> Optional.empty();
		};
	}

	@Test
	void aCorrectionIsAMarkBesideTheActsText() {
		begin("Wsparcie wolontarjuszy i asytenta");
		correct("Wsparcie wolontariuszy i asytenta");
		assertThat(text(adopted())).isEqualTo("Wsparcie wolontarjuszy i asytenta");
		assertThat(text(working())).isEqualTo("Wsparcie wolontariuszy i asytenta");
		for (PlanTable table : List.of(adopted(), working())) {
			assertThat(cell(table).marks()).singleElement().satisfies((mark) -> {
				assertThat(mark.before()).isEqualTo("Wsparcie wolontarjuszy i asytenta");
				assertThat(mark.after()).isEqualTo("Wsparcie wolontariuszy i asytenta");
				assertThat(mark.by()).isEqualTo(new AccountId("planner")).isEqualTo(mark.acceptedBy());
				assertThat(mark.reason()).isEqualTo("próba");
			});
		}
		correct("Wsparcie wolontariuszy i asystenta");
		assertThat(text(adopted())).isEqualTo("Wsparcie wolontarjuszy i asytenta");
		assertThat(cell(adopted()).marks()).hasSize(2);
		assertThat(this.past.waiting(PLAN, 2)).isEmpty();
		correct("Wsparcie wolontarjuszy i asytenta");
		assertThat(cell(adopted()).corrections()).as("taken back").isEmpty();
		assertThat(cell(working()).corrections()).isEmpty();
	}

	@Test
	void anActThatChangesSomethingElseLeavesTheMark() {
		begin("Dyżury asytenta");
		correct("Dyżury asystenta");
		this.planner.send(new RetitlePlan(PLAN, "Inny tytuł", TimeFrame.parse("2024–2030")));
		amend(DAY.plusYears(1));
		assertThat(text(adopted())).isEqualTo("Dyżury asytenta");
		assertThat(text(working())).isEqualTo("Dyżury asystenta");
		assertThat(cell(adopted()).marks()).hasSize(1);
		this.planner.send(new ChangeCell(PLAN, AREA, version(), Column.TEXT, new CellValue.Words("Dyżury psychologa")));
		assertThat(cell(working()).corrections()).as("other words").isEmpty();
		assertThat(text(adopted())).isEqualTo("Dyżury asytenta");
		amend(DAY.plusYears(2));
		assertThat(text(adopted())).isEqualTo("Dyżury psychologa");
		assertThat(cell(adopted()).corrections()).isEmpty();
	}

	@Test
	void aProposalCountsForNothingUntilItIsAccepted() {
		begin("Dyżury asytenta");
		this.planner.send(new ProposeCorrection(PLAN, AREA, version(), Column.TEXT, "Dyżury asystenta"));
		assertThat(text(working())).isEqualTo("Dyżury asytenta");
		assertThat(cell(working()).proposed()).isPresent();
		assertThat(cell(adopted()).corrections()).isEmpty();
		this.planner.send(new DeclineCorrection(PLAN, AREA, version(), Column.TEXT));
		assertThat(cell(working()).corrections()).isEmpty();
		this.planner.send(new ProposeCorrection(PLAN, AREA, version(), Column.TEXT, "Dyżury asystenta"));
		this.planner.send(new AcceptCorrection(PLAN, AREA, version(), Column.TEXT));
		assertThat(text(working())).isEqualTo("Dyżury asystenta");
		assertThat(text(adopted())).isEqualTo("Dyżury asytenta");
		assertThat(cell(adopted()).marks()).isEqualTo(cell(working()).marks()).hasSize(1);
	}

	@Test
	void remarksStandBesideTheActsText() {
		begin("Rodziny");
		this.planner.send(new NoteElement(PLAN, AREA, version(), "Termin przedłużono do 2035 r."));
		assertThat(adopted().element(AREA).orElseThrow().notes()).isEmpty();
		assertThat(working().element(AREA).orElseThrow().notes()).hasSize(1);
		this.planner.send(new RetitlePlan(PLAN, "Inny tytuł", TimeFrame.parse("2024–2030")));
		amend(DAY.plusYears(1));
		assertThat(adopted().element(AREA).orElseThrow().notes()).as("nor does the next act take them in").isEmpty();
	}

	private void correct(String words) {
		this.planner.send(new CorrectElement(PLAN, AREA, version(), Column.TEXT, words));
	}

	private static Cell cell(PlanTable table) {
		return table.element(AREA).orElseThrow().cells().get(Column.TEXT);
	}

	private PlanTable working() {
		return this.past.texts(PlanTable.empty(PLAN)).working();
	}

	@Test
	void aPeriodThatWaitsLetsAPlanExpireAllTheSame() {
		begin();
		this.planner.send(new RetitlePlan(PLAN, "Strategia", TimeFrame.parse("2024–2035")));
		PlanTexts texts = this.past.texts(PlanTable.empty(PLAN));
		LocalDate after = LocalDate.of(2031, 1, 1);
		for (PlanTable table : List.of(texts.working(), texts.adopted())) {
			assertThat(table.heading().lifecycle().on(after.minusDays(1))).isEqualTo(PlanState.ADOPTED);
			assertThat(table.heading().lifecycle().on(after)).isEqualTo(PlanState.EXPIRED);
			assertThat(table.heading().lifecycle().inForce(after)).as("expired is not repealed").isPresent();
		}
		amend(LocalDate.of(2030, 1, 1));
		assertThat(adopted().heading().lifecycle().on(after)).isEqualTo(PlanState.ADOPTED);
		this.planner.send(new RepealPlan(PLAN, act(LocalDate.of(2032, 5, 1))));
		assertThat(adopted().heading().lifecycle().on(LocalDate.of(2032, 4, 30))).isEqualTo(PlanState.ADOPTED);
		assertThat(adopted().heading().lifecycle().on(LocalDate.of(2032, 5, 1))).isEqualTo(PlanState.REPEALED);
		assertThat(adopted().heading().lifecycle().inForce(LocalDate.of(2032, 5, 1))).isEmpty();
		assertThat(adopted().heading().lifecycle().on(LocalDate.of(2040, 1, 1))).isEqualTo(PlanState.REPEALED);
	}

	@Test
	void anActInForceLaterIsNotInForceYet() {
		begin();
		this.planner.send(new ChangeCell(PLAN, AREA, version(), Column.TEXT, new CellValue.Words("Inne")));
		amend(DAY.plusYears(1));
		long known = this.planner.version(PLAN);
		assertThat(text(this.past.texts(PLAN, known, DAY.plusYears(1).minusDays(1)).adopted())).isEqualTo("Rodziny");
		assertThat(text(this.past.texts(PLAN, known, DAY.plusYears(1)).adopted())).isEqualTo("Inne");
		assertThat(text(this.past.texts(PLAN, known - 1, DAY.plusYears(1)).adopted())).as("not known then")
			.isEqualTo("Rodziny");
		assertThat(this.past.texts(PLAN, known, DAY.minusDays(1)).adopted()).isNull();
	}

	private void begin() {
		begin("Rodziny");
	}

	private void begin(String text) {
		this.planner.draftAll();
		this.planner.send(addArea(PLAN, AREA, null, "1", text));
		adopt(DAY);
	}

	private void adopt(LocalDate day) {
		this.planner.send(new AdoptPlan(PLAN, this.planner.version(PLAN), act(day)));
	}

	private void amend(LocalDate day) {
		this.planner.act(new AmendPlan(PLAN, this.planner.version(PLAN), act(day)));
	}

	private static Resolution act(LocalDate day) {
		return new Resolution("I/1", "Rada", day, day, "");
	}

	private PlanTable adopted() {
		return this.past.texts(PlanTable.empty(PLAN)).adopted();
	}

	private long version() {
		return this.past.texts(PlanTable.empty(PLAN)).working().element(AREA).map(Element::version).orElseThrow();
	}

	private static String text(PlanTable table) {
		return ((CellValue.Words) table.element(AREA).orElseThrow().cells().get(Column.TEXT).value()).text();
	}

}
