package pl.utrwal.partnerships.read.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.read.Revision;
import pl.utrwal.partnerships.read.Streams;

/**
 * The entries of the register as they stand now, and, folded anew from their events, as
 * they stood once.
 */
@Component
public class Entries {

	private final Documents<Kept> partners;

	private final Documents<PartnerIds> municipalities;

	private final Streams streams;

	Entries(MongoDatabase database, Streams streams) {
		this.partners = Documents.of(database, "partnerships_register", Kept.class);
		this.municipalities = Documents.of(database, "partnerships_municipalities", PartnerIds.class);
		this.streams = streams;
	}

	/**
	 * Those that were registered by then, as they stood then; the first registered first,
	 * merged ones too.
	 */
	public List<Entry> all(MunicipalityId municipality, Known known) {
		return this.partners.findAll(ids(municipality).stream().map(PartnerId::value).toList())
			.stream()
			.map(Positioned::value)
			.flatMap((kept) -> once(kept, known).stream())
			.toList();
	}

	/** Only one that has changed since is folded anew. */
	private Optional<Entry> once(Kept kept, Known known) {
		List<Revision> then = Revision.known(kept.revisions(), known);
		if (then.size() == kept.revisions().size()) {
			return Optional.of(kept.entry());
		}
		Entry[] entry = { Entry.none(kept.entry().id()) };
		this.streams.read(kept.entry().id(), then, (message, position) -> entry[0] = PartnerFold.apply(entry[0],
				(PartnerEvent) message.getPayload(), message.getSequenceNumber(), position));
		return Optional.of(entry[0]).filter((found) -> found.version() >= 0);
	}

	/**
	 * A partner as it stands now, merged or not.
	 */
	public Optional<Entry> find(PartnerId id) {
		return this.partners.find(id.value()).map(Positioned::value).map(Kept::entry);
	}

	/**
	 * Takes an event in, once.
	 */
	void take(PartnerEvent event, long version, long position, Instant at) {
		Kept before = this.partners.find(event.partner().value())
			.map(Positioned::value)
			.orElseGet(() -> new Kept(Entry.none(event.partner()), List.of()));
		if (position > before.entry().position()) {
			Entry entry = PartnerFold.apply(before.entry(), event, version, position);
			List<Revision> revisions = Stream.concat(before.revisions().stream(), Stream.of(new Revision(position, at)))
				.toList();
			this.partners.put(entry.id().value(), new Kept(entry, revisions), position);
		}
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
	 * A partner as it stands now, and when it came to be so.
	 */
	record Kept(Entry entry, List<Revision> revisions) {

		Kept {
			revisions = List.copyOf(revisions);
		}

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
