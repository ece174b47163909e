package pl.utrwal.continuationplans.contract.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
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
 * What can happen to a continuation plan, beside what can happen to every plan.
 */
public sealed interface ContinuationPlanEvent extends DomainEvent, PlanEvent
		permits ContinuationPlanEvent.ContinuationPlanDrafted, ListAdded, ContinuationPlanEvent.PreparationAdded,
		ContinuationPlanEvent.ParagraphAdded, ContinuationPlanEvent.ProgrammeGoalAdded,
		ContinuationPlanEvent.EffectRecorded, ContinuationPlanEvent.ThingToSustainAdded,
		ContinuationPlanEvent.MeasureAdded, ContinuationPlanEvent.MeasureGoalSet, ContinuationPlanEvent.TaskPlanned,
		ContinuationPlanEvent.MeasurableEffectPromised {

	/**
	 * A continuation plan began as a draft.
	 *
	 * @param predecessor the plan that it follows or continues; null if there is none
	 */
	@EventName("continuation-plans.continuation-plan-drafted")
	record ContinuationPlanDrafted(PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
			PlanId predecessor) implements ContinuationPlanEvent, PlanDrafted {

	}

	/**
	 * How the plan was prepared is going to be told.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.preparation-added")
	record PreparationAdded(PlanId plan, ElementId preparation, Integer index, String number, String text,
			ElementSource taken) implements ContinuationPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.preparation;
		}

		@Override
		public ElementId parent() {
			return null;
		}

		@Override
		public String level() {
			return "preparation";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * A paragraph of how the plan was prepared.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.paragraph-added")
	record ParagraphAdded(PlanId plan, ElementId account, ElementId paragraph, Integer index, String number,
			String text, ElementSource taken) implements ContinuationPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.paragraph;
		}

		@Override
		public ElementId parent() {
			return this.account;
		}

		@Override
		public String level() {
			return "paragraph";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * A goal of the programme whose effects are assessed, and why these were chosen.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.programme-goal-added")
	record ProgrammeGoalAdded(PlanId plan, ElementId goal, Integer index, String number, String text, String reason,
			ElementSource taken) implements ContinuationPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.goal;
		}

		@Override
		public ElementId parent() {
			return null;
		}

		@Override
		public String level() {
			return "programmeGoal";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			cells.put(ContinuationKinds.REASON,
					this.taken.cell(ContinuationKinds.REASON, new CellValue.Words(this.reason)));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * An effect was achieved.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.effect-recorded")
	record EffectRecorded(PlanId plan, ElementId effects, ElementId effect, Integer index, String number, String text,
			Amounts quantities, List<Link> references,
			ElementSource taken) implements ContinuationPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.effect;
		}

		@Override
		public ElementId parent() {
			return this.effects;
		}

		@Override
		public String level() {
			return "effect";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			cells.put(Column.QUANTITIES, this.taken.cell(Column.QUANTITIES, this.quantities.quantities()));
			cells.put(Column.REFERENCES, this.taken.cell(Column.REFERENCES, Link.references(this.references)));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * Something was achieved that is to be kept.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.thing-to-sustain-added")
	record ThingToSustainAdded(PlanId plan, ElementId keeping, ElementId thing, Integer index, String number,
			String text, List<Link> references, ElementSource taken) implements ContinuationPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.thing;
		}

		@Override
		public ElementId parent() {
			return this.keeping;
		}

		@Override
		public String level() {
			return "thingToSustain";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			cells.put(Column.REFERENCES, this.taken.cell(Column.REFERENCES, Link.references(this.references)));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * A measure that keeps what was achieved, with its justification.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.measure-added")
	record MeasureAdded(PlanId plan, ElementId measure, Integer index, String number, String text, String justification,
			List<Link> references, String targetGroup,
			ElementSource taken) implements ContinuationPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.measure;
		}

		@Override
		public ElementId parent() {
			return null;
		}

		@Override
		public String level() {
			return "measure";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			cells.put(ContinuationKinds.JUSTIFICATION,
					this.taken.cell(ContinuationKinds.JUSTIFICATION, new CellValue.Words(this.justification)));
			cells.put(Column.REFERENCES, this.taken.cell(Column.REFERENCES, Link.references(this.references)));
			cells.put(Column.TARGET_GROUP, this.taken.cell(Column.TARGET_GROUP, new CellValue.Words(this.targetGroup)));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * A goal of a measure was set.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.measure-goal-set")
	record MeasureGoalSet(PlanId plan, ElementId goals, ElementId goal, Integer index, String number, String text,
			ElementSource taken) implements ContinuationPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.goal;
		}

		@Override
		public ElementId parent() {
			return this.goals;
		}

		@Override
		public String level() {
			return "measureGoal";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * A task of a measure was planned, at an estimated cost.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.task-planned")
	record TaskPlanned(PlanId plan, ElementId tasks, ElementId task, Integer index, String number, String text,
			Estimate cost, ElementSource taken) implements ContinuationPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.task;
		}

		@Override
		public ElementId parent() {
			return this.tasks;
		}

		@Override
		public String level() {
			return "measureTask";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			cells.put(Column.COST, this.taken.cell(Column.COST, this.cost.cost()));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * A measure promises an effect that can be measured.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.measurable-effect-promised")
	record MeasurableEffectPromised(PlanId plan, ElementId effects, ElementId effect, Integer index, String number,
			String text, Amounts quantities, Estimate cost,
			ElementSource taken) implements ContinuationPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.effect;
		}

		@Override
		public ElementId parent() {
			return this.effects;
		}

		@Override
		public String level() {
			return "measurableEffect";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			cells.put(Column.QUANTITIES, this.taken.cell(Column.QUANTITIES, this.quantities.quantities()));
			cells.put(Column.COST, this.taken.cell(Column.COST, this.cost.cost()));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

}
