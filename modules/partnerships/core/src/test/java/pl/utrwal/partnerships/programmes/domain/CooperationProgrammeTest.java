package pl.utrwal.partnerships.programmes.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanOutline;

class CooperationProgrammeTest {

	private static final PlanId PLAN = new PlanId("programme");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final TimeFrame YEAR = TimeFrame.parse("2026");

	private static final ElementId GOAL = new ElementId("goal");

	private static final ElementId AREA = new ElementId("area");

	private static final ElementId TASK = new ElementId("task");

	private static final ElementId COOPERATION = new ElementId("cooperation");

	private static final ElementId GROUP = new ElementId("group");

	private static final ElementId FORM = new ElementId("form");

	private static final CellValue.Cost COST = CellValue.Cost.parse("3 konkursy po 5 tys. zł");

	private static final CellValue.Funding FUNDING = new CellValue.Funding(FundingKind.SOURCES,
			List.of("budżet gminy"));

	private static final Party CLUBS = new Party("organizacje seniorów", PartyRole.LEAD);

	private static final PlanKind KIND = CooperationKinds.COOPERATION_PROGRAMME;

	private static final PlanDrafted DRAFTED = new PlanDrafted("partnerships.programme-drafted", PLAN, MUNICIPALITY,
			KIND.code(), "Program na rok 2026", Frame.of(YEAR), null);

	private static final ElementAdded GOAL_ADDED = added(null, GOAL, "cooperationGoal", "I", words("Razem"));

	private static final ElementAdded AREA_ADDED = added(GOAL, AREA, "priorityArea", "1", words("Seniorzy"));

	private static final Map<String, CellValue> VALUES = Map.of(Column.TEXT, new CellValue.Words("Zajęcia"),
			Column.TIME_FRAME, new CellValue.When(YEAR), Column.PARTIES, new CellValue.Parties(List.of(CLUBS)),
			Column.FUNDING, FUNDING, Column.COST, COST);

	private static final ElementAdded TASK_ADDED = added(AREA, TASK, CooperationKinds.TASK, "1", VALUES);

	private static final ElementAdded COOPERATION_ADDED = added(null, COOPERATION, "cooperation", "II", words("Formy"));

	private static final ElementAdded GROUP_ADDED = added(COOPERATION, GROUP, "formGroup", "1", words("Pozafinansowe"));

	private FixtureConfiguration<Plan> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = new AggregateTestFixture<>(Plan.class).registerInjectableResource(new PlanKinds(List.of(KIND)));
	}

	@Test
	void isDrafted() {
		this.fixture.givenNoPriorActivity()
			.when(new DraftPlan(
					PlanOutline.empty(PLAN, MUNICIPALITY, "CooperationProgramme", " Program na rok 2026 ", YEAR)))
			.expectEvents(DRAFTED);
		setUp();
		this.fixture.givenNoPriorActivity()
			.when(new DraftPlan(PlanOutline.empty(PLAN, MUNICIPALITY, "SocialProblemsStrategy", "Program", YEAR)))
			.expectExceptionMessage("kind-unknown [SocialProblemsStrategy]");
	}

	@Test
	void holdsGoalsOfPriorityAreasOfCommissionedTasks() {
		this.fixture.given(DRAFTED).when(add(null, GOAL, "cooperationGoal", "I", "Razem")).expectEvents(GOAL_ADDED);
		setUp();
		this.fixture.given(DRAFTED, GOAL_ADDED)
			.when(add(GOAL, AREA, "priorityArea", "1", "Seniorzy"))
			.expectEvents(AREA_ADDED);
		setUp();
		this.fixture.given(DRAFTED, GOAL_ADDED, AREA_ADDED)
			.when(new AddElement(PLAN, AREA, null, Branch.typed(TASK, CooperationKinds.TASK, "1", VALUES)))
			.expectEvents(TASK_ADDED);
	}

	@Test
	void holdsFormsOfCooperation() {
		this.fixture.given(DRAFTED)
			.when(add(null, COOPERATION, "cooperation", "II", "Formy"))
			.expectEvents(COOPERATION_ADDED);
		setUp();
		this.fixture.given(DRAFTED, COOPERATION_ADDED)
			.when(add(COOPERATION, GROUP, "formGroup", "1", "Pozafinansowe"))
			.expectEvents(GROUP_ADDED);
		setUp();
		this.fixture.given(DRAFTED, COOPERATION_ADDED, GROUP_ADDED)
			.when(add(GROUP, FORM, "form", "", "Użyczanie sal"))
			.expectEvents(added(GROUP, FORM, "form", "", words("Użyczanie sal")));
	}

	@Test
	void refusesATaskAmongFormsAndAFormAmongTasks() {
		this.fixture.given(DRAFTED, COOPERATION_ADDED, GROUP_ADDED)
			.when(add(GROUP, TASK, CooperationKinds.TASK, "", "Zajęcia"))
			.expectException(RuleBroken.class)
			.expectExceptionMessage("level-wrong []");
		setUp();
		this.fixture.given(DRAFTED, GOAL_ADDED, AREA_ADDED)
			.when(add(AREA, FORM, "form", "", "Użyczanie sal"))
			.expectExceptionMessage("level-wrong []");
	}

	@Test
	void theAmountThatIsPlannedChanges() {
		CellValue.Cost more = CellValue.Cost.parse("20 000 zł");
		this.fixture.given(DRAFTED, GOAL_ADDED, AREA_ADDED, TASK_ADDED)
			.when(new ChangeCell(PLAN, TASK, 3, Column.COST, more))
			.expectEvents(new ElementCosted(PLAN, TASK, Estimate.of(COST), Estimate.of(more)));
	}

	private static AddElement add(ElementId parent, ElementId element, String level, String number, String text) {
		return new AddElement(PLAN, parent, null, Branch.typed(element, level, number, words(text)));
	}

	private static Map<String, CellValue> words(String text) {
		return Map.of(Column.TEXT, new CellValue.Words(text));
	}

	private static ElementAdded added(ElementId parent, ElementId element, String level, String number,
			Map<String, CellValue> values) {
		Map<String, Cell> cells = new HashMap<>();
		values.forEach((column, value) -> cells.put(column, Cell.of(value)));
		return ElementAdded.of(PLAN, parent, element, null, KIND.level(level), number, cells, List.of());
	}

}
