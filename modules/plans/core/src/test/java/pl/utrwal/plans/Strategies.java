package pl.utrwal.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanKind.Count;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent.ElementAdded;
import pl.utrwal.plans.contract.events.PlanEvent.PlanDrafted;
import pl.utrwal.plans.contract.events.StoredValues.Frame;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanCommand.AddElement;

/**
 * Two kinds of plan for tests, with the commands and events by which their elements come
 * into a plan.
 */
public final class Strategies {

	public static final PlanKind STRATEGY = new PlanKind("Strategy", "plans.plan-drafted",
			List.of(Level.section("area", List.of("goal"), Column.text()),
					Level.section("goal", List.of("action"), Column.text()), Level.row("action", Column.text(),
							Column.parties(), Column.timeFrame(), Column.funding(), Column.cost())),
			List.of(Count.of("areas", "area"), Count.of("items", "action")));

	public static final PlanKind SCHEDULE = new PlanKind("Schedule", "plans.plan-drafted",
			List.of(Level.section("direction", List.of("goal"), Column.text()),
					Level.section("goal", List.of("task"), Column.text(), Column.words(Column.TARGET_GROUP)),
					Level.row("task", Column.text(), Column.timeFrame(), Column.parties())),
			List.of(Count.of("items", "task")));

	public static final PlanKinds KINDS = new PlanKinds(List.of(STRATEGY, SCHEDULE));

	private Strategies() {
	}

	public static FixtureConfiguration<Plan> fixture() {
		return new AggregateTestFixture<>(Plan.class).registerInjectableResource(KINDS);
	}

	public static PlanDrafted drafted(PlanId plan, PlanKind kind, String title, TimeFrame period, PlanId predecessor) {
		return new PlanDrafted(kind.drafted(), plan, new MunicipalityId("demo"), kind.code(), title, Frame.of(period),
				predecessor);
	}

	public static ElementAdded areaAdded(PlanId plan, ElementId area, String number, String text) {
		return added(plan, null, area, null, STRATEGY.level("area"), number, words(text));
	}

	public static ElementAdded goalAdded(PlanId plan, ElementId area, ElementId goal, String number, String text) {
		return added(plan, area, goal, null, STRATEGY.level("goal"), number, words(text));
	}

	public static ElementAdded actionAdded(PlanId plan, ElementId goal, ElementId action, Integer index, String number,
			String text, TimeFrame timeFrame, List<Party> parties, CellValue.Funding funding) {
		return added(plan, goal, action, index, STRATEGY.level("action"), number,
				row(text, timeFrame, parties, funding));
	}

	public static ElementAdded added(PlanId plan, ElementId parent, ElementId element, Integer index, Level level,
			String number, Map<String, CellValue> values) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		values.forEach((column, value) -> cells.put(column, Cell.of(value)));
		return ElementAdded.of(plan, parent, element, index, level, number, cells, List.of());
	}

	public static AddElement addArea(PlanId plan, ElementId area, Integer index, String number, String text) {
		return new AddElement(plan, null, index, Branch.typed(area, "area", number, words(text)));
	}

	public static AddElement addGoal(PlanId plan, ElementId area, ElementId goal, Integer index, String number,
			String text, String targetGroup) {
		Map<String, CellValue> values = new LinkedHashMap<>(words(text));
		values.put(Column.TARGET_GROUP, new CellValue.Words(targetGroup));
		return new AddElement(plan, area, index, Branch.typed(goal, "goal", number, values));
	}

	public static AddElement addAction(PlanId plan, ElementId goal, ElementId action, Integer index, String number,
			String text, TimeFrame timeFrame, List<Party> parties, CellValue.Funding funding) {
		return add(plan, goal, action, index, "action", number, text, timeFrame, parties, funding);
	}

	public static AddElement add(PlanId plan, ElementId goal, ElementId row, Integer index, String level, String number,
			String text, TimeFrame timeFrame, List<Party> parties, CellValue.Funding funding) {
		return new AddElement(plan, goal, index,
				Branch.typed(row, level, number, row(text, timeFrame, parties, funding)));
	}

	public static Map<String, CellValue> row(String text, TimeFrame timeFrame, List<Party> parties,
			CellValue.Funding funding) {
		return Map.of(Column.TEXT, new CellValue.Words(text), Column.TIME_FRAME, new CellValue.When(timeFrame),
				Column.PARTIES, new CellValue.Parties(parties), Column.FUNDING, funding);
	}

	public static Map<String, CellValue> words(String text) {
		return Map.of(Column.TEXT, new CellValue.Words(text));
	}

}
