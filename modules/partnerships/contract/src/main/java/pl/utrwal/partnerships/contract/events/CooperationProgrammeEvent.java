package pl.utrwal.partnerships.contract.events;

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
 * What can happen to a cooperation programme, beside what can happen to every plan.
 */
public sealed interface CooperationProgrammeEvent extends DomainEvent, PlanEvent {

	/**
	 * The programme began as a draft.
	 *
	 * @param kind {@code CooperationProgramme}
	 * @param predecessor the programme that it was copied from to follow it; null if
	 * there is none
	 */
	@EventName("partnerships.programme-drafted")
	record ProgrammeDrafted(PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
			PlanId predecessor) implements CooperationProgrammeEvent, PlanDrafted {

	}

	/**
	 * What the programme is for.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("partnerships.programme-goal-added")
	record ProgrammeGoalAdded(PlanId plan, ElementId goal, Integer index, String number,
			String text) implements CooperationProgrammeEvent, ElementAdded {

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
			return "cooperationGoal";
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.TEXT, Cell.of(new CellValue.Words(this.text)));
		}

		@Override
		public List<Source> labels() {
			return List.of();
		}

	}

	/**
	 * A sphere of public tasks that comes first in the year.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("partnerships.priority-area-added")
	record PriorityAreaAdded(PlanId plan, ElementId goal, ElementId area, Integer index, String number,
			String text) implements CooperationProgrammeEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.area;
		}

		@Override
		public ElementId parent() {
			return this.goal;
		}

		@Override
		public String level() {
			return "priorityArea";
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.TEXT, Cell.of(new CellValue.Words(this.text)));
		}

		@Override
		public List<Source> labels() {
			return List.of();
		}

	}

	/**
	 * A public task that organisations are to carry out, with all its first values.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 * @param cost the amount that is planned for it
	 */
	@EventName("partnerships.task-commissioned")
	record TaskCommissioned(PlanId plan, ElementId area, ElementId task, Integer index, String number, String text,
			Frame timeFrame, List<Assignment> parties, Funds funding,
			Estimate cost) implements CooperationProgrammeEvent, ElementAdded {

		public TaskCommissioned {
			parties = List.copyOf(parties);
		}

		@Override
		public ElementId element() {
			return this.task;
		}

		@Override
		public ElementId parent() {
			return this.area;
		}

		@Override
		public String level() {
			return "commissionedTask";
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.COST, Cell.of(this.cost.cost()), Column.TEXT, Cell.of(new CellValue.Words(this.text)),
					Column.TIME_FRAME, Cell.of(new CellValue.When(this.timeFrame.timeFrame())), Column.PARTIES,
					Cell.of(new CellValue.Parties(this.parties.stream().map(Assignment::party).toList())),
					Column.FUNDING, Cell.of(this.funding.funding()));
		}

		@Override
		public List<Source> labels() {
			return List.of();
		}

	}

	/**
	 * The part that says how the municipality and organisations work together.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("partnerships.cooperation-added")
	record CooperationAdded(PlanId plan, ElementId cooperation, Integer index, String number,
			String text) implements CooperationProgrammeEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.cooperation;
		}

		@Override
		public ElementId parent() {
			return null;
		}

		@Override
		public String level() {
			return "cooperation";
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.TEXT, Cell.of(new CellValue.Words(this.text)));
		}

		@Override
		public List<Source> labels() {
			return List.of();
		}

	}

	/**
	 * Forms of one kind, such as those with money.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("partnerships.form-group-added")
	record FormGroupAdded(PlanId plan, ElementId cooperation, ElementId group, Integer index, String number,
			String text) implements CooperationProgrammeEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.group;
		}

		@Override
		public ElementId parent() {
			return this.cooperation;
		}

		@Override
		public String level() {
			return "formGroup";
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.TEXT, Cell.of(new CellValue.Words(this.text)));
		}

		@Override
		public List<Source> labels() {
			return List.of();
		}

	}

	/**
	 * One way of working together.
	 *
	 * @param index its place among its siblings from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("partnerships.form-of-cooperation-added")
	record FormOfCooperationAdded(PlanId plan, ElementId group, ElementId form, Integer index, String number,
			String text) implements CooperationProgrammeEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.form;
		}

		@Override
		public ElementId parent() {
			return this.group;
		}

		@Override
		public String level() {
			return "form";
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.TEXT, Cell.of(new CellValue.Words(this.text)));
		}

		@Override
		public List<Source> labels() {
			return List.of();
		}

	}

}
