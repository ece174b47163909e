package pl.utrwal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;

/**
 * The erasable store of those who have no account.
 */
@Component
class NamedPersonStore {

	private final MongoCollection<Document> persons;

	NamedPersonStore(MongoDatabase database) {
		this.persons = JournaledWrites.in(database).getCollection("named_persons");
	}

	void keep(PersonId id, MunicipalityId municipality, String name) {
		this.persons.updateOne(Filters.eq("_id", id.value()),
				Updates.combine(Updates.set("municipality", municipality.value()), Updates.set("name", name.strip())),
				new UpdateOptions().upsert(true));
	}

	void erase(PersonId id) {
		this.persons.deleteOne(Filters.eq("_id", id.value()));
	}

	Optional<String> name(PersonId id) {
		return Optional.ofNullable(this.persons.find(Filters.eq("_id", id.value())).first())
			.map((stored) -> stored.getString("name"));
	}

	/**
	 * Those whom a municipality's plans name, in no order.
	 */
	List<NamedPerson> of(MunicipalityId municipality) {
		return this.persons.find(Filters.eq("municipality", municipality.value()))
			.map((stored) -> new NamedPerson(new PersonId(stored.getString("_id")), stored.getString("name")))
			.into(new ArrayList<>());
	}

}
