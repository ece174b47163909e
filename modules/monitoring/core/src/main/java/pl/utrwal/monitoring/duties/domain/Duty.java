package pl.utrwal.monitoring.duties.domain;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.rule.GivesReason;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.events.DutyEvent;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEndTakenBack;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEnded;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyTakenOn;
import pl.utrwal.monitoring.duties.domain.DutyCommand.EndDuty;
import pl.utrwal.monitoring.duties.domain.DutyCommand.TakeDutyEndBack;
import pl.utrwal.monitoring.duties.domain.DutyCommand.TakeOnDuty;
import pl.utrwal.monitoring.duties.domain.DutyRules.RunsForward;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * A duty to report on a plan, which somebody took on.
 */
public class Duty {

	private static final int LONGEST_TEXT = 1000;

	private static final int LONGEST_NAME = 300;

	@AggregateIdentifier
	private DutyId id;

	private MunicipalityId municipality;

	private String what;

	private LocalDate ended;

	Duty() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(TakeOnDuty command) {
		new HasText(command.what(), LONGEST_TEXT).verify();
		new HasText(command.to(), LONGEST_NAME).verify();
		new RunsForward(command.first(), command.until()).verify();
		apply(new DutyTakenOn(command.duty(), command.municipality(), command.plan(), command.what().strip(),
				command.to().strip(), command.first(), command.yearly(), command.until()));
	}

	@CommandHandler
	void decide(EndDuty command) {
		if (command.on() == null) {
			throw new RuleBroken("day-missing");
		}
		if (!command.on().equals(this.ended)) {
			apply(new DutyEnded(this.id, this.municipality, this.what, command.on()));
		}
	}

	@CommandHandler
	void decide(TakeDutyEndBack command, @MetaDataValue(Provenance.REASON) String reason) {
		new GivesReason(reason).verify();
		if (this.ended != null) {
			apply(new DutyEndTakenBack(this.id, this.municipality, this.what, this.ended));
		}
	}

	@EventSourcingHandler
	void evolve(DutyEvent event) {
		switch (event) {
			case DutyTakenOn e -> {
				this.id = e.duty();
				this.municipality = e.municipality();
				this.what = e.what();
			}
			case DutyEnded e -> this.ended = e.on();
			case DutyEndTakenBack e -> this.ended = null;
		}
	}

}
