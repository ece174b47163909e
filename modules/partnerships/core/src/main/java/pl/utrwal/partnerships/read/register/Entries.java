package pl.utrwal.partnerships.read.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.read.Streams;

/**
 * The entries of the register as they stand now, and, folded anew from their events, as
 * they stood once.
 */
@Component
public class Entries {

	private final Documents<Entry> partners;

	private final Documents<PartnerIds> municipalities;

	private final Streams streams;

	Entries(MongoDatabase database, Streams streams) {
		this.partners = Documents.of(database, "partnerships_partners", Entry.class);
		this.municipalities = Documents.of(database, "partnerships_municipalities", PartnerIds.class);
		this.streams = streams;
	}

	/**
	 * The first registered first, merged ones too.
	 */
	public List<Entry> all(MunicipalityId municipality) {
		return this.partners.findAll(ids(municipality).stream().map(PartnerId::value).toList())
			.stream()
			.map(Positioned::value)
			.toList();
	}

	/**
	 * As they were known at the end of a day.
	 */
	public List<Entry> all(MunicipalityId municipality, LocalDate knownOn) {
		List<Entry> entries = new ArrayList<>();
		for (PartnerId id : ids(municipality)) {
			Entry entry = known(id, knownOn);
			if (entry.version() >= 0) {
				entries.add(entry);
			}
		}
		return entries;
	}

	private Entry known(PartnerId id, LocalDate day) {
		Entry[] entry = { Entry.none(id) };
		this.streams.until(id, day, (message) -> entry[0] = PartnerFold.apply(entry[0],
				(PartnerEvent) message.getPayload(), message.getSequenceNumber(), Position.NONE));
		return entry[0];
	}

	/**
	 * A partner as it stands now, merged or not.
	 */
	public Optional<Entry> find(PartnerId id) {
		return this.partners.find(id.value()).map(Positioned::value);
	}

	void put(Entry entry) {
		this.partners.put(entry.id().value(), entry, entry.position());
	}

	void add(MunicipalityId municipality, PartnerId partner, long position) {
		List<PartnerId> known = ids(municipality);
		if (!known.contains(partner)) {
			this.municipalities.put(municipality.value(),
					new PartnerIds(Stream.concat(known.stream(), Stream.of(partner)).toList()), position);
		}
	}

	void clear() {
		this.partners.clear();
		this.municipalities.clear();
	}

	private List<PartnerId> ids(MunicipalityId municipality) {
		return this.municipalities.find(municipality.value())
			.map((found) -> found.value().partners())
			.orElse(List.of());
	}

	/**
	 * The partners of a municipality, the first registered first.
	 */
	record PartnerIds(List<PartnerId> partners) {

		PartnerIds {
			partners = List.copyOf(partners);
		}

	}

}
