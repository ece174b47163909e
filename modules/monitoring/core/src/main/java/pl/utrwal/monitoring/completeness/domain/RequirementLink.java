package pl.utrwal.monitoring.completeness.domain;

import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.completeness.domain.RequirementLinkCommand.LinkRequirement;
import pl.utrwal.monitoring.completeness.domain.RequirementLinkCommand.UnlinkRequirement;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementLinked;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementUnlinked;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * What somebody said about where a plan meets a demand of the law.
 */
public class RequirementLink {

	private static final int LONGEST_WORDS = 1000;

	@AggregateIdentifier
	private RequirementLinkId id;

	private String requirement;

	private String article;

	private String words;

	private boolean gone;

	RequirementLink() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(LinkRequirement command) {
		String said = command.words().strip();
		if (command.elements().isEmpty() && said.isEmpty()) {
			throw new RuleBroken("link-says-nothing");
		}
		if (said.length() > LONGEST_WORDS) {
			throw new RuleBroken("text-too-long", String.valueOf(LONGEST_WORDS));
		}
		apply(new RequirementLinked(command.link(), command.municipality(), command.plan(), command.requirement(),
				command.article(), command.elements(), command.texts(), said));
	}

	@CommandHandler
	void decide(UnlinkRequirement command) {
		if (!this.gone) {
			apply(new RequirementUnlinked(this.id, this.requirement, this.article, this.words));
		}
	}

	@EventSourcingHandler
	void evolve(RequirementLinkEvent event) {
		switch (event) {
			case RequirementLinked e -> {
				this.id = e.link();
				this.requirement = e.requirement();
				this.article = e.article();
				this.words = Stream.concat(e.texts().stream(), Stream.of(e.words()))
					.filter((text) -> !text.isEmpty())
					.reduce((one, other) -> one + "; " + other)
					.orElse("");
			}
			case RequirementUnlinked e -> this.gone = true;
		}
	}

}
