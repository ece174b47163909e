package pl.utrwal.partnerships.read.partnership;

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
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.read.Revision;
import pl.utrwal.partnerships.read.Streams;

/**
 * Teams, groups and agreements as they stand now, and as they stood once.
 */
@Component
public class Groups {

	private final Documents<Kept> groups;

	private final Documents<GroupIds> municipalities;

	private final Streams streams;

	Groups(MongoDatabase database, Streams streams) {
		this.groups = Documents.of(database, "partnerships_partnerships", Kept.class);
		this.municipalities = Documents.of(database, "partnerships_group_municipalities", GroupIds.class);
		this.streams = streams;
	}

	/**
	 * Those that were founded by then, as they stood then; the first founded first.
	 */
	public List<Group> all(MunicipalityId municipality, Known known) {
		return this.groups.findAll(ids(municipality).stream().map(PartnershipId::value).toList())
			.stream()
			.map(Positioned::value)
			.flatMap((kept) -> once(kept, known).stream())
			.toList();
	}

	/** Only one that has changed since is folded anew. */
	private Optional<Group> once(Kept kept, Known known) {
		List<Revision> then = Revision.known(kept.revisions(), known);
		if (then.size() == kept.revisions().size()) {
			return Optional.of(kept.group());
		}
		Group[] group = { Group.none(kept.group().id()) };
		this.streams.read(kept.group().id(), then, (message, position) -> group[0] = PartnershipFold.apply(group[0],
				(PartnershipEvent) message.getPayload(), message.getSequenceNumber(), position));
		return Optional.of(group[0]).filter((found) -> found.version() >= 0);
	}

	public Optional<Group> find(PartnershipId id) {
		return this.groups.find(id.value()).map(Positioned::value).map(Kept::group);
	}

	/**
	 * Takes an event in, once.
	 */
	void take(PartnershipEvent event, long version, long position, Instant at) {
		Kept before = this.groups.find(event.partnership().value())
			.map(Positioned::value)
			.orElseGet(() -> new Kept(Group.none(event.partnership()), List.of()));
		if (position > before.group().position()) {
			Group group = PartnershipFold.apply(before.group(), event, version, position);
			List<Revision> revisions = Stream.concat(before.revisions().stream(), Stream.of(new Revision(position, at)))
				.toList();
			this.groups.put(group.id().value(), new Kept(group, revisions), position);
		}
	}

	void add(MunicipalityId municipality, PartnershipId partnership, long position) {
		List<PartnershipId> known = ids(municipality);
		if (!known.contains(partnership)) {
			this.municipalities.put(municipality.value(),
					new GroupIds(Stream.concat(known.stream(), Stream.of(partnership)).toList()), position);
		}
	}

	void clear() {
		this.groups.clear();
		this.municipalities.clear();
	}

	private List<PartnershipId> ids(MunicipalityId municipality) {
		return this.municipalities.find(municipality.value())
			.map((found) -> found.value().partnerships())
			.orElse(List.of());
	}

	/**
	 * A partnership as it stands now, and when it came to be so.
	 */
	record Kept(Group group, List<Revision> revisions) {

		Kept {
			revisions = List.copyOf(revisions);
		}

	}

	/**
	 * The partnerships of a municipality, the first founded first.
	 */
	record GroupIds(List<PartnershipId> partnerships) {

		GroupIds {
			partnerships = List.copyOf(partnerships);
		}

	}

}
