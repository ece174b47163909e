package pl.utrwal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Municipalities;
import pl.utrwal.kernel.id.MunicipalityId;

@Component
class StoredMunicipalities implements Municipalities {

	private static final String ID = "_id";

	private static final String NAME = "name";

	private static final String HOME = "home";

	private static final String CLOSED = "closed";

	private final MongoCollection<Document> municipalities;

	StoredMunicipalities(MongoDatabase database) {
		this.municipalities = JournaledWrites.in(database).getCollection("municipalities");
		markHome();
	}

	/** An installation from before there could be more than one has not said which. */
	private void markHome() {
		List<Document> first = this.municipalities.find().limit(2).into(new ArrayList<>());
		if (first.size() == 1 && !first.getFirst().containsKey(HOME)) {
			this.municipalities.updateOne(first.getFirst(), Updates.set(HOME, true));
		}
	}

	/**
	 * Makes the first municipality, or one more; may be repeated, and then changes the
	 * name only.
	 */
	void put(MunicipalityId id, String name) {
		boolean first = this.municipalities.find(Filters.ne(ID, id.value())).first() == null;
		this.municipalities.updateOne(Filters.eq(ID, id.value()),
				Updates.combine(Updates.set(NAME, name), Updates.setOnInsert(HOME, first)),
				new UpdateOptions().upsert(true));
	}

	/**
	 * Makes one more municipality.
	 * @throws KeyTaken if there is one with that key already
	 */
	void add(MunicipalityId id, String name) {
		try {
			this.municipalities.insertOne(new Document(ID, id.value()).append(NAME, name).append(HOME, false));
		}
		catch (MongoWriteException ex) {
			throw (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) ? new KeyTaken(id) : ex;
		}
	}

	void close(MunicipalityId id, boolean closed) {
		this.municipalities.updateOne(Filters.eq(ID, id.value()), Updates.set(CLOSED, closed));
	}

	Optional<Municipality> find(MunicipalityId id) {
		return Optional.ofNullable(this.municipalities.find(Filters.eq(ID, id.value())).first())
			.map(StoredMunicipalities::municipality);
	}

	/**
	 * In no order, closed ones too.
	 */
	List<Municipality> list() {
		return this.municipalities.find().map(StoredMunicipalities::municipality).into(new ArrayList<>());
	}

	/**
	 * Whether nobody of it gets in.
	 */
	boolean isClosed(MunicipalityId id) {
		return find(id).filter(Municipality::closed).isPresent();
	}

	@Override
	public Optional<String> name(MunicipalityId id) {
		return find(id).map(Municipality::name);
	}

	@Override
	public List<MunicipalityId> all() {
		return list().stream().map(Municipality::id).toList();
	}

	private static Municipality municipality(Document stored) {
		return new Municipality(new MunicipalityId(stored.getString(ID)), stored.getString(NAME),
				stored.getBoolean(HOME, false), stored.getBoolean(CLOSED, false));
	}

	static class KeyTaken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		KeyTaken(MunicipalityId id) {
			super(id.value());
		}

	}

}
