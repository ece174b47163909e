package pl.utrwal.strategy.programmes.domain;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.table.domain.ElementAddition;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.strategy.contract.StrategyKinds;
import pl.utrwal.strategy.contract.events.ProgrammeEvent.*;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * A local activity programme: chapters of prose and lists.
 */
public class LocalActivityProgramme extends Plan {

	LocalActivityProgramme() {
		super(List.of(StrategyKinds.LOCAL_ACTIVITY_PROGRAMME));
	}

	@CommandHandler
	LocalActivityProgramme(DraftProgramme command) {
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
		List<Source> source = Source.of(addition.source(Column.TEXT));
		List<Source> labels = Source.of(addition.labels());
		String text = addition.words(Column.TEXT);
		if (addition.parent() == null) {
			apply(new ChapterAdded(addition.plan(), addition.element(), addition.index(), addition.number(), text,
					source, labels));
		}
		else if (!addition.level().isRow()) {
			apply(new ListAdded(addition.plan(), addition.parent(), addition.element(), addition.index(),
					addition.level().name(), addition.number(), text, addition.words(StrategyKinds.LEAD), source,
					Source.of(addition.source(StrategyKinds.LEAD)), labels));
		}
		else {
			boolean timed = addition.level().column(Column.TIME_FRAME).isPresent();
			apply(new StatementAdded(addition.plan(), addition.parent(), addition.element(), addition.index(),
					addition.level().name(), addition.number(), text, timed ? Frame.of(addition.timeFrame()) : null,
					addition.parties().stream().map(Assignment::of).toList(), source, labels));
		}
	}

}
