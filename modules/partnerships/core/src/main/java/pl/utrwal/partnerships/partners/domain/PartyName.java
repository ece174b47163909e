package pl.utrwal.partnerships.partners.domain;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.partnerships.contract.PartyNameId;
import pl.utrwal.partnerships.contract.events.PartyNameEvent;
import pl.utrwal.partnerships.contract.events.PartyNameEvent.*;
import pl.utrwal.partnerships.partners.domain.PartyNameCommand.*;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * A name that plans give to parties, of which a planner decides that it means no partner.
 */
public class PartyName {

	private static final int LONGEST = 4000;

	@AggregateIdentifier
	private PartyNameId id;

	private String text;

	private boolean aside;

	PartyName() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(SetNameAside command) {
		new HasText(command.text(), LONGEST).verify();
		if (!this.aside) {
			apply(new NameSetAside(command.name(), command.municipality(), command.text().strip()));
		}
	}

	@CommandHandler
	void decide(TakeNameUp command) {
		if (this.aside) {
			apply(new NameTakenUp(this.id, this.text));
		}
	}

	@EventSourcingHandler
	void evolve(PartyNameEvent event) {
		switch (event) {
			case NameSetAside e -> {
				this.id = e.name();
				this.text = e.text();
				this.aside = true;
			}
			case NameTakenUp e -> this.aside = false;
		}
	}

}
