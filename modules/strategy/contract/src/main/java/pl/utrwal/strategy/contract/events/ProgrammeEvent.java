package pl.utrwal.strategy.contract.events;

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
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * What can happen to a local activity programme, beside what can happen to every plan.
 */
public sealed interface ProgrammeEvent extends DomainEvent, PlanEvent {

	/**
	 * The programme began as a draft.
	 *
	 * @param predecessor the plan that it was copied from to follow it; null if there is
	 * none
	 */
	@EventName("strategy.programme-drafted")
	record ProgrammeDrafted(PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
			PlanId predecessor) implements ProgrammeEvent, PlanDrafted {
	}

	/**
	 * @param index its place among the chapters from 0, withdrawn ones counted; null for
	 * the end
	 */
	@EventName("strategy.chapter-added")
	record ChapterAdded(PlanId plan, ElementId chapter, Integer index, String number, String text, List<Source> source,
			List<Source> labels) implements ProgrammeEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.chapter;
		}

		@Override
		public ElementId parent() {
			return null;
		}

		@Override
		public String level() {
			return "chapter";
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.TEXT, Source.cell(new CellValue.Words(this.text), this.source));
		}

	}

	/**
	 * A passage of prose, or the heading of a list.
	 *
	 * @param level the name of its level, such as {@code passage} or
	 * {@code specificGoals}
	 * @param index its place in the chapter from 0, withdrawn ones counted; null for the
	 * end
	 * @param text empty for a list without a heading
	 * @param lead the words that lead to its rows; empty for none
	 */
	@EventName("strategy.list-added")
	record ListAdded(PlanId plan, ElementId chapter, ElementId list, Integer index, String level, String number,
			String text, String lead, List<Source> source, List<Source> leadSource,
			List<Source> labels) implements ProgrammeEvent, ElementAdded {

		@Override
		public ElementId element() {
			return this.list;
		}

		@Override
		public ElementId parent() {
			return this.chapter;
		}

		@Override
		public Map<String, Cell> cells() {
			return Map.of(Column.TEXT, Source.cell(new CellValue.Words(this.text), this.source), StrategyKinds.LEAD,
					Source.cell(new CellValue.Words(this.lead), this.leadSource));
		}

	}

	/**
	 * A row of a list: a goal, a method, a result, a point.
	 *
	 * @param level the name of its level, such as {@code specificGoal}
	 * @param index its place in the list from 0, withdrawn ones counted; null for the end
	 * @param timeFrame null where its level has none
	 */
	@EventName("strategy.statement-added")
	record StatementAdded(PlanId plan, ElementId list, ElementId statement, Integer index, String level, String number,
			String text, Frame timeFrame, List<Assignment> parties, List<Source> source,
			List<Source> labels) implements ProgrammeEvent, ElementAdded {

		public StatementAdded {
			parties = List.copyOf(parties);
		}

		@Override
		public ElementId element() {
			return this.statement;
		}

		@Override
		public ElementId parent() {
			return this.list;
		}

		@Override
		public Map<String, Cell> cells() {
			Cell text = Source.cell(new CellValue.Words(this.text), this.source);
			return (this.timeFrame == null) ? Map.of(Column.TEXT, text)
					: Map.of(Column.TEXT, text, Column.TIME_FRAME,
							Cell.of(new CellValue.When(this.timeFrame.timeFrame())), Column.PARTIES,
							Cell.of(new CellValue.Parties(this.parties.stream().map(Assignment::party).toList())));
		}

	}

}
