package pl.utrwal.strategy.strategies.domain;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.table.domain.ElementAddition;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.strategy.contract.StrategyKinds;
import pl.utrwal.strategy.contract.events.StrategyEvent.*;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * A strategy, a schedule or a programme: areas of goals of actions, or as its kind calls
 * these.
 */
public class Strategy extends Plan {

	Strategy() {
		super(StrategyKinds.OF_TABLES);
	}

	@CommandHandler
	Strategy(DraftStrategy command) {
		this();
		begin(command.outline());
	}

	@Override
	protected void drafted(PlanOutline outline, String title) {
		apply(new StrategyDrafted(outline.plan(), outline.municipality(), outline.kind(), title,
				Frame.of(outline.period()), outline.predecessor()));
	}

	@Override
	protected void added(ElementAddition addition) {
		if (addition.parent() == null) {
			apply(new AreaAdded(addition.plan(), addition.element(), addition.index(), addition.level().name(),
					addition.number(), addition.words(Column.TEXT), source(addition, Column.TEXT),
					Source.of(addition.labels())));
		}
		else if (!addition.level().isRow()) {
			apply(new GoalAdded(addition.plan(), addition.parent(), addition.element(), addition.index(),
					addition.number(), addition.words(Column.TEXT), addition.words(Column.TARGET_GROUP),
					source(addition, Column.TEXT), source(addition, Column.TARGET_GROUP),
					Source.of(addition.labels())));
		}
		else {
			apply(new ActionAdded(addition.plan(), addition.parent(), addition.element(), addition.index(),
					addition.level().name(), addition.number(), addition.words(Column.TEXT),
					Frame.of(addition.timeFrame()), addition.parties().stream().map(Assignment::of).toList(),
					Funds.of(addition.funding()), Estimate.of(addition.cost()), Anchor.of(addition.cells()),
					new ActionSource(source(addition, Column.TEXT), source(addition, Column.TIME_FRAME),
							source(addition, Column.PARTIES), source(addition, Column.FUNDING),
							source(addition, Column.COST), Source.of(addition.labels()))));
		}
	}

	private static List<Source> source(ElementAddition addition, String column) {
		return Source.of(addition.source(column));
	}

}
