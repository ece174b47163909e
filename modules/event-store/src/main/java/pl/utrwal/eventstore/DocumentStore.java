package pl.utrwal.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where the documents of read models lie: in the database, or, while a read model is
 * folded anew, aside from it.
 */
public interface DocumentStore {

	/**
	 * The resource of a UnitOfWork that holds another store: {@link Documents} that are
	 * used within that UnitOfWork lie there, and not in the database.
	 */
	String RESOURCE = "pl.utrwal.eventstore.documents";

	Optional<StoredDocument> find(String collection, String id);

	/**
	 * Those that exist, in the order of the ids that were asked for.
	 */
	List<StoredDocument> findAll(String collection, Collection<String> ids);

	/**
	 * Writes the document unless what is stored has taken in the same or a later event.
	 * @return whether it was written
	 */
	boolean put(String collection, StoredDocument document);

	void clear(String collection);

}
