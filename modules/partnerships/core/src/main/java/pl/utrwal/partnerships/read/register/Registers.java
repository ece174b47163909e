package pl.utrwal.partnerships.read.register;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.PartnerRef;
import pl.utrwal.partnerships.contract.Partners;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.names.Inflection;

/**
 * The register of each municipality, now and at any moment.
 */
@Component
public class Registers implements Partners {

	private final Entries entries;

	private final Persons persons;

	private final Inflection inflection;

	Registers(Entries entries, Persons persons, Inflection inflection) {
		this.entries = entries;
		this.persons = persons;
		this.inflection = inflection;
	}

	public Register of(MunicipalityId municipality, Known known) {
		return new Register(this.entries.all(municipality, known), this::words, this.inflection);
	}

	private Optional<String> words(PartnerName name) {
		return (name.person() != null) ? this.persons.name(name.person()) : Optional.of(name.text());
	}

	@Override
	public Map<String, PartnerRef> resolve(MunicipalityId municipality, Collection<String> texts, Known known) {
		Register register = of(municipality, known);
		Map<String, PartnerRef> resolved = new LinkedHashMap<>();
		texts.forEach((text) -> register.resolve(text).ifPresent((partner) -> resolved.put(text, partner.ref())));
		return resolved;
	}

	@Override
	public String processor() {
		return RegisterProjection.PROCESSOR;
	}

}
