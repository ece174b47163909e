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
import pl.utrwal.partnerships.contract.PartyNameId;
import pl.utrwal.partnerships.contract.events.PartyNameEvent;
import pl.utrwal.partnerships.contract.events.PartyNameEvent.*;
import pl.utrwal.partnerships.shared.read.Revision;

/**
 * The names of which it was decided that they mean no partner.
 */
@Component
public class PartyNameRepository {

	private final GroupedDocuments<Kept> names;

	PartyNameRepository(MongoDatabase database) {
		this.names = new GroupedDocuments<>(Documents.of(database, "partnerships_names", Kept.class),
				Documents.of(database, "partnerships_name_municipalities", Members.class));
	}

	/**
	 * How plans write those that were set aside at a moment, the first that ever was
	 * first.
	 */
	public List<String> aside(MunicipalityId municipality, Known known) {
		return this.names.all(municipality).stream().filter((kept) -> kept.aside(known)).map(Kept::text).toList();
	}

	/** Whether or not it is set aside now. */
	public Optional<Kept> find(PartyNameId id) {
		return this.names.find(id.value());
	}

	/**
	 * Takes an event in, once.
	 */
	void take(PartyNameEvent event, long position, Instant at) {
		Kept before = switch (event) {
			case NameSetAside e -> {
				this.names.add(e.municipality(), e.name().value(), position);
				yield find(e.name()).map((kept) -> new Kept(e.municipality(), e.text(), kept.revisions()))
					.orElseGet(() -> new Kept(e.municipality(), e.text(), List.of()));
			}
			case NameTakenUp e -> find(e.name()).orElseThrow();
		};
		if (before.revisions().stream().noneMatch((revision) -> revision.position() >= position)) {
			List<Revision> revisions = Stream.concat(before.revisions().stream(), Stream.of(new Revision(position, at)))
				.toList();
			this.names.put(event.name().value(), new Kept(before.municipality(), before.text(), revisions), position);
		}
	}

	void clear() {
		this.names.clear();
	}

	/**
	 * A name and when it was set aside, taken up, set aside again, and so on.
	 */
	public record Kept(MunicipalityId municipality, String text, List<Revision> revisions) {

		public Kept {
			revisions = List.copyOf(revisions);
		}

		boolean aside(Known known) {
			return Revision.known(this.revisions, known).size() % 2 == 1;
		}

	}

}
