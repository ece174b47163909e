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
 * What can happen to a sustaining plan, beside what can happen to every plan.
 */
public sealed interface SustainingPlanEvent extends DomainEvent, PlanEvent
		permits SustainingPlanEvent.SustainingPlanDrafted, SustainingPlanEvent.SustainingAreaAdded,
		SustainingPlanEvent.ItemGroupAdded, SustainingPlanEvent.ItemToSustainAdded, SustainingPlanEvent.ToolAdded,
		ListAdded {

	/**
	 * A sustaining plan began as a draft.
	 *
	 * @param predecessor the plan that it follows or continues; null if there is none
	 */
	@EventName("continuation-plans.sustaining-plan-drafted")
	record SustainingPlanDrafted(PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
			PlanId predecessor) implements SustainingPlanEvent, PlanDrafted {

	}

	/**
	 * An area of what is to be sustained, with who answers for it and when.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.sustaining-area-added")
	record SustainingAreaAdded(PlanId plan, ElementId area, Integer index, String number, String text,
			List<Assignment> parties, Frame timeFrame,
			ElementSource taken) implements SustainingPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.area;
		}

		@Override
		public ElementId parent() {
			return null;
		}

		@Override
		public String level() {
			return "sustainingArea";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			cells.put(Column.PARTIES, this.taken.cell(Column.PARTIES,
					new CellValue.Parties(this.parties.stream().map(Assignment::party).toList())));
			cells.put(Column.TIME_FRAME,
					this.taken.cell(Column.TIME_FRAME, new CellValue.When(this.timeFrame.timeFrame())));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * A group of what is to be sustained in an area.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.item-group-added")
	record ItemGroupAdded(PlanId plan, ElementId area, ElementId group, Integer index, String number, String text,
			String description, ElementSource taken) implements SustainingPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.group;
		}

		@Override
		public ElementId parent() {
			return this.area;
		}

		@Override
		public String level() {
			return "itemGroup";
		}

		@Override
		public Map<String, Cell> cells() {
			Map<String, Cell> cells = new LinkedHashMap<>();
			cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
			cells.put(ContinuationKinds.DESCRIPTION,
					this.taken.cell(ContinuationKinds.DESCRIPTION, new CellValue.Words(this.description)));
			return cells;
		}

		@Override
		public List<Source> labels() {
			return this.taken.labels();
		}

	}

	/**
	 * Something that is to be sustained.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.item-to-sustain-added")
	record ItemToSustainAdded(PlanId plan, ElementId group, ElementId item, Integer index, String number, String text,
			ElementSource taken) implements SustainingPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.item;
		}

		@Override
		public ElementId parent() {
			return this.group;
		}

		@Override
		public String level() {
			return "item";
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
	 * A tool or a task with which an area is sustained.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("continuation-plans.tool-added")
	record ToolAdded(PlanId plan, ElementId tools, ElementId tool, Integer index, String number, String text,
			ElementSource taken) implements SustainingPlanEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.tool;
		}

		@Override
		public ElementId parent() {
			return this.tools;
		}

		@Override
		public String level() {
			return "tool";
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

}
