package pl.utrwal.partnerships.partnerships.read;

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
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.shared.read.EventStreams;
import pl.utrwal.partnerships.shared.read.Revision;

/**
 * Teams, groups and agreements as they stand now, and as they stood once.
 */
@Component
public class PartnershipRepository {

	private final GroupedDocuments<Kept> groups;

	private final EventStreams streams;

	PartnershipRepository(MongoDatabase database, EventStreams streams) {
		this.groups = new GroupedDocuments<>(Documents.of(database, "partnerships_partnerships", Kept.class),
				Documents.of(database, "partnerships_group_municipalities", Members.class));
		this.streams = streams;
	}

	/**
	 * Those that were founded by then, as they stood then; the first founded first.
	 */
	public List<PartnershipView> all(MunicipalityId municipality, Known known) {
		return this.groups.all(municipality).stream().flatMap((kept) -> once(kept, known).stream()).toList();
	}

	/** Only one that has changed since is folded anew. */
	private Optional<PartnershipView> once(Kept kept, Known known) {
		List<Revision> then = Revision.known(kept.revisions(), known);
		if (then.size() == kept.revisions().size()) {
			return Optional.of(kept.group());
		}
		PartnershipView[] group = { PartnershipView.none(kept.group().id()) };
		this.streams.read(kept.group().id(), then, (message, position) -> group[0] = PartnershipFold.apply(group[0],
				(PartnershipEvent) message.getPayload(), message.getSequenceNumber(), position));
		return Optional.of(group[0]).filter((found) -> found.version() >= 0);
	}

	public Optional<PartnershipView> find(PartnershipId id) {
		return this.groups.find(id.value()).map(Kept::group);
	}

	/**
	 * Takes an event in, once.
	 */
	void take(PartnershipEvent event, long version, long position, Instant at) {
		Kept before = this.groups.find(event.partnership().value())
			.orElseGet(() -> new Kept(PartnershipView.none(event.partnership()), List.of()));
		if (position > before.group().position()) {
			PartnershipView group = PartnershipFold.apply(before.group(), event, version, position);
			List<Revision> revisions = Stream.concat(before.revisions().stream(), Stream.of(new Revision(position, at)))
				.toList();
			this.groups.put(group.id().value(), new Kept(group, revisions), position);
		}
	}

	void add(MunicipalityId municipality, PartnershipId partnership, long position) {
		this.groups.add(municipality, partnership.value(), position);
	}

	void clear() {
		this.groups.clear();
	}

	/**
	 * A partnership as it stands now, and when it came to be so.
	 */
	record Kept(PartnershipView group, List<Revision> revisions) {

		Kept {
			revisions = List.copyOf(revisions);
		}

	}

}
