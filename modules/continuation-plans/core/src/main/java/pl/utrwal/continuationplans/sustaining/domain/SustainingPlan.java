package pl.utrwal.continuationplans.sustaining.domain;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.continuationplans.contract.events.ElementSource;
import pl.utrwal.continuationplans.contract.events.ListAdded;
import pl.utrwal.continuationplans.contract.events.SustainingPlanEvent;
import pl.utrwal.continuationplans.contract.events.SustainingPlanEvent.*;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.PlanEvent.Assignment;
import pl.utrwal.plans.contract.events.PlanEvent.Frame;
import pl.utrwal.plans.table.domain.ElementAddition;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanOutline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * Areas of what is to be sustained, each with tools for it.
 */
public class SustainingPlan extends Plan {

	SustainingPlan() {
		super(List.of(ContinuationKinds.SUSTAINING_PLAN));
	}

	@CommandHandler
	SustainingPlan(DraftSustainingPlan command) {
		this();
		begin(command.outline());
	}

	@Override
	protected void drafted(PlanOutline outline, String title) {
		apply(new SustainingPlanDrafted(outline.plan(), outline.municipality(), outline.kind(), title,
				Frame.of(outline.period()), outline.predecessor()));
	}

	@Override
	protected void added(ElementAddition addition) {
		apply(event(addition, ElementSource.from(addition.cells(), addition.labels())));
	}

	private static SustainingPlanEvent event(ElementAddition addition, ElementSource taken) {
		return switch (addition.level().name()) {
			case "sustainingArea" -> new SustainingAreaAdded(addition.plan(), addition.element(), addition.index(),
					addition.number(), addition.words(Column.TEXT),
					addition.parties().stream().map(Assignment::of).toList(), Frame.of(addition.timeFrame()), taken);
			case "itemGroup" -> new ItemGroupAdded(addition.plan(), addition.parent(), addition.element(),
					addition.index(), addition.number(), addition.words(Column.TEXT),
					addition.words(ContinuationKinds.DESCRIPTION), taken);
			case "item" -> new ItemToSustainAdded(addition.plan(), addition.parent(), addition.element(),
					addition.index(), addition.number(), addition.words(Column.TEXT), taken);
			case "tool" -> new ToolAdded(addition.plan(), addition.parent(), addition.element(), addition.index(),
					addition.number(), addition.words(Column.TEXT), taken);
			default -> new ListAdded(addition.plan(), addition.parent(), addition.element(), addition.index(),
					addition.level().name(), addition.number(), addition.words(Column.TEXT), taken);
		};
	}

}
