package pl.utrwal.plans.triggers.domain;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.GivesReason;
import pl.utrwal.kernel.rule.HasHappened;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.plans.contract.events.TriggerEvent;
import pl.utrwal.plans.contract.events.TriggerEvent.*;
import pl.utrwal.plans.triggers.domain.TriggerCommand.*;
import pl.utrwal.plans.triggers.domain.TriggerRules.HasRows;
import pl.utrwal.plans.triggers.domain.TriggerRules.NotTakenBack;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * Something that rows of plans waited for, and that has happened, unless that was taken
 * back.
 */
public class Trigger {

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_EVIDENCE = 4000;

	@AggregateIdentifier
	private TriggerId id;

	private TriggerDeclared declared;

	private LocalDate day;

	private String evidence;

	private final Set<TriggerRow> rows = new LinkedHashSet<>();

	private boolean takenBack;

	Trigger() {
	}

	/** Said again in the same words it changes nothing. */
	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(DeclareTrigger command) {
		new HasText(command.name(), LONGEST_NAME).verify();
		new HasText(command.evidence(), LONGEST_EVIDENCE).verify();
		new HasRows(command.rows()).verify();
		TriggerDeclared event = new TriggerDeclared(command.trigger(), command.municipality(), command.name().strip(),
				command.kind().name(), command.day(), command.evidence().strip(), command.rows());
		if (this.declared == null) {
			new HasHappened(command.day(), command.today()).verify();
			apply(event);
		}
		else if (!event.equals(this.declared)) {
			throw new RuleBroken("trigger-declared-otherwise", this.declared.name());
		}
	}

	@CommandHandler
	void decide(ExtendTrigger command) {
		new NotTakenBack(this.takenBack).verify();
		new HasRows(command.rows()).verify();
		List<TriggerRow> more = command.rows().stream().filter((row) -> !this.rows.contains(row)).toList();
		if (!more.isEmpty()) {
			apply(new TriggerExtended(this.id, this.declared.name(), this.day, more));
		}
	}

	@CommandHandler
	void decide(CorrectTrigger command) {
		new NotTakenBack(this.takenBack).verify();
		new HasHappened(command.day(), command.today()).verify();
		new HasText(command.evidence(), LONGEST_EVIDENCE).verify();
		String evidence = command.evidence().strip();
		if (!command.day().equals(this.day) || !evidence.equals(this.evidence)) {
			apply(new TriggerCorrected(this.id, this.declared.name(), this.day, command.day(), this.evidence, evidence,
					List.copyOf(this.rows)));
		}
	}

	@CommandHandler
	void decide(TakeTriggerBack command, @MetaDataValue(Provenance.REASON) String reason) {
		new GivesReason(reason).verify();
		if (!this.takenBack) {
			apply(new TriggerTakenBack(this.id, this.declared.name(), List.copyOf(this.rows)));
		}
	}

	@EventSourcingHandler
	void evolve(TriggerEvent event) {
		switch (event) {
			case TriggerDeclared e -> {
				this.id = e.trigger();
				this.declared = e;
				this.day = e.day();
				this.evidence = e.evidence();
				this.rows.addAll(e.rows());
			}
			case TriggerExtended e -> this.rows.addAll(e.rows());
			case TriggerCorrected e -> {
				this.day = e.day();
				this.evidence = e.evidence();
			}
			case TriggerTakenBack e -> this.takenBack = true;
		}
	}

}
