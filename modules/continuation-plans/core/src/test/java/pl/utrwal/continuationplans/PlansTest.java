package pl.utrwal.continuationplans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import pl.utrwal.continuationplans.continuation.domain.ContinuationPlan;
import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.continuationplans.contract.events.ContinuationPlanEvent.*;
import pl.utrwal.continuationplans.contract.events.ElementSource;
import pl.utrwal.continuationplans.contract.events.ListAdded;
import pl.utrwal.continuationplans.contract.events.SustainingPlanEvent.*;
import pl.utrwal.continuationplans.sustaining.domain.DraftSustainingPlan;
import pl.utrwal.continuationplans.sustaining.domain.SustainingPlan;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.events.PlanChange.ElementCosted;
import pl.utrwal.plans.contract.events.PlanChange.ReferenceResolved;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanOutline;

class PlansTest {

	private static final PlanId PLAN = new PlanId("plan");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final ElementId PART = new ElementId("part");

	private static final ElementId LIST = new ElementId("list");

	private static final ElementId ROW = new ElementId("row");

	private static final Frame PERIOD = Frame.of(TimeFrame.unspecified(""));

	private static final ElementSource TYPED = new ElementSource(List.of(), List.of(), List.of());

	private static final Reference OPEN = Reference.open("cel 1", ReferenceKind.OWN_TABLE);

	private static final Object[] SUSTAINING = {
			new SustainingPlanDrafted(PLAN, MUNICIPALITY, ContinuationKinds.SUSTAINING_PLAN.code(), "Plan", PERIOD,
					null),
			new SustainingAreaAdded(PLAN, PART, null, "", "Usługi", List.of(), PERIOD, TYPED),
			new ListAdded(PLAN, PART, LIST, null, "toolList", "", "Narzędzia", TYPED) };

	private static final Object[] CONTINUATION = {
			new ContinuationPlanDrafted(PLAN, MUNICIPALITY, ContinuationKinds.CONTINUATION_PLAN.code(), "Plan", PERIOD,
					null),
			new MeasureAdded(PLAN, PART, null, "1", "Kluby", "", List.of(Link.of(OPEN)), "", TYPED),
			new ListAdded(PLAN, PART, LIST, null, "measureTasks", "", "Zadania", TYPED), new TaskPlanned(PLAN, LIST,
					ROW, null, "1", "Szkolenie", Estimate.of(CellValue.Cost.parse("900 zł")), TYPED) };

	private final AggregateTestFixture<SustainingPlan> sustaining = new AggregateTestFixture<>(SustainingPlan.class);

	private final AggregateTestFixture<ContinuationPlan> continuation = new AggregateTestFixture<>(
			ContinuationPlan.class);

	@Test
	void drafts() {
		this.sustaining.givenNoPriorActivity()
			.when(new DraftSustainingPlan(PlanOutline.empty(PLAN, MUNICIPALITY,
					ContinuationKinds.SUSTAINING_PLAN.code(), "Plan", TimeFrame.unspecified(""))))
			.expectEvents(SUSTAINING[0]);
	}

	@Test
	void addsAToolToTheListOfTools() {
		this.sustaining.given(SUSTAINING)
			.when(new AddElement(PLAN, LIST, null, typed("tool")))
			.expectEvents(new ToolAdded(PLAN, LIST, ROW, null, "1", "Kalendarz", TYPED));
	}

	@Test
	void keepsThingsToSustainOutOfTheListOfTools() {
		this.sustaining.given(SUSTAINING)
			.when(new AddElement(PLAN, LIST, null, typed("item")))
			.expectException(RuleBroken.class);
	}

	@Test
	void aTaskCostsSomethingElse() {
		CellValue.Cost cost = CellValue.Cost.parse("3 granty po 1,5 tys. zł");
		this.continuation.given(CONTINUATION)
			.when(new ChangeCell(PLAN, ROW, 3, Column.COST, cost))
			.expectEvents(new ElementCosted(PLAN, ROW, Estimate.of(CellValue.Cost.parse("900 zł")), Estimate.of(cost)));
	}

	@Test
	void aListCostsNothing() {
		this.continuation.given(CONTINUATION)
			.when(new ChangeCell(PLAN, LIST, 2, Column.COST, CellValue.Cost.parse("1 zł")))
			.expectException(RuleBroken.class);
	}

	@Test
	void aReferenceIsGivenItsMeaning() {
		Reference resolved = OPEN.to(PLAN, PART, "1. Kluby");
		this.continuation.given(CONTINUATION)
			.when(new ResolveReference(PLAN, PART, 1, 0, resolved))
			.expectEvents(new ReferenceResolved(PLAN, PART, 0, Link.of(OPEN), Link.of(resolved)));
	}

	@Test
	void anotherReferenceOrNoMeaningIsRefused() {
		this.continuation.given(CONTINUATION)
			.when(new ResolveReference(PLAN, PART, 1, 0, OPEN))
			.expectException(RuleBroken.class);
		this.continuation.given(CONTINUATION)
			.when(new ResolveReference(PLAN, PART, 1, 1, OPEN.to("s. 4")))
			.expectException(RuleBroken.class);
		this.continuation.given(CONTINUATION)
			.when(new ResolveReference(PLAN, PART, 1, 0,
					new Reference("cel 1", ReferenceKind.OWN_TABLE, null, PART, "x")))
			.expectException(RuleBroken.class);
	}

	private static Branch typed(String level) {
		Map<String, CellValue> values = new LinkedHashMap<>();
		values.put(Column.TEXT, new CellValue.Words("Kalendarz"));
		return Branch.typed(ROW, level, "1", values);
	}

}
