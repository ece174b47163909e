package pl.utrwal.monitoring.duties.domain;

import java.util.Objects;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.rule.HasHappened;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.DutyFulfilled;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.FulfilmentTakenBack;
import pl.utrwal.monitoring.duties.domain.FulfilmentCommand.FulfilDuty;
import pl.utrwal.monitoring.duties.domain.FulfilmentCommand.TakeFulfilmentBack;
import pl.utrwal.monitoring.duties.domain.FulfilmentRules.IsAddress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * Whether a duty was fulfilled for a year.
 */
public class Fulfilment {

	private static final int LONGEST_TEXT = 4000;

	private static final int LONGEST_ADDRESS = 1000;

	@AggregateIdentifier
	private FulfilmentId id;

	/** Null if it is not fulfilled, or that was taken back. */
	private DutyFulfilled fulfilled;

	Fulfilment() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(FulfilDuty command) {
		new HasHappened(command.on(), command.today()).verify();
		new HasText(command.evidence(), LONGEST_TEXT).verify();
		String report = Objects.requireNonNullElse(command.report(), "").strip();
		new IsAddress(report, LONGEST_ADDRESS).verify();
		DutyFulfilled event = new DutyFulfilled(command.fulfilment(), command.municipality(), command.duty(),
				command.year(), command.what(), command.element(), command.on(), command.evidence().strip(), report);
		if (this.fulfilled == null) {
			apply(event);
		}
		else if (!event.equals(this.fulfilled)) {
			throw new RuleBroken("duty-fulfilled", this.fulfilled.on());
		}
	}

	@CommandHandler
	void decide(TakeFulfilmentBack command) {
		if (this.fulfilled != null) {
			apply(new FulfilmentTakenBack(this.id, this.fulfilled.municipality(), this.fulfilled.duty(),
					this.fulfilled.year(), this.fulfilled.what(), this.fulfilled.element(), this.fulfilled.on()));
		}
	}

	@EventSourcingHandler
	void evolve(FulfilmentEvent event) {
		switch (event) {
			case DutyFulfilled e -> {
				this.id = e.fulfilment();
				this.fulfilled = e;
			}
			case FulfilmentTakenBack e -> this.fulfilled = null;
		}
	}

}
