package pl.utrwal.partnerships.partners.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.eventstore.Turns;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.PartyNameId;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.domain.PartnerCommand;
import pl.utrwal.partnerships.partners.domain.PartnerCommand.*;
import pl.utrwal.partnerships.partners.domain.PartyNameCommand.SetNameAside;
import pl.utrwal.partnerships.partners.domain.PartyNameCommand.TakeNameUp;
import pl.utrwal.partnerships.partners.names.Lemmatizer;
import pl.utrwal.partnerships.partners.names.NameKey;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.PartnerProjection;
import pl.utrwal.partnerships.partners.read.PartnerRegister;
import pl.utrwal.partnerships.partners.read.PartyMention;
import pl.utrwal.partnerships.partners.read.RegisteredPartners;

/**
 * Writes into the register what pages and the API ask for. Looks first whether a text
 * belongs to another partner, and takes one request of a municipality after the other, on
 * all nodes together, so that no text is given twice.
 */
@Component
public class PartnerService {

	private final CommandSender sender;

	private final RegisteredPartners directory;

	private final PlanQueries plans;

	private final ReadYourWrites reads;

	private final Persons persons;

	private final Lemmatizer inflection;

	private final Turns turns;

	PartnerService(CommandSender sender, RegisteredPartners directory, PlanQueries plans, ReadYourWrites reads,
			Persons persons, Lemmatizer inflection, Turns turns) {
		this.turns = turns;
		this.sender = sender;
		this.directory = directory;
		this.plans = plans;
		this.reads = reads;
		this.persons = persons;
		this.inflection = inflection;
	}

	/** With all that was stored until now. */
	private PartnerRegister register(Actor actor) {
		this.reads.awaitAll(PartnerProjection.PROCESSOR);
		return this.directory.of(actor.municipality(), Known.NOW);
	}

	/**
	 * @throws Unknown if the actor's municipality has no such plan, or it no such element
	 */
	private void verifyPlace(Actor actor, PlanId plan, ElementId element) {
		if (plan != null) {
			PlanTable table = this.plans.current(actor, plan);
			if (element != null) {
				PlanQueries.element(table, element);
			}
		}
		else if (element != null) {
			throw new Unknown(element);
		}
	}

	/**
	 * The other partner that a text belongs to.
	 * @param self null for a partner that is not registered yet
	 */
	public static Optional<PartnerListing> taken(PartnerRegister register, String text, PartnerId self) {
		return register.owner(text).filter((owner) -> !owner.id().equals(self));
	}

	private static void verifyFree(PartnerRegister register, String text, PartnerId self) {
		taken(register, text, self).ifPresent((owner) -> {
			throw new RuleBroken("partner-text-taken", text, String.valueOf(owner.name()));
		});
	}

	/**
	 * The id of a partner that is to be made; the same again for the same key.
	 */
	public static PartnerId id(Actor actor, String key) {
		return new PartnerId(IdempotencyKey.id(actor, key));
	}

	private static String uuid(String of) {
		return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
	}

	/**
	 * Keeps a person's name apart; the same words of the same partner get the same id.
	 */
	private PartnerName name(Actor actor, PartnerId partner, PartnerKind kind, String text) {
		if (kind != PartnerKind.PERSON) {
			return PartnerName.of((text != null) ? text : "");
		}
		if (text == null || NameKey.of(text).isEmpty()) {
			throw new RuleBroken("text-blank");
		}
		return PartnerName.of(keep(actor, partner, text));
	}

	private PersonId keep(Actor actor, PartnerId partner, String text) {
		PersonId person = new PersonId(uuid(partner + ":" + UUID.randomUUID()));
		this.persons.keep(person, actor.municipality(), text);
		return person;
	}

	/**
	 * Texts that the rules read as the name need no alias.
	 * @throws RuleBroken if the name or a text belongs to another partner
	 * @throws Unknown if its place is not in a plan of the municipality
	 */
	public Stored register(Actor actor, PartnerId id, NewPartner partner, CommandContext how) {
		return inTurn(actor, () -> registerNow(actor, id, partner, how));
	}

	private <T> T inTurn(Actor actor, Supplier<T> work) {
		return this.turns.take("partner-register-" + actor.municipality(), work);
	}

	private Stored registerNow(Actor actor, PartnerId id, NewPartner partner, CommandContext how) {
		verifyPlace(actor, partner.plan(), partner.element());
		PartnerRegister register = register(actor);
		String own = NameKey.of(partner.name());
		List<String> aliases = partner.texts()
			.stream()
			.filter((text) -> !NameKey.of(text).isEmpty() && !NameKey.of(text).equals(own)
					&& this.inflection.nominatives(text).stream().map(NameKey::of).noneMatch(own::equals))
			.toList();
		verifyFree(register, partner.name(), id);
		aliases.forEach((alias) -> verifyFree(register, alias, id));
		PartnerName name = name(actor, id, partner.kind(), partner.name());
		List<PartnerName> others = aliases.stream().map((alias) -> name(actor, id, partner.kind(), alias)).toList();
		return send(new RegisterPartner(id, actor.municipality(), partner.kind(), name, partner.plan(),
				partner.element(), others), actor, how)
			.orElseThrow();
	}

	/**
	 * @throws RuleBroken if the name belongs to another partner
	 */
	public Optional<Stored> rename(Actor actor, PartnerListing partner, String name, CommandContext how) {
		if (name.strip().equals(partner.name())) {
			return Optional.empty();
		}
		return inTurn(actor, () -> {
			verifyFree(register(actor), name, partner.id());
			return send(new RenamePartner(partner.id(), name(actor, partner.id(), partner.kind(), name)), actor, how);
		});
	}

	/**
	 * @throws Unknown if its place is not in a plan of the municipality
	 */
	public Optional<Stored> reclassify(Actor actor, PartnerListing partner, PartnerKind kind, PlanId plan,
			ElementId element, CommandContext how) {
		verifyPlace(actor, plan, element);
		return send(new ReclassifyPartner(partner.id(), kind, plan, element), actor, how);
	}

	/**
	 * Both or nothing: what refuses the second is looked at first.
	 * @throws RuleBroken if the name belongs to another partner, or the kind cannot be
	 * changed so
	 * @throws Unknown if its place is not in a plan of the municipality
	 */
	public synchronized Optional<Stored> change(Actor actor, PartnerListing partner, String name, PartnerKind kind,
			PlanId plan, ElementId element, CommandContext how) {
		verifyFree(register(actor), name, partner.id());
		Optional<Stored> reclassified = reclassify(actor, partner, kind, plan, element, how);
		return rename(actor, partner, name, how).or(() -> reclassified);
	}

	/**
	 * @param plan where the text stood; null if it was typed in
	 * @param element the element that named it; null if it was typed in
	 * @throws RuleBroken if the text belongs to another partner
	 * @throws Unknown if its place is not in a plan of the municipality
	 */
	public Optional<Stored> alias(Actor actor, PartnerListing partner, String text, PlanId plan, ElementId element,
			CommandContext how) {
		verifyPlace(actor, plan, element);
		return inTurn(actor, () -> aliasNow(actor, partner, text, plan, element, how));
	}

	private Optional<Stored> aliasNow(Actor actor, PartnerListing partner, String text, PlanId plan, ElementId element,
			CommandContext how) {
		PartnerRegister register = register(actor);
		verifyFree(register, text, partner.id());
		if (partner.kind() == PartnerKind.PERSON && register.owner(text).isPresent()) {
			return Optional.empty();
		}
		return send(new AddAlias(partner.id(), name(actor, partner.id(), partner.kind(), text), plan, element), actor,
				how);
	}

	/**
	 * Decides that a name, however plans spell or inflect it, means no partner.
	 * @throws RuleBroken if it means one
	 */
	public Optional<Stored> setAside(Actor actor, String text, CommandContext how) {
		register(actor).resolve(text).ifPresent((owner) -> {
			throw new RuleBroken("partner-text-taken", text, owner.name());
		});
		PartyNameId name = nameId(actor, text);
		return this.sender.send(new SetNameAside(name, actor.municipality(), text), name, actor, how);
	}

	/**
	 * Takes back that a name means no partner.
	 * @throws Unknown if that was never decided
	 */
	public Optional<Stored> takeUp(Actor actor, String text, CommandContext how) {
		PartyNameId name = nameId(actor, text);
		return this.sender.send(new TakeNameUp(name), name, actor, how);
	}

	private PartyNameId nameId(Actor actor, String text) {
		return new PartyNameId(uuid(actor.municipality() + ":" + NameKey.of(this.inflection.proposal(text))));
	}

	/** A person's words are erased too: nothing needs them any more. */
	public Optional<Stored> removeAlias(Actor actor, PartnerListing partner, PartnerListing.ListedAlias alias,
			CommandContext how) {
		Optional<Stored> stored = send(new RemoveAlias(partner.id(), alias.alias().name()), actor, how);
		if (alias.alias().name().person() != null) {
			this.persons.erase(alias.alias().name().person());
		}
		return stored;
	}

	public Optional<Stored> merge(Actor actor, PartnerListing partner, PartnerListing into, CommandContext how) {
		if (into.entry().into() != null) {
			throw new RuleBroken("partner-merged");
		}
		return send(new MergePartner(partner.id(), into.id(), into.entry().name()), actor, how);
	}

	/**
	 * @param by who said so; null or blank if that is not known
	 */
	public Optional<Stored> answer(Actor actor, PartnerListing partner, PartyMention mention, boolean confirmed,
			String by, LocalDate on, String evidence, CommandContext how) {
		PersonId person = (by != null && !by.isBlank()) ? keep(actor, partner.id(), by) : null;
		PlanId plan = mention.table().id();
		ElementId element = mention.element().id();
		return send(confirmed
				? new ConfirmRole(partner.id(), plan, element, mention.element().text(), mention.role(), person, on,
						evidence)
				: new DeclineRole(partner.id(), plan, element, mention.element().text(), mention.role(), person, on,
						evidence),
				actor, how);
	}

	private Optional<Stored> send(PartnerCommand command, Actor actor, CommandContext how) {
		return this.sender.send(command, command.partner(), actor, how);
	}

}
