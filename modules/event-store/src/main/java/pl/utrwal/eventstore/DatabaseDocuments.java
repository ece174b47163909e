package pl.utrwal.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

import pl.utrwal.eventstore.log.Position;

/**
 * The documents of read models in the database.
 */
public final class DatabaseDocuments implements DocumentStore {

	private static final String ID = "_id";

	private static final String POSITION = "position";

	private static final String VALUE = "value";

	private static final int IDS_PER_QUERY = 256;

	private final MongoDatabase database;

	public DatabaseDocuments(MongoDatabase database) {
		this.database = database;
	}

	/**
	 * Forgets a collection.
	 */
	public void drop(String collection) {
		documents(collection).drop();
	}

	@Override
	public Optional<StoredDocument> find(String collection, String id) {
		return Optional.ofNullable(documents(collection).find(Filters.eq(ID, id)).first())
			.map(DatabaseDocuments::stored);
	}

	@Override
	public List<StoredDocument> findAll(String collection, Collection<String> ids) {
		List<String> asked = List.copyOf(ids);
		List<StoredDocument> all = new ArrayList<>();
		for (int i = 0; i < asked.size(); i += IDS_PER_QUERY) {
			List<String> some = asked.subList(i, Math.min(i + IDS_PER_QUERY, asked.size()));
			Map<String, StoredDocument> found = new HashMap<>();
			documents(collection).find(Filters.in(ID, some))
				.forEach((document) -> found.put(document.getString(ID), stored(document)));
			some.stream().distinct().filter(found::containsKey).map(found::get).forEach(all::add);
		}
		return all;
	}

	@Override
	public boolean put(String collection, StoredDocument document) {
		MongoCollection<Document> documents = documents(collection);
		Bson older = Filters.and(Filters.eq(ID, document.id()), Filters.lt(POSITION, document.position()));
		Bson update = Updates.combine(Updates.set(POSITION, document.position()), Updates.set(VALUE, document.json()));
		if (documents.updateOne(older, update).getMatchedCount() > 0) {
			return true;
		}
		if (documents.find(Filters.eq(ID, document.id())).first() == null) {
			try {
				documents.insertOne(bson(document));
				return true;
			}
			catch (MongoWriteException ex) {
				if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
					throw ex;
				}
			}
		}
		// somebody else made it in the meantime
		return documents.updateOne(older, update).getMatchedCount() > 0;
	}

	/**
	 * Writes the document whatever is stored, but for one that has taken in events after
	 * a position.
	 */
	public void replace(String collection, StoredDocument document, long until) {
		try {
			documents(collection).replaceOne(upTo(document.id(), until), bson(document),
					new ReplaceOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			// it has gone on, and stays
			if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	/**
	 * Deletes the document unless it has taken in events after a position.
	 */
	public void delete(String collection, String id, long until) {
		documents(collection).deleteOne(upTo(id, until));
	}

	private static Bson upTo(String id, long until) {
		return (until == Long.MAX_VALUE) ? Filters.eq(ID, id)
				: Filters.and(Filters.eq(ID, id), Filters.lte(POSITION, until));
	}

	@Override
	public void clear(String collection) {
		documents(collection).deleteMany(new Document());
	}

	/**
	 * The ids of all documents of a collection that can be found.
	 */
	public void forEachId(String collection, Consumer<String> action) {
		FindIterable<Document> all = documents(collection).find().projection(Projections.include(ID));
		if (this.database.getTimeout(TimeUnit.MILLISECONDS) != null) {
			// each answer has its time, not all of them together
			all.timeoutMode(TimeoutMode.ITERATION);
		}
		all.forEach((document) -> {
			if (document.get(ID) instanceof String id) {
				action.accept(id);
			}
		});
	}

	private MongoCollection<Document> documents(String collection) {
		return this.database.getCollection(collection);
	}

	private static Document bson(StoredDocument document) {
		return new Document(ID, document.id()).append(POSITION, document.position()).append(VALUE, document.json());
	}

	private static StoredDocument stored(Document document) {
		return new StoredDocument(document.getString(ID),
				(document.get(POSITION) instanceof Number position) ? position.longValue() : Position.NONE,
				(document.get(VALUE) instanceof String value) ? value : "");
	}

}
