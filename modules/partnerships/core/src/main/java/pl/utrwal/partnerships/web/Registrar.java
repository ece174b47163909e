package pl.utrwal.partnerships.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.names.Inflection;
import pl.utrwal.partnerships.names.Key;
import pl.utrwal.partnerships.read.register.Listed;
import pl.utrwal.partnerships.read.register.Register;
import pl.utrwal.partnerships.write.partner.PartnerCommand;
import pl.utrwal.partnerships.write.partner.PartnerCommand.*;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Sending;

/**
 * Writes into the register what pages and the API ask for. Looks first whether a text
 * belongs to another partner; two who ask at the same moment may both get it, and then
 * {@link Register} says whose it is.
 */
@Component
public class Registrar {

	private final Sending sending;

	private final Persons persons;

	private final Inflection inflection;

	Registrar(Sending sending, Persons persons, Inflection inflection) {
		this.sending = sending;
		this.persons = persons;
		this.inflection = inflection;
	}

	/**
	 * The other partner that a text belongs to.
	 * @param self null for a partner that is not registered yet
	 */
	public static Optional<Listed> taken(Register register, String text, PartnerId self) {
		return register.owner(text).filter((owner) -> !owner.id().equals(self));
	}

	private static void verifyFree(Register register, String text, PartnerId self) {
		taken(register, text, self).ifPresent((owner) -> {
			throw new RuleBroken("partner-text-taken", text, String.valueOf(owner.name()));
		});
	}

	/**
	 * The id of a partner that is to be made; the same again for the same key.
	 */
	public static PartnerId id(Actor actor, String key) {
		return new PartnerId(uuid(actor.account() + ":" + key));
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
		if (text == null || Key.of(text).isEmpty()) {
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
	 */
	public Stored register(Actor actor, Register register, PartnerId id, NewPartner partner, Circumstances how) {
		String own = Key.of(partner.name());
		List<String> aliases = partner.texts()
			.stream()
			.filter((text) -> !Key.of(text).isEmpty() && !Key.of(text).equals(own)
					&& this.inflection.nominatives(text).stream().map(Key::of).noneMatch(own::equals))
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
	public Optional<Stored> rename(Actor actor, Register register, Listed partner, String name, Circumstances how) {
		if (name.strip().equals(partner.name())) {
			return Optional.empty();
		}
		verifyFree(register, name, partner.id());
		return send(new RenamePartner(partner.id(), name(actor, partner.id(), partner.kind(), name)), actor, how);
	}

	public Optional<Stored> reclassify(Actor actor, Listed partner, PartnerKind kind, PlanId plan, ElementId element,
			Circumstances how) {
		return send(new ReclassifyPartner(partner.id(), kind, plan, element), actor, how);
	}

	/**
	 * @param plan where the text stood; null if it was typed in
	 * @param element the element that named it; null if it was typed in
	 * @throws RuleBroken if the text belongs to another partner
	 */
	public Optional<Stored> alias(Actor actor, Register register, Listed partner, String text, PlanId plan,
			ElementId element, Circumstances how) {
		verifyFree(register, text, partner.id());
		if (partner.kind() == PartnerKind.PERSON && register.owner(text).isPresent()) {
			return Optional.empty();
		}
		return send(new AddAlias(partner.id(), name(actor, partner.id(), partner.kind(), text), plan, element), actor,
				how);
	}

	/** A person's words are erased too: nothing needs them any more. */
	public Optional<Stored> removeAlias(Actor actor, Listed partner, Listed.ListedAlias alias, Circumstances how) {
		Optional<Stored> stored = send(new RemoveAlias(partner.id(), alias.alias().name()), actor, how);
		if (alias.alias().name().person() != null) {
			this.persons.erase(alias.alias().name().person());
		}
		return stored;
	}

	public Optional<Stored> merge(Actor actor, Listed partner, Listed into, Circumstances how) {
		if (into.entry().into() != null) {
			throw new RuleBroken("partner-merged");
		}
		return send(new MergePartner(partner.id(), into.id(), into.entry().name()), actor, how);
	}

	/**
	 * @param by who said so; null or blank if that is not known
	 */
	public Optional<Stored> answer(Actor actor, Listed partner, Mention mention, boolean confirmed, String by,
			LocalDate on, String evidence, Circumstances how) {
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

	private Optional<Stored> send(PartnerCommand command, Actor actor, Circumstances how) {
		return this.sending.send(command, command.partner(), actor, how);
	}

}
