package pl.utrwal.strategy.contract.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.ElementAdded;
import pl.utrwal.plans.contract.events.PlanDrafted;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.*;

/**
 * What can happen to a strategy or a schedule of a care system, beside what can happen to
 * every plan.
 */
public sealed interface StrategyEvent extends DomainEvent, PlanEvent {

	/**
	 * The plan began as a draft.
	 *
	 * @param kind a plan kind, as {@code SocialProblemsStrategy}
	 * @param predecessor the plan that it was copied from to follow it; null if there is
	 * none
	 */
	@EventName("strategy.strategy-drafted")
	record StrategyDrafted(PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
			PlanId predecessor) implements StrategyEvent, PlanDrafted {

	}

	/**
	 * An element of the highest level.
	 *
	 * @param index its place among them from 0, withdrawn ones counted; null for the end
	 * @param level the name of that level, such as {@code area}
	 */
	@EventName("strategy.area-added")
	record AreaAdded(PlanId plan, ElementId area, Integer index, String level, String number, String text,
			List<Source> source, List<Source> labels) implements StrategyEvent, ElementAdded {

		public AreaAdded {
			level = (level != null) ? level : "area";
		}

		@Override
		public ElementId element() {
			return this.area;
		}

		@Override
		public ElementId parent() {
			return null;
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.TEXT, Source.cell(new CellValue.Words(this.text), this.source));
		}

	}

	/**
	 * @param index its place in the area from 0, withdrawn ones counted; null for the end
	 * @param targetGroup whom or what the goal is about; empty if that is not said
	 * @param targetSource the document's cells that the target group was taken from
	 */
	@EventName("strategy.goal-added")
	record GoalAdded(PlanId plan, ElementId area, ElementId goal, Integer index, String number, String text,
			String targetGroup, List<Source> source, List<Source> targetSource,
			List<Source> labels) implements StrategyEvent, ElementAdded {

		public GoalAdded {
			targetGroup = (targetGroup != null) ? targetGroup : "";
			targetSource = (targetSource != null) ? List.copyOf(targetSource) : List.of();
		}

		@Override
		public ElementId element() {
			return this.goal;
		}

		@Override
		public ElementId parent() {
			return this.area;
		}

		@Override
		public String level() {
			return "goal";
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.TEXT, Source.cell(new CellValue.Words(this.text), this.source), Column.TARGET_GROUP,
					Source.cell(new CellValue.Words(this.targetGroup), this.targetSource));
		}

	}

	/**
	 * An action, or a task, with all its first values.
	 *
	 * @param index its place under the goal from 0, withdrawn ones counted; null for the
	 * end
	 * @param level the name of the lowest level, such as {@code action}
	 * @param cost without words if none is said
	 * @param anchors where footnotes are referred to
	 * @param source {@link ActionSource#NONE} if it was typed in
	 */
	@EventName("strategy.action-added")
	record ActionAdded(PlanId plan, ElementId goal, ElementId action, Integer index, String level, String number,
			String text, Frame timeFrame, List<Assignment> parties, Funds funding, Estimate cost, List<Anchor> anchors,
			ActionSource source) implements StrategyEvent, ElementAdded {

		public ActionAdded {
			level = (level != null) ? level : "action";
			cost = (cost != null) ? cost : Estimate.NONE;
			anchors = (anchors != null) ? List.copyOf(anchors) : List.of();
		}

		@Override
		public ElementId element() {
			return this.action;
		}

		@Override
		public ElementId parent() {
			return this.goal;
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			put(cells, Column.TEXT, new CellValue.Words(this.text), this.source.text());
			put(cells, Column.PARTIES, new CellValue.Parties(this.parties.stream().map(Assignment::party).toList()),
					this.source.parties());
			put(cells, Column.TIME_FRAME, new CellValue.When(this.timeFrame.timeFrame()), this.source.timeFrame());
			put(cells, Column.FUNDING, this.funding.funding(), this.source.funding());
			put(cells, Column.COST, this.cost.cost(), this.source.cost());
			return cells;
		}

		private void put(Map<String, Cell> cells, String column, CellValue value, List<Source> source) {
			cells.put(column, new Cell(value, Anchor.marks(this.anchors, column), Source.cells(source)));
		}

		@Override
		public List<Source> labels() {
			return this.source.labels();
		}

	}

	/**
	 * The document's cells from which the values of an action were taken.
	 */
	record ActionSource(List<Source> text, List<Source> timeFrame, List<Source> parties, List<Source> funding,
			List<Source> cost, List<Source> labels) {

		public static final ActionSource NONE = new ActionSource(List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of());

		public ActionSource {
			cost = (cost != null) ? List.copyOf(cost) : List.of();
		}

	}

}
