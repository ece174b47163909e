package pl.utrwal.monitoring.reports.domain;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.*;
import pl.utrwal.monitoring.reports.domain.CouncilReportCommand.*;
import pl.utrwal.monitoring.reports.domain.CouncilReportRules.PeriodIsOver;
import pl.utrwal.monitoring.reports.domain.CouncilReportRules.PeriodRunsForward;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

/**
 * A report to the council: a draft until it is issued or given up, and then for ever as
 * it is.
 */
public class CouncilReport {

	private static final int LONGEST_TITLE = 300;

	private static final int LONGEST_INTRODUCTION = 20000;

	@AggregateIdentifier
	private CouncilReportId id;

	private LocalDate to;

	private String introduction = "";

	private boolean issued;

	private boolean discarded;

	CouncilReport() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(BeginReport command) {
		new HasText(command.title(), LONGEST_TITLE).verify();
		new PeriodRunsForward(command.from(), command.to()).verify();
		apply(new CouncilReportBegun(command.report(), command.municipality(), command.title().strip(), command.from(),
				command.to(), command.plans(), command.supersedes()));
	}

	@CommandHandler
	void decide(WriteIntroduction command) {
		verifyDraft();
		String text = command.text().strip();
		if (text.length() > LONGEST_INTRODUCTION) {
			throw new RuleBroken("text-too-long", String.valueOf(LONGEST_INTRODUCTION));
		}
		if (text.equals(this.introduction)) {
			return;
		}
		verifyVersion(command.expectedVersion());
		apply(new CouncilReportIntroduced(this.id, this.introduction, text));
	}

	@CommandHandler
	void decide(IssueReport command) {
		verifyDraft();
		new PeriodIsOver(this.to, command.on()).verify();
		verifyVersion(command.expectedVersion());
		apply(new CouncilReportIssued(this.id, command.composedAt(), command.plans(), command.included(),
				command.revisions(), command.sha256()));
	}

	@CommandHandler
	void decide(DiscardReport command) {
		if (!this.discarded) {
			verifyDraft();
			apply(new CouncilReportDiscarded(this.id));
		}
	}

	private void verifyDraft() {
		if (this.issued) {
			throw new RuleBroken("council-report-issued");
		}
		if (this.discarded) {
			throw new RuleBroken("council-report-discarded");
		}
	}

	private void verifyVersion(long expected) {
		if (expected != getVersion()) {
			throw new Conflict(this.id, expected, getVersion());
		}
	}

	@EventSourcingHandler
	void evolve(CouncilReportEvent event) {
		switch (event) {
			case CouncilReportBegun e -> {
				this.id = e.report();
				this.to = e.to();
			}
			case CouncilReportIntroduced e -> this.introduction = e.after();
			case CouncilReportIssued e -> this.issued = true;
			case CouncilReportDiscarded e -> this.discarded = true;
		}
	}

}
