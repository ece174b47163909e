package pl.utrwal.plans.teamwork.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.CommentId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.TeamworkId;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.plans.contract.events.TeamworkEvent;
import pl.utrwal.plans.contract.events.TeamworkEvent.*;
import pl.utrwal.plans.teamwork.domain.TeamworkCommand.*;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * What those who work on a plan do beside it.
 */
public class Teamwork {

	public static final int LONGEST_COMMENT = 2000;

	@AggregateIdentifier
	private TeamworkId id;

	private final Map<CommentId, CommentMade> comments = new HashMap<>();

	private final Set<CommentId> resolved = new HashSet<>();

	private final Map<ElementId, Set<AccountId>> entrusted = new HashMap<>();

	Teamwork() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(MakeComment command) {
		new HasText(command.text(), LONGEST_COMMENT).verify();
		if (!this.comments.containsKey(command.comment())) {
			apply(new CommentMade(command.teamwork(), command.municipality(), command.plan(), command.element(),
					command.column(), command.comment(), command.text().strip()));
		}
	}

	@CommandHandler
	void decide(ResolveComment command) {
		CommentMade comment = known(command.comment());
		if (!this.resolved.contains(command.comment())) {
			apply(new CommentResolved(this.id, comment.element(), command.comment(), comment.text()));
		}
	}

	@CommandHandler
	void decide(ReopenComment command) {
		CommentMade comment = known(command.comment());
		if (this.resolved.contains(command.comment())) {
			apply(new CommentReopened(this.id, comment.element(), command.comment(), comment.text()));
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(EntrustElement command) {
		if (!of(command.element()).contains(command.account())) {
			apply(new ElementEntrusted(command.teamwork(), command.municipality(), command.plan(), command.element(),
					command.elementText(), command.account()));
		}
	}

	@CommandHandler
	void decide(ReleaseElement command) {
		if (of(command.element()).contains(command.account())) {
			apply(new ElementReleased(this.id, command.element(), command.account()));
		}
	}

	private CommentMade known(CommentId id) {
		CommentMade comment = this.comments.get(id);
		if (comment == null) {
			throw new Unknown(id);
		}
		return comment;
	}

	private Set<AccountId> of(ElementId element) {
		return this.entrusted.getOrDefault(element, Set.of());
	}

	@EventSourcingHandler
	void evolve(TeamworkEvent event) {
		this.id = event.teamwork();
		switch (event) {
			case CommentMade e -> this.comments.put(e.comment(), e);
			case CommentResolved e -> this.resolved.add(e.comment());
			case CommentReopened e -> this.resolved.remove(e.comment());
			case ElementEntrusted e ->
				this.entrusted.computeIfAbsent(e.element(), (key) -> new HashSet<>()).add(e.account());
			case ElementReleased e -> this.entrusted.get(e.element()).remove(e.account());
		}
	}

}
