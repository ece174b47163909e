package pl.utrwal.partnerships.partners.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.shared.read.EventStreams;
import pl.utrwal.partnerships.shared.read.Revision;

/**
 * The entries of the register as they stand now, and, folded anew from their events, as
 * they stood once.
 */
@Component
public class PartnerRepository {

	private final GroupedDocuments<Kept> partners;

	private final EventStreams streams;

	PartnerRepository(MongoDatabase database, EventStreams streams) {
		this.partners = new GroupedDocuments<>(Documents.of(database, "partnerships_register", Kept.class),
				Documents.of(database, "partnerships_municipalities", Members.class));
		this.streams = streams;
	}

	/**
	 * Those that were registered by then, as they stood then; the first registered first,
	 * merged ones too.
	 */
	public List<PartnerView> all(MunicipalityId municipality, Known known) {
		return this.partners.all(municipality).stream().flatMap((kept) -> once(kept, known).stream()).toList();
	}

	/** Only one that has changed since is folded anew. */
	private Optional<PartnerView> once(Kept kept, Known known) {
		List<Revision> then = Revision.known(kept.revisions(), known);
		if (then.size() == kept.revisions().size()) {
			return Optional.of(kept.entry());
		}
		PartnerView[] entry = { PartnerView.none(kept.entry().id()) };
		this.streams.read(kept.entry().id(), then, (message, position) -> entry[0] = PartnerFold.apply(entry[0],
				(PartnerEvent) message.getPayload(), message.getSequenceNumber(), position));
		return Optional.of(entry[0]).filter((found) -> found.version() >= 0);
	}

	/**
	 * A partner as it stands now, merged or not.
	 */
	public Optional<PartnerView> find(PartnerId id) {
		return this.partners.find(id.value()).map(Kept::entry);
	}

	/**
	 * Takes an event in, once.
	 */
	void take(PartnerEvent event, long version, long position, Instant at) {
		Kept before = this.partners.find(event.partner().value())
			.orElseGet(() -> new Kept(PartnerView.none(event.partner()), List.of()));
		if (position > before.entry().position()) {
			PartnerView entry = PartnerFold.apply(before.entry(), event, version, position);
			List<Revision> revisions = Stream.concat(before.revisions().stream(), Stream.of(new Revision(position, at)))
				.toList();
			this.partners.put(entry.id().value(), new Kept(entry, revisions), position);
		}
	}

	void add(MunicipalityId municipality, PartnerId partner, long position) {
		this.partners.add(municipality, partner.value(), position);
	}

	void clear() {
		this.partners.clear();
	}

	/**
	 * A partner as it stands now, and when it came to be so.
	 */
	record Kept(PartnerView entry, List<Revision> revisions) {

		Kept {
			revisions = List.copyOf(revisions);
		}

	}

}
