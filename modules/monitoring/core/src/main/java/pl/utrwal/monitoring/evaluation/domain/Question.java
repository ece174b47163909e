package pl.utrwal.monitoring.evaluation.domain;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.GivesReason;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.*;
import pl.utrwal.monitoring.evaluation.domain.EvaluationCommand.*;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

/**
 * A question that an evaluation of a plan asks, with its answer and what follows from it.
 */
public class Question {

	private static final int LONGEST_QUESTION = 500;

	private static final int LONGEST_TEXT = 4000;

	@AggregateIdentifier
	private QuestionId id;

	private ElementId element;

	private String text;

	private Finding finding;

	private Conclusion conclusion;

	private boolean withdrawn;

	Question() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(AskQuestion command) {
		new HasText(command.text(), LONGEST_QUESTION).verify();
		verifyDay(command.on());
		apply(new QuestionAsked(command.question(), command.municipality(), command.plan(), command.element(),
				command.elementText(), command.text().strip(), command.on()));
	}

	@CommandHandler
	void decide(RewordQuestion command) {
		verifyNotWithdrawn();
		new HasText(command.text(), LONGEST_QUESTION).verify();
		verifyDay(command.on());
		if (!command.text().strip().equals(this.text)) {
			verifyVersion(command.expectedVersion());
			apply(new QuestionReworded(this.id, this.element, this.text, command.text().strip(), command.on()));
		}
	}

	@CommandHandler
	void decide(RecordFinding command) {
		verifyNotWithdrawn();
		verify(command.finding().text(), command.finding().evidence(), command.finding().on());
		if (command.finding().equals(this.finding)) {
			return;
		}
		verifyVersion(command.expectedVersion());
		if (this.finding == null) {
			apply(new FindingRecorded(this.id, this.element, this.text, command.finding()));
		}
		else {
			apply(new FindingRevised(this.id, this.element, this.text, this.finding, command.finding()));
		}
	}

	@CommandHandler
	void decide(DrawConclusion command) {
		verifyNotWithdrawn();
		if (this.finding == null) {
			throw new RuleBroken("conclusion-without-finding");
		}
		verify(command.conclusion().text(), command.conclusion().recommendation(), command.conclusion().on());
		if (command.conclusion().equals(this.conclusion)) {
			return;
		}
		verifyVersion(command.expectedVersion());
		if (this.conclusion == null) {
			apply(new ConclusionDrawn(this.id, this.element, this.text, command.conclusion()));
		}
		else {
			apply(new ConclusionRevised(this.id, this.element, this.text, this.conclusion, command.conclusion()));
		}
	}

	@CommandHandler
	void decide(WithdrawQuestion command, @MetaDataValue(Provenance.REASON) String reason) {
		new GivesReason(reason).verify();
		if (!this.withdrawn) {
			apply(new QuestionWithdrawn(this.id, this.element, this.text));
		}
	}

	private void verifyNotWithdrawn() {
		if (this.withdrawn) {
			throw new RuleBroken("question-withdrawn");
		}
	}

	/** An answer to other words than these, or beside another answer, would be wrong. */
	private void verifyVersion(long expected) {
		if (expected != getVersion()) {
			throw new Conflict(this.id, expected, getVersion());
		}
	}

	private static void verify(String text, String more, LocalDate on) {
		new HasText(text, LONGEST_TEXT).verify();
		if (more.length() > LONGEST_TEXT) {
			throw new RuleBroken("text-too-long", String.valueOf(LONGEST_TEXT));
		}
		verifyDay(on);
	}

	private static void verifyDay(LocalDate on) {
		if (on == null) {
			throw new RuleBroken("day-missing");
		}
	}

	@EventSourcingHandler
	void evolve(EvaluationEvent event) {
		switch (event) {
			case QuestionAsked e -> {
				this.id = e.question();
				this.element = e.element();
				this.text = e.text();
			}
			case QuestionReworded e -> this.text = e.after();
			case FindingRecorded e -> this.finding = e.finding();
			case FindingRevised e -> this.finding = e.after();
			case ConclusionDrawn e -> this.conclusion = e.conclusion();
			case ConclusionRevised e -> this.conclusion = e.after();
			case QuestionWithdrawn e -> this.withdrawn = true;
		}
	}

}
