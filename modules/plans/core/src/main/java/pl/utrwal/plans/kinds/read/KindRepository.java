package pl.utrwal.plans.kinds.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Kinds of plan that offices defined, retired ones too.
 */
@Component
public class KindRepository {

	private final GroupedDocuments<KindView> kinds;

	KindRepository(MongoDatabase database) {
		this.kinds = new GroupedDocuments<>(Documents.of(database, "plans_kinds", KindView.class),
				Documents.of(database, "plans_kind_municipalities", Members.class));
	}

	public Optional<KindView> find(KindId id) {
		return this.kinds.find(id.value());
	}

	/**
	 * All of a municipality by name.
	 */
	public List<KindView> all(MunicipalityId municipality) {
		return this.kinds.all(municipality).stream().sorted(Comparator.comparing(KindView::name)).toList();
	}

	void put(KindView kind) {
		this.kinds.put(kind.id().value(), kind, kind.position());
	}

	void add(MunicipalityId municipality, KindId kind, long position) {
		this.kinds.add(municipality, kind.value(), position);
	}

	void clear() {
		this.kinds.clear();
	}

}
