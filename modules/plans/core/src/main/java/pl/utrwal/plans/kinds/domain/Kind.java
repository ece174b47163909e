package pl.utrwal.plans.kinds.domain;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.plans.contract.events.KindEvent;
import pl.utrwal.plans.contract.events.KindEvent.*;
import pl.utrwal.plans.kinds.domain.KindCommand.*;
import pl.utrwal.plans.kinds.domain.KindRules.LevelsFit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * A kind of plan that an office defined. What it holds is said once and for all; it can
 * only be retired, and reinstated.
 */
public class Kind {

	public static final int LONGEST_NAME = 200;

	@AggregateIdentifier
	private KindId id;

	private KindDefined defined;

	private boolean retired;

	Kind() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(DefineKind command) {
		new HasText(command.name(), LONGEST_NAME).verify();
		new LevelsFit(command.levels()).verify();
		KindDefined event = new KindDefined(command.kind(), command.municipality(), command.name().strip(),
				command.levels().stream().map(Kind::stripped).toList());
		if (this.defined == null) {
			apply(event);
		}
		else if (!event.equals(this.defined)) {
			throw new RuleBroken("kind-defined-otherwise", this.defined.name());
		}
	}

	private static OwnLevel stripped(OwnLevel level) {
		return new OwnLevel(level.text().strip(),
				level.columns().stream().map((column) -> new OwnColumn(column.text().strip(), column.form())).toList());
	}

	@CommandHandler
	void decide(RetireKind command) {
		if (!this.retired) {
			apply(new KindRetired(this.id, this.defined.name()));
		}
	}

	@CommandHandler
	void decide(ReinstateKind command) {
		if (this.retired) {
			apply(new KindReinstated(this.id, this.defined.name()));
		}
	}

	@EventSourcingHandler
	void evolve(KindEvent event) {
		switch (event) {
			case KindDefined e -> {
				this.id = e.kindId();
				this.defined = e;
			}
			case KindRetired e -> this.retired = true;
			case KindReinstated e -> this.retired = false;
		}
	}

}
