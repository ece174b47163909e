package pl.utrwal.continuationplans.continuation.domain;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.continuationplans.contract.events.ContinuationPlanEvent;
import pl.utrwal.continuationplans.contract.events.ContinuationPlanEvent.*;
import pl.utrwal.continuationplans.contract.events.ElementSource;
import pl.utrwal.continuationplans.contract.events.ListAdded;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.table.domain.ElementAddition;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanOutline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * What a programme has achieved, and what is to be done to keep it.
 */
public class ContinuationPlan extends Plan {

	ContinuationPlan() {
		super(List.of(ContinuationKinds.CONTINUATION_PLAN));
	}

	@CommandHandler
	ContinuationPlan(DraftContinuationPlan command) {
		this();
		begin(command.outline());
	}

	@Override
	protected void drafted(PlanOutline outline, String title) {
		apply(new ContinuationPlanDrafted(outline.plan(), outline.municipality(), outline.kind(), title,
				Frame.of(outline.period()), outline.predecessor()));
	}

	@Override
	protected void added(ElementAddition addition) {
		apply(event(addition, ElementSource.from(addition.cells(), addition.labels())));
	}

	private static ContinuationPlanEvent event(ElementAddition addition, ElementSource taken) {
		return switch (addition.level().name()) {
			case "preparation" -> new PreparationAdded(addition.plan(), addition.element(), addition.index(),
					addition.number(), addition.words(Column.TEXT), taken);
			case "paragraph" -> new ParagraphAdded(addition.plan(), addition.parent(), addition.element(),
					addition.index(), addition.number(), addition.words(Column.TEXT), taken);
			case "programmeGoal" -> new ProgrammeGoalAdded(addition.plan(), addition.element(), addition.index(),
					addition.number(), addition.words(Column.TEXT), addition.words(ContinuationKinds.REASON), taken);
			case "effect" -> new EffectRecorded(addition.plan(), addition.parent(), addition.element(),
					addition.index(), addition.number(), addition.words(Column.TEXT), Amounts.of(addition.quantities()),
					Link.of(addition.references()), taken);
			case "thingToSustain" ->
				new ThingToSustainAdded(addition.plan(), addition.parent(), addition.element(), addition.index(),
						addition.number(), addition.words(Column.TEXT), Link.of(addition.references()), taken);
			case "measure" -> new MeasureAdded(addition.plan(), addition.element(), addition.index(), addition.number(),
					addition.words(Column.TEXT), addition.words(ContinuationKinds.JUSTIFICATION),
					Link.of(addition.references()), addition.words(Column.TARGET_GROUP), taken);
			case "measureGoal" -> new MeasureGoalSet(addition.plan(), addition.parent(), addition.element(),
					addition.index(), addition.number(), addition.words(Column.TEXT), taken);
			case "measureTask" ->
				new TaskPlanned(addition.plan(), addition.parent(), addition.element(), addition.index(),
						addition.number(), addition.words(Column.TEXT), Estimate.of(addition.cost()), taken);
			case "measurableEffect" -> new MeasurableEffectPromised(addition.plan(), addition.parent(),
					addition.element(), addition.index(), addition.number(), addition.words(Column.TEXT),
					Amounts.of(addition.quantities()), Estimate.of(addition.cost()), taken);
			default -> new ListAdded(addition.plan(), addition.parent(), addition.element(), addition.index(),
					addition.level().name(), addition.number(), addition.words(Column.TEXT), taken);
		};
	}

}
