package pl.utrwal.monitoring.completeness.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Heading;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.completeness.read.Completeness.Item;
import pl.utrwal.monitoring.completeness.read.Completeness.State;
import pl.utrwal.monitoring.completeness.read.LegalRequirement.Check;
import pl.utrwal.monitoring.completeness.read.LegalRequirement.Way;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.monitoring.shared.read.LegalBasis;
import pl.utrwal.monitoring.shared.read.LegalBasis.Quality;
import pl.utrwal.monitoring.shared.read.LegalBasis.Source;

import static org.assertj.core.api.Assertions.assertThat;

class CompletenessTest {

	private static final PlanId PLAN = new PlanId("plan");

	private static final String KIND = "Kind";

	private static final CellValue SOURCES = new CellValue.Funding(FundingKind.SOURCES, List.of("budżet"));

	private static final CellValue NONE = new CellValue.Funding(FundingKind.NONE, List.of());

	private static final CellValue UNKNOWN = new CellValue.Funding(FundingKind.UNKNOWN, List.of());

	private static final PlanTable TABLE = table("2024–2030",
			section("goal-1", false, row("a", SOURCES, false), row("b", NONE, false), row("c", UNKNOWN, false)),
			section("goal-2", false, row("d", UNKNOWN, false), row("e", SOURCES, true)),
			section("goal-3", true, row("f", SOURCES, false)));

	@Test
	void elementsOfALevelAreCountedWithoutWhatWasWithdrawn() {
		Item item = check(new Check(Way.ELEMENTS_OF_LEVEL, "action", null));
		assertThat(item.state()).isEqualTo(State.SATISFIED);
		assertThat(ids(item.meeting())).containsExactly("a", "b", "c", "d");
		assertThat(check(new Check(Way.ELEMENTS_OF_LEVEL, "chapter", null)).state()).isEqualTo(State.MISSING);
	}

	@Test
	void columnsAreFilledPartly() {
		Item item = check(new Check(Way.COLUMNS_FILLED, "action", List.of(Column.FUNDING)));
		assertThat(item.state()).isEqualTo(State.PARTLY);
		assertThat(item.have()).isEqualTo(1);
		assertThat(item.of()).isEqualTo(4);
		assertThat(ids(item.meeting())).as("none is no source").containsExactly("a");
		assertThat(ids(item.lacking())).containsExactly("b", "c", "d");
		assertThat(check(new Check(Way.COLUMNS_FILLED, "action", List.of(Column.TEXT))).state())
			.isEqualTo(State.SATISFIED);
		assertThat(check(new Check(Way.COLUMNS_FILLED, "action", List.of(Column.TEXT, Column.COST))).state())
			.isEqualTo(State.MISSING);
	}

	@Test
	void anIndicatorTellsOfWhatItIsOfOfWhatHoldsItAndOfAllIfItIsOfThePlan() {
		Check check = new Check(Way.INDICATORS, "goal", null);
		assertThat(check(check).state()).isEqualTo(State.MISSING);
		assertThat(check(check, indicator("goal-1", false)).have()).isEqualTo(1);
		Item below = check(check, indicator("d", false));
		assertThat(below.state()).isEqualTo(State.PARTLY);
		assertThat(ids(below.lacking())).containsExactly("goal-1");
		assertThat(below.meeting()).extracting((place) -> place.indicator().value()).containsExactly("of d");
		assertThat(check(check, indicator("e", false)).have()).as("of a withdrawn row").isZero();
		assertThat(check(check, indicator(null, false)).state()).isEqualTo(State.SATISFIED);
		assertThat(check(check, indicator(null, true)).state()).as("retired").isEqualTo(State.MISSING);
	}

	@Test
	void aPeriodIsGivenOrNot() {
		Check check = new Check(Way.PERIOD_GIVEN, null, null);
		assertThat(check(check).state()).isEqualTo(State.SATISFIED);
		assertThat(check(table(" "), List.of(), List.of(), check).state()).isEqualTo(State.MISSING);
	}

	@Test
	void aLinkSatisfiesWhileThereIsWhatItPointsAt() {
		Check check = new Check(Way.LINKED, null, null);
		assertThat(linked(check).state()).isEqualTo(State.MISSING);
		Item words = linked(check, link("rozdział 2", false));
		assertThat(words.state()).isEqualTo(State.SATISFIED);
		assertThat(words.byLink()).isTrue();
		assertThat(linked(check, link("rozdział 2", true)).state()).as("taken back").isEqualTo(State.MISSING);
		assertThat(linked(check, link("", false, "a")).state()).isEqualTo(State.SATISFIED);
		Item gone = linked(check, link("", false, "e", "f"));
		assertThat(gone.state()).as("of a withdrawn row, and of a row in a withdrawn goal").isEqualTo(State.MISSING);
		assertThat(gone.links()).hasSize(1);
		Item more = linked(new Check(Way.COLUMNS_FILLED, "action", List.of(Column.FUNDING)),
				link("budżet gminy", false));
		assertThat(more.state()).isEqualTo(State.SATISFIED);
		assertThat(more.have()).as("what the table holds is still said").isEqualTo(1);
	}

	@Test
	void aPlanIsJudgedByTheLawOfADayAndToldWhatCameLater() {
		RequirementCatalogue all = new RequirementCatalogue(List.of(requirement("old", "2011-05-03", "2019-12-31"),
				requirement("reworded", "2011-05-03", "2019-12-31"), requirement("reworded", "2020-01-01", null),
				requirement("new", "2020-01-01", null)));
		assertThat(codes(all, "2011-05-02")).isEmpty();
		assertThat(codes(all, "2011-05-03")).containsExactly("old", "reworded");
		assertThat(codes(all, "2019-12-31")).containsExactly("old", "reworded");
		assertThat(codes(all, "2020-01-01")).containsExactly("reworded", "new");
		assertThat(later(all, "2011-05-02", "2019-12-31")).containsExactly("old", "reworded");
		assertThat(later(all, "2011-05-03", "2020-01-01")).as("what is only reworded is nothing new")
			.containsExactly("new");
		assertThat(later(all, "2020-01-01", "2020-01-01")).isEmpty();
		assertThat(later(all, "2020-01-01", "2011-05-03")).as("the past asks nothing later").isEmpty();
		assertThat(all.any(KIND)).isTrue();
		assertThat(all.any("Other")).isFalse();
		assertThat(all.find(KIND, "reworded").orElseThrow().law().from()).isEqualTo(LocalDate.of(2020, 1, 1));
	}

	@Test
	void whatBindsYearlyPlansAsksNothingOfOneOfManyYears() {
		RequirementCatalogue all = new RequirementCatalogue(List.of(new LegalRequirement("code", KIND, true,
				law("2011-05-03", null), Map.of(), null, new Check(Way.PERIOD_GIVEN, null, null))));
		LocalDate day = LocalDate.of(2026, 1, 1);
		assertThat(all.of(table("2026"), day)).hasSize(1);
		assertThat(all.of(table("do 31.12.2026"), day)).hasSize(1);
		assertThat(all.of(table(" "), day)).as("nobody said that it is of many years").hasSize(1);
		assertThat(all.of(table("2026–2030"), day)).isEmpty();
	}

	/**
	 * Two rules change, one falls away and one comes: the plan is complete before that
	 * day, and lacks the new one after it.
	 */
	@Test
	void aPlanIsCompleteByTheLawBeforeAChangeAndNotByTheLawAfterIt() {
		LegalRequirement before = new LegalRequirement("finances", KIND, false, law("2011-05-03", "2026-12-31"),
				Map.of(), null, new Check(Way.COLUMNS_FILLED, "action", List.of(Column.TEXT)));
		LegalRequirement after = new LegalRequirement("costs", KIND, false, law("2027-01-01", null), Map.of(), null,
				new Check(Way.COLUMNS_FILLED, "action", List.of(Column.COST)));
		RequirementCatalogue all = new RequirementCatalogue(List.of(before, after));
		assertThat(completeness(all, "2026-12-31").isComplete()).isTrue();
		Completeness then = completeness(all, "2027-01-01");
		assertThat(then.isComplete()).isFalse();
		assertThat(then.items()).extracting((item) -> item.requirement().code()).containsExactly("costs");
	}

	private static Completeness completeness(RequirementCatalogue all, String day) {
		return Completeness.of(TABLE, all.of(TABLE, LocalDate.parse(day)), List.of(), List.of());
	}

	@Test
	void theDataIsWhole() {
		RequirementCatalogue all = new RequirementCatalogue();
		PlanTable strategy = table("SocialProblemsStrategy", "2026–2032");
		String[] first = { "strategy-diagnosis", "strategy-forecast", "strategy-strategic-goals", "strategy-directions",
				"strategy-implementation", "strategy-finances", "strategy-indicators" };
		assertThat(codes(all, strategy, "2011-05-02")).isEmpty();
		assertThat(codes(all, strategy, "2011-05-03")).containsExactly(first);
		assertThat(codes(all, strategy, "2022-10-29")).containsExactly(first);
		assertThat(codes(all, strategy, "2022-10-30")).contains(first)
			.contains("strategy-social-economy", "strategy-commissioning")
			.hasSize(9);
		assertThat(codes(all, table("CooperationProgramme", "2027"), "2026-01-01")).hasSize(11);
		assertThat(codes(all, table("CooperationProgramme", "2026–2030"), "2026-01-01"))
			.as("the list binds the yearly programme")
			.isEmpty();
		assertThat(codes(all, table("CooperationProgramme", "2011–2013"), "2011-01-01")).hasSize(11);
		assertThat(codes(all, table("CooperationProgramme", "2010"), "2010-03-11")).isEmpty();
		assertThat(all.all()).allSatisfy((requirement) -> {
			assertThat(requirement.words()).containsOnlyKeys("pl", "en");
			assertThat(requirement.law().article()).startsWith("art. ");
		});
		assertThat(all.all()).as("one wording of a demand at a time")
			.allSatisfy((one) -> assertThat(all.all()).filteredOn((other) -> other.code().equals(one.code()))
				.filteredOn((other) -> other.law().isInForce(one.law().from()))
				.hasSize(1));
	}

	private static List<String> codes(RequirementCatalogue all, String day) {
		return codes(all, TABLE, day);
	}

	private static List<String> codes(RequirementCatalogue all, PlanTable table, String day) {
		return all.of(table, LocalDate.parse(day)).stream().map(LegalRequirement::code).toList();
	}

	private static List<String> later(RequirementCatalogue all, String judged, String day) {
		return all.later(TABLE, LocalDate.parse(judged), LocalDate.parse(day))
			.stream()
			.map(LegalRequirement::code)
			.toList();
	}

	private static List<String> ids(List<Completeness.Place> places) {
		return places.stream().map((place) -> place.element().value()).toList();
	}

	private static Item check(Check check, IndicatorView... indicators) {
		return check(TABLE, List.of(indicators), List.of(), check);
	}

	private static Item linked(Check check, RequirementLinkView... links) {
		return check(TABLE, List.of(), List.of(links), check);
	}

	private static Item check(PlanTable table, List<IndicatorView> indicators, List<RequirementLinkView> links,
			Check check) {
		LegalRequirement requirement = new LegalRequirement("code", KIND, false, law("2000-01-01", null), Map.of(),
				null, check);
		return Completeness.of(table, List.of(requirement), indicators, links).items().getFirst();
	}

	private static LegalRequirement requirement(String code, String from, String until) {
		return new LegalRequirement(code, KIND, false, law(from, until), Map.of(), null,
				new Check(Way.LINKED, null, null));
	}

	private static LegalBasis law(String from, String until) {
		Source source = new Source(Quality.UNVERIFIED, null, LocalDate.of(2026, 12, 1));
		return new LegalBasis(Map.of("pl", "ustawa", "en", "act"), "art. 1", LocalDate.parse(from),
				(until != null) ? LocalDate.parse(until) : null, null, source, source, null);
	}

	private static IndicatorView indicator(String element, boolean retired) {
		return new IndicatorView(new IndicatorId("of " + element), new MunicipalityId("demo"), PLAN,
				(element != null) ? new ElementId(element) : null, "",
				new Definition("Wskaźnik", true, "", List.of(), "UP", null, null, null, null, "", null), List.of(),
				retired, 0, 0);
	}

	private static RequirementLinkView link(String words, boolean gone, String... elements) {
		return new RequirementLinkView(new RequirementLinkId("link"), new MunicipalityId("demo"), PLAN, "code",
				List.of(elements).stream().map(ElementId::new).toList(), words, new AccountId("planner"), Instant.EPOCH,
				gone, 0, 0);
	}

	private static PlanTable table(String period, Section... goals) {
		return table(KIND, period, goals);
	}

	private static PlanTable table(String kind, String period, Section... goals) {
		List<Level> levels = List.of(Level.section("goal", List.of("action"), Column.text()),
				Level.row("action", Column.text(), Column.funding(), Column.cost()));
		return PlanTable.empty(PLAN)
			.withHeading(new Heading(new MunicipalityId("demo"), kind, "Plan", TimeFrame.parse(period), null), levels)
			.withSections(List.of(goals));
	}

	private static Section section(String id, boolean withdrawn, Row... rows) {
		return new Section(new ElementId(id), 0, 0, "", Map.of(Column.TEXT, Cell.of(new CellValue.Words(id))),
				List.of(), List.of(), withdrawn, List.of(), List.of(rows));
	}

	private static Row row(String id, CellValue funding, boolean withdrawn) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, Cell.of(new CellValue.Words(id)));
		cells.put(Column.FUNDING, Cell.of(funding));
		cells.put(Column.COST, Cell.of(CellValue.Cost.parse("")));
		return new Row(new ElementId(id), 1, 0, "", cells, List.of(), List.of(), withdrawn);
	}

}
