package pl.utrwal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Municipalities;
import pl.utrwal.kernel.id.MunicipalityId;

@Component
class StoredMunicipalities implements Municipalities {

	private final MongoCollection<Document> municipalities;

	StoredMunicipalities(MongoDatabase database) {
		this.municipalities = JournaledWrites.in(database).getCollection("municipalities");
	}

	void put(MunicipalityId id, String name) {
		this.municipalities.replaceOne(Filters.eq("_id", id.value()),
				new Document("_id", id.value()).append("name", name), new ReplaceOptions().upsert(true));
	}

	@Override
	public Optional<String> name(MunicipalityId id) {
		return Optional.ofNullable(this.municipalities.find(Filters.eq("_id", id.value())).first())
			.map((stored) -> stored.getString("name"));
	}

	@Override
	public List<MunicipalityId> all() {
		return this.municipalities.find()
			.map((stored) -> new MunicipalityId(stored.getString("_id")))
			.into(new ArrayList<>());
	}

}
