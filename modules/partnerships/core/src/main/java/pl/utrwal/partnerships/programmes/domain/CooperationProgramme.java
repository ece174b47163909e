package pl.utrwal.partnerships.programmes.domain;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.partnerships.contract.events.CooperationProgrammeEvent.*;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.table.domain.ElementAddition;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanOutline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * The programme of cooperation with organisations for a year.
 */
public class CooperationProgramme extends Plan {

	CooperationProgramme() {
		super(List.of(CooperationKinds.COOPERATION_PROGRAMME));
	}

	@CommandHandler
	CooperationProgramme(DraftProgramme command) {
		this();
		begin(command.outline());
	}

	@Override
	protected void drafted(PlanOutline outline, String title) {
		apply(new ProgrammeDrafted(outline.plan(), outline.municipality(), outline.kind(), title,
				Frame.of(outline.period()), outline.predecessor()));
	}

	@Override
	protected void added(ElementAddition addition) {
		PlanId plan = addition.plan();
		ElementId parent = addition.parent();
		ElementId element = addition.element();
		Integer index = addition.index();
		String number = addition.number();
		String text = addition.words(Column.TEXT);
		apply(switch (addition.level().name()) {
			case "cooperationGoal" -> new ProgrammeGoalAdded(plan, element, index, number, text);
			case "priorityArea" -> new PriorityAreaAdded(plan, parent, element, index, number, text);
			case CooperationKinds.TASK -> new TaskCommissioned(plan, parent, element, index, number, text,
					Frame.of(addition.timeFrame()), addition.parties().stream().map(Assignment::of).toList(),
					Funds.of(addition.funding()), Estimate.of(addition.cost()));
			case "cooperation" -> new CooperationAdded(plan, element, index, number, text);
			case "formGroup" -> new FormGroupAdded(plan, parent, element, index, number, text);
			case "form" -> new FormOfCooperationAdded(plan, parent, element, index, number, text);
			default -> throw new IllegalArgumentException(addition.level().name());
		});
	}

}
