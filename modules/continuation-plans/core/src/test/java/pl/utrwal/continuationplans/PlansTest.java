package pl.utrwal.continuationplans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanOutline;

class PlansTest {

	private static final PlanId PLAN = new PlanId("plan");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final ElementId PART = new ElementId("part");

	private static final ElementId LIST = new ElementId("list");

	private static final ElementId ROW = new ElementId("row");

	private static final Frame PERIOD = Frame.of(TimeFrame.unspecified(""));

	private static final Reference OPEN = Reference.open("cel 1", ReferenceKind.OWN_TABLE);

	private static final Object[] SUSTAINING = { drafted(ContinuationKinds.SUSTAINING_PLAN),
			added(ContinuationKinds.SUSTAINING_PLAN, null, PART, "sustainingArea", Map.of()),
			added(ContinuationKinds.SUSTAINING_PLAN, PART, LIST, "toolList", Map.of()) };

	private static final Object[] CONTINUATION = { drafted(ContinuationKinds.CONTINUATION_PLAN),
			added(ContinuationKinds.CONTINUATION_PLAN, null, PART, "measure",
					Map.of(Column.REFERENCES, new CellValue.References(List.of(OPEN)))),
			added(ContinuationKinds.CONTINUATION_PLAN, PART, LIST, "measureTasks", Map.of()),
			added(ContinuationKinds.CONTINUATION_PLAN, LIST, ROW, "measureTask",
					Map.of(Column.COST, CellValue.Cost.parse("900 zł"))) };

	private FixtureConfiguration<Plan> plan;

	@BeforeEach
	void setUp() {
		this.plan = new AggregateTestFixture<>(Plan.class).registerInjectableResource(
				new PlanKinds(List.of(ContinuationKinds.SUSTAINING_PLAN, ContinuationKinds.CONTINUATION_PLAN)));
	}

	@Test
	void drafts() {
		this.plan.givenNoPriorActivity()
			.when(new DraftPlan(PlanOutline.empty(PLAN, MUNICIPALITY, ContinuationKinds.SUSTAINING_PLAN.code(), "Plan",
					TimeFrame.unspecified(""))))
			.expectEvents(SUSTAINING[0]);
	}

	@Test
	void addsAToolToTheListOfTools() {
		this.plan.given(SUSTAINING)
			.when(new AddElement(PLAN, LIST, null, typed("tool")))
			.expectEvents(added(ContinuationKinds.SUSTAINING_PLAN, LIST, ROW, "tool", Map.of()));
	}

	@Test
	void keepsThingsToSustainOutOfTheListOfTools() {
		this.plan.given(SUSTAINING)
			.when(new AddElement(PLAN, LIST, null, typed("item")))
			.expectException(RuleBroken.class);
	}

	@Test
	void aTaskCostsSomethingElse() {
		CellValue.Cost cost = CellValue.Cost.parse("3 granty po 1,5 tys. zł");
		this.plan.given(CONTINUATION)
			.when(new ChangeCell(PLAN, ROW, 3, Column.COST, cost))
			.expectEvents(new ElementCosted(PLAN, ROW, Estimate.of(CellValue.Cost.parse("900 zł")), Estimate.of(cost)));
	}

	@Test
	void aListCostsNothing() {
		this.plan.given(CONTINUATION)
			.when(new ChangeCell(PLAN, LIST, 2, Column.COST, CellValue.Cost.parse("1 zł")))
			.expectException(RuleBroken.class);
	}

	@Test
	void aReferenceIsGivenItsMeaning() {
		Reference resolved = OPEN.to(PLAN, PART, "1. Kluby");
		this.plan.given(CONTINUATION)
			.when(new ResolveReference(PLAN, PART, 1, 0, resolved))
			.expectEvents(new ReferenceResolved(PLAN, PART, 0, Link.of(OPEN), Link.of(resolved)));
	}

	@Test
	void anotherReferenceOrNoMeaningIsRefused() {
		this.plan.given(CONTINUATION)
			.when(new ResolveReference(PLAN, PART, 1, 0, OPEN))
			.expectException(RuleBroken.class);
		this.plan.given(CONTINUATION)
			.when(new ResolveReference(PLAN, PART, 1, 1, OPEN.to("s. 4")))
			.expectException(RuleBroken.class);
		this.plan.given(CONTINUATION)
			.when(new ResolveReference(PLAN, PART, 1, 0,
					new Reference("cel 1", ReferenceKind.OWN_TABLE, null, PART, "x")))
			.expectException(RuleBroken.class);
	}

	private static PlanDrafted drafted(PlanKind kind) {
		return new PlanDrafted(kind.drafted(), PLAN, MUNICIPALITY, kind.code(), "Plan", PERIOD, null);
	}

	private static ElementAdded added(PlanKind kind, ElementId parent, ElementId element, String level,
			Map<String, CellValue> values) {
		Map<String, Cell> cells = new HashMap<>(Map.of(Column.TEXT, Cell.of(new CellValue.Words("Kalendarz"))));
		values.forEach((column, value) -> cells.put(column, Cell.of(value)));
		return ElementAdded.of(PLAN, parent, element, null, kind.level(level), "1", cells, List.of());
	}

	private static Branch typed(String level) {
		return Branch.typed(ROW, level, "1", Map.of(Column.TEXT, new CellValue.Words("Kalendarz")));
	}

}
