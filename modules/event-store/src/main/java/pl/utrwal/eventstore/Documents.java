package pl.utrwal.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The documents of a read model, by id. Each keeps the position of the last event that it
 * took in, and ignores older ones.
 * <p>
 * A value is stored as one string of {@link Json}: nothing but the id is ever asked for,
 * and a map's keys may then hold dots and dollars, and numbers keep their digits.
 */
public final class Documents<T> {

	private static final String ID = "_id";

	private static final String POSITION = "position";

	private static final String VALUE = "value";

	private static final int IDS_PER_QUERY = 256;

	private final MongoCollection<Document> documents;

	private final ObjectReader reader;

	private final ObjectWriter writer;

	private Documents(MongoDatabase database, String collection, Class<T> type) {
		ObjectMapper mapper = Json.mapper();
		this.documents = database.getCollection(collection);
		this.reader = mapper.readerFor(type);
		this.writer = mapper.writerFor(type);
	}

	public static <T> Documents<T> of(MongoDatabase database, String collection, Class<T> type) {
		return new Documents<>(database, collection, type);
	}

	public Optional<Positioned<T>> find(String id) {
		return Optional.ofNullable(this.documents.find(Filters.eq(ID, id)).first()).map(this::positioned);
	}

	/**
	 * Those that exist, in the order of the ids that were asked for.
	 */
	public List<Positioned<T>> findAll(Collection<String> ids) {
		List<String> asked = List.copyOf(ids);
		List<Positioned<T>> all = new ArrayList<>();
		for (int i = 0; i < asked.size(); i += IDS_PER_QUERY) {
			List<String> some = asked.subList(i, Math.min(i + IDS_PER_QUERY, asked.size()));
			List<Document> found = this.documents.find(Filters.in(ID, some)).into(new ArrayList<>());
			found.sort((one, other) -> Integer.compare(some.indexOf(one.getString(ID)),
					some.indexOf(other.getString(ID))));
			found.forEach((document) -> all.add(positioned(document)));
		}
		return all;
	}

	/**
	 * Writes the value unless what is stored has taken in the same or a later event.
	 * @return whether it was written
	 */
	public boolean put(String id, T value, long position) {
		String json = json(value);
		Bson older = Filters.and(Filters.eq(ID, id), Filters.lt(POSITION, position));
		Bson update = Updates.combine(Updates.set(POSITION, position), Updates.set(VALUE, json));
		if (this.documents.updateOne(older, update).getMatchedCount() > 0) {
			return true;
		}
		if (this.documents.find(Filters.eq(ID, id)).first() == null) {
			try {
				this.documents.insertOne(new Document(ID, id).append(POSITION, position).append(VALUE, json));
				return true;
			}
			catch (MongoWriteException ex) {
				if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
					throw ex;
				}
			}
		}
		// somebody else made it in the meantime
		return this.documents.updateOne(older, update).getMatchedCount() > 0;
	}

	public void delete(String id) {
		this.documents.deleteOne(Filters.eq(ID, id));
	}

	public void clear() {
		this.documents.deleteMany(new Document());
	}

	private Positioned<T> positioned(Document document) {
		try {
			return new Positioned<>(this.reader.readValue(document.getString(VALUE)), document.getLong(POSITION));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The document %s of %s cannot be read".formatted(document.getString(ID),
					this.documents.getNamespace().getCollectionName()), ex);
		}
	}

	private String json(T value) {
		try {
			return this.writer.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(
					"A value for %s cannot be written".formatted(this.documents.getNamespace().getCollectionName()),
					ex);
		}
	}

}
