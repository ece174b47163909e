package pl.utrwal.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.mongodb.client.MongoDatabase;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The documents of a read model, by id. Each keeps the position of the last event that it
 * took in, and ignores older ones. They lie in the database, unless the UnitOfWork has a
 * {@link DocumentStore} of its own.
 * <p>
 * A value is stored as one string of {@link Json}: nothing but the id is ever asked for,
 * and a map's keys may then hold dots and dollars, and numbers keep their digits.
 */
public final class Documents<T> {

	private final DocumentStore database;

	private final String collection;

	private final ObjectReader reader;

	private final ObjectWriter writer;

	private Documents(DocumentStore database, String collection, Class<T> type) {
		ObjectMapper mapper = Json.mapper();
		this.database = database;
		this.collection = collection;
		this.reader = mapper.readerFor(type);
		this.writer = mapper.writerFor(type);
	}

	public static <T> Documents<T> of(MongoDatabase database, String collection, Class<T> type) {
		return new Documents<>(new DatabaseDocuments(database), collection, type);
	}

	public Optional<Positioned<T>> find(String id) {
		return store().find(this.collection, id).map(this::positioned);
	}

	/**
	 * Those that exist, in the order of the ids that were asked for.
	 */
	public List<Positioned<T>> findAll(Collection<String> ids) {
		return store().findAll(this.collection, ids).stream().map(this::positioned).toList();
	}

	/**
	 * Writes the value unless what is stored has taken in the same or a later event.
	 * @return whether it was written
	 */
	public boolean put(String id, T value, long position) {
		return store().put(this.collection, new StoredDocument(id, position, json(value)));
	}

	public void clear() {
		store().clear(this.collection);
	}

	private DocumentStore store() {
		UnitOfWork<?> work = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
		return (work != null) ? work.getOrDefaultResource(DocumentStore.RESOURCE, this.database) : this.database;
	}

	private Positioned<T> positioned(StoredDocument document) {
		try {
			return new Positioned<>(this.reader.readValue(document.json()), document.position());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(
					"The document %s of %s cannot be read".formatted(document.id(), this.collection), ex);
		}
	}

	private String json(T value) {
		try {
			return this.writer.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("A value for %s cannot be written".formatted(this.collection), ex);
		}
	}

}
