package pl.utrwal.partnerships.contract.events;

import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.Assignment;
import pl.utrwal.plans.contract.events.ElementAdded;
import pl.utrwal.plans.contract.events.Estimate;
import pl.utrwal.plans.contract.events.Frame;
import pl.utrwal.plans.contract.events.Funds;
import pl.utrwal.plans.contract.events.Source;

/**
 * A public task that organisations are to carry out, with all its first values.
 *
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 * @param cost the amount that is planned for it
 */
@EventName("partnerships.task-commissioned")
public record TaskCommissioned(PlanId plan, ElementId area, ElementId task, Integer index, String number, String text,
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
				Cell.of(new CellValue.Parties(this.parties.stream().map(Assignment::party).toList())), Column.FUNDING,
				Cell.of(this.funding.funding()));
	}

	@Override
	public List<Source> labels() {
		return List.of();
	}

}
