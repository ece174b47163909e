package pl.utrwal.partnerships.read.partnership;

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
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.read.Streams;

/**
 * Teams, groups and agreements as they stand now, and as they stood once.
 */
@Component
public class Groups {

	private final Documents<Group> groups;

	private final Documents<GroupIds> municipalities;

	private final Streams streams;

	Groups(MongoDatabase database, Streams streams) {
		this.groups = Documents.of(database, "partnerships_groups", Group.class);
		this.municipalities = Documents.of(database, "partnerships_group_municipalities", GroupIds.class);
		this.streams = streams;
	}

	/**
	 * The first founded first.
	 * @param knownOn a day at whose end they were known like that; null for now
	 */
	public List<Group> all(MunicipalityId municipality, LocalDate knownOn) {
		List<PartnershipId> ids = ids(municipality);
		if (knownOn == null) {
			return this.groups.findAll(ids.stream().map(PartnershipId::value).toList())
				.stream()
				.map(Positioned::value)
				.toList();
		}
		List<Group> known = new ArrayList<>();
		for (PartnershipId id : ids) {
			Group group = known(id, knownOn);
			if (group.version() >= 0) {
				known.add(group);
			}
		}
		return known;
	}

	private Group known(PartnershipId id, LocalDate day) {
		Group[] group = { Group.none(id) };
		this.streams.until(id, day, (message) -> group[0] = PartnershipFold.apply(group[0],
				(PartnershipEvent) message.getPayload(), message.getSequenceNumber(), Position.NONE));
		return group[0];
	}

	public Optional<Group> find(PartnershipId id) {
		return this.groups.find(id.value()).map(Positioned::value);
	}

	void put(Group group) {
		this.groups.put(group.id().value(), group, group.position());
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
	 * The partnerships of a municipality, the first founded first.
	 */
	record GroupIds(List<PartnershipId> partnerships) {

		GroupIds {
			partnerships = List.copyOf(partnerships);
		}

	}

}
