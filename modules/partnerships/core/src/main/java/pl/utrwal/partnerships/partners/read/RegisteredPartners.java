package pl.utrwal.partnerships.partners.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.names.Lemmatizer;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.plans.contract.PartnerDirectory;
import pl.utrwal.plans.contract.PartnerRef;
import pl.utrwal.plans.contract.RoleAnswer;
import pl.utrwal.plans.contract.RoleAnswers;

/**
 * The register of each municipality, now and at any moment.
 */
@Component
public class RegisteredPartners implements PartnerDirectory {

	private final PartnerRepository entries;

	private final Persons persons;

	private final Lemmatizer inflection;

	RegisteredPartners(PartnerRepository entries, Persons persons, Lemmatizer inflection) {
		this.entries = entries;
		this.persons = persons;
		this.inflection = inflection;
	}

	public PartnerRegister of(MunicipalityId municipality, Known known) {
		return new PartnerRegister(this.entries.all(municipality, known), this::words, this.inflection);
	}

	private PartnerWords words(PartnerName name) {
		if (name.person() == null) {
			return new PartnerWords(name.text(), false);
		}
		return this.persons.name(name.person())
			.map((text) -> new PartnerWords(text, false))
			.orElseGet(() -> new PartnerWords(this.persons.displayName(name.person()), true));
	}

	@Override
	public Map<String, PartnerRef> resolve(MunicipalityId municipality, Collection<String> texts, Known known) {
		PartnerRegister register = of(municipality, known);
		Map<String, PartnerRef> resolved = new LinkedHashMap<>();
		texts.forEach((text) -> register.resolve(text).ifPresent((partner) -> resolved.put(text, partner.ref())));
		return resolved;
	}

	/** Texts are looked up only of elements of which somebody answered. */
	@Override
	public RoleAnswers answers(MunicipalityId municipality, Known known) {
		PartnerRegister register = of(municipality, known);
		return (table) -> {
			Set<ElementId> answered = register.answered(table.id());
			return PartyMention.of(table)
				.filter((mention) -> answered.contains(mention.element().id()))
				.flatMap((mention) -> answer(register, mention).stream())
				.distinct()
				.collect(Collectors.groupingBy(Map.Entry::getKey,
						Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		};
	}

	private static Optional<Map.Entry<ElementId, RoleAnswer>> answer(PartnerRegister register, PartyMention mention) {
		return register.resolve(mention.text())
			.flatMap((partner) -> register.answer(partner.id(), mention)
				.map((answer) -> Map.entry(mention.element().id(), new RoleAnswer(mention.column(), mention.text(),
						partner.ref(), answer.confirmed(), answer.on()))));
	}

	@Override
	public List<String> names(MunicipalityId municipality) {
		return of(municipality, Known.NOW).partners()
			.stream()
			.filter((partner) -> partner.kind() != PartnerKind.PERSON)
			.map(PartnerListing::name)
			.toList();
	}

	@Override
	public String processor() {
		return PartnerProjection.PROCESSOR;
	}

}
