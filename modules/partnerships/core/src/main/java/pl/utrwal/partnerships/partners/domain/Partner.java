package pl.utrwal.partnerships.partners.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.contract.events.PartnerEvent.*;
import pl.utrwal.partnerships.partners.domain.PartnerCommand.*;
import pl.utrwal.partnerships.partners.domain.PartnerRules.IsNamed;
import pl.utrwal.partnerships.partners.domain.PartnerRules.SaysWhichPlan;
import pl.utrwal.partnerships.partners.names.NameKey;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * Someone whom plans name.
 */
public class Partner {

	private static final int LONGEST_EVIDENCE = 1000;

	@AggregateIdentifier
	private PartnerId id;

	private PartnerKind kind;

	private PlanId plan;

	private ElementId element;

	private PartnerName name;

	private final List<PartnerName> aliases = new ArrayList<>();

	private final Map<Assignment, Answer> answers = new HashMap<>();

	private boolean merged;

	Partner() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(RegisterPartner command) {
		new IsNamed(command.kind(), command.name()).verify();
		new SaysWhichPlan(command.kind(), command.plan()).verify();
		boolean body = command.kind() == PartnerKind.BODY;
		apply(new PartnerRegistered(command.partner(), command.municipality(), command.kind().name(), command.name(),
				body ? command.plan() : null, body ? command.element() : null));
		command.aliases().forEach((alias) -> add(alias, command.plan(), command.element()));
	}

	@CommandHandler
	void decide(RenamePartner command) {
		verifyNotMerged();
		new IsNamed(this.kind, command.name()).verify();
		if (!command.name().equals(this.name)) {
			PartnerName before = this.name;
			this.aliases.stream()
				.filter((alias) -> same(alias, command.name()))
				.toList()
				.forEach((alias) -> apply(new AliasRemoved(this.id, alias)));
			apply(new PartnerRenamed(this.id, before, command.name()));
			add(before, null, null);
		}
	}

	@CommandHandler
	void decide(ReclassifyPartner command) {
		verifyNotMerged();
		new IsNamed(command.kind(), this.name).verify();
		new SaysWhichPlan(command.kind(), command.plan()).verify();
		boolean body = command.kind() == PartnerKind.BODY;
		PlanId madeBy = body ? command.plan() : null;
		ElementId at = body ? command.element() : null;
		if (command.kind() != this.kind || !Objects.equals(madeBy, this.plan) || !Objects.equals(at, this.element)) {
			apply(new PartnerReclassified(this.id, this.kind.name(), command.kind().name(), madeBy, at));
		}
	}

	@CommandHandler
	void decide(AddAlias command) {
		verifyNotMerged();
		add(command.alias(), command.plan(), command.element());
	}

	private void add(PartnerName alias, PlanId plan, ElementId element) {
		new IsNamed(this.kind, alias).verify();
		if (!same(alias, this.name) && this.aliases.stream().noneMatch((known) -> same(alias, known))) {
			apply(new AliasAdded(this.id, alias, plan, element));
		}
	}

	@CommandHandler
	void decide(RemoveAlias command) {
		verifyNotMerged();
		if (this.aliases.contains(command.alias())) {
			apply(new AliasRemoved(this.id, command.alias()));
		}
	}

	@CommandHandler
	void decide(MergePartner command) {
		verifyNotMerged();
		if (command.into().equals(this.id)) {
			throw new RuleBroken("partner-merged-into-itself");
		}
		apply(new PartnerMerged(this.id, command.into(), command.name()));
	}

	@CommandHandler
	void decide(ConfirmRole command) {
		Answer answer = new Answer(true, command.on(), command.evidence());
		if (isNew(new Assignment(command.plan(), command.element(), command.role().name()), answer)) {
			apply(new RoleConfirmed(this.id, command.plan(), command.element(), command.task(), command.role().name(),
					command.by(), command.on(), command.evidence().strip()));
		}
	}

	@CommandHandler
	void decide(DeclineRole command) {
		Answer answer = new Answer(false, command.on(), command.evidence());
		if (isNew(new Assignment(command.plan(), command.element(), command.role().name()), answer)) {
			apply(new RoleDeclined(this.id, command.plan(), command.element(), command.task(), command.role().name(),
					command.by(), command.on(), command.evidence().strip()));
		}
	}

	private boolean isNew(Assignment assignment, Answer answer) {
		verifyNotMerged();
		new HasText(answer.evidence(), LONGEST_EVIDENCE).verify();
		if (answer.on() == null) {
			throw new RuleBroken("day-missing");
		}
		return !new Answer(answer.yes(), answer.on(), answer.evidence().strip()).equals(this.answers.get(assignment));
	}

	private void verifyNotMerged() {
		if (this.merged) {
			throw new RuleBroken("partner-merged");
		}
	}

	@EventSourcingHandler
	void evolve(PartnerEvent event) {
		switch (event) {
			case PartnerRegistered e -> {
				this.id = e.partner();
				this.kind = PartnerKind.valueOf(e.kind());
				this.name = e.name();
				this.plan = e.plan();
				this.element = e.element();
			}
			case PartnerRenamed e -> this.name = e.after();
			case PartnerReclassified e -> {
				this.kind = PartnerKind.valueOf(e.after());
				this.plan = e.plan();
				this.element = e.element();
			}
			case AliasAdded e -> this.aliases.add(e.alias());
			case AliasRemoved e -> this.aliases.remove(e.alias());
			case PartnerMerged e -> this.merged = true;
			case RoleConfirmed e -> this.answers.put(new Assignment(e.plan(), e.element(), e.role()),
					new Answer(true, e.on(), e.evidence()));
			case RoleDeclined e -> this.answers.put(new Assignment(e.plan(), e.element(), e.role()),
					new Answer(false, e.on(), e.evidence()));
		}
	}

	private static boolean same(PartnerName one, PartnerName other) {
		return one.equals(other) || (one.text() != null && other.text() != null
				&& NameKey.of(one.text()).equals(NameKey.of(other.text())));
	}

	private record Assignment(PlanId plan, ElementId element, String role) {
	}

	private record Answer(boolean yes, LocalDate on, String evidence) {
	}

}
