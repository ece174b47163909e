package pl.utrwal.partnerships.read.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.PartnerRef;
import pl.utrwal.partnerships.contract.Partners;
import pl.utrwal.partnerships.contract.events.PartnerName;
import pl.utrwal.partnerships.names.Inflection;

/**
 * The register of each municipality, now and on any day.
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

	/**
	 * @param knownOn null for now
	 */
	public Register of(MunicipalityId municipality, LocalDate knownOn) {
		List<Entry> all = (knownOn != null) ? this.entries.all(municipality, knownOn) : this.entries.all(municipality);
		return new Register(all, this::words, this.inflection);
	}

	private Optional<String> words(PartnerName name) {
		return (name.person() != null) ? this.persons.name(name.person()) : Optional.of(name.text());
	}

	@Override
	public Map<String, PartnerRef> resolve(MunicipalityId municipality, Collection<String> texts) {
		return resolve(of(municipality, null), texts);
	}

	@Override
	public Map<String, PartnerRef> resolve(MunicipalityId municipality, Collection<String> texts, LocalDate knownOn) {
		return resolve(of(municipality, knownOn), texts);
	}

	private static Map<String, PartnerRef> resolve(Register register, Collection<String> texts) {
		Map<String, PartnerRef> resolved = new LinkedHashMap<>();
		texts.forEach((text) -> register.resolve(text).ifPresent((partner) -> resolved.put(text, partner.ref())));
		return resolved;
	}

}
