package pl.utrwal.eventstore.embedded;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import org.h2.mvstore.MVMap;

/**
 * Finds by any index that serves some of the conditions, each document once. Replies are
 * cut at a size that the driver takes, as MongoDB's are.
 */
final class IndexedCollection extends H2Collection {

	private static final String AND = "$and";

	private static final String ID = "_id";

	private final MVMap<Object, Document> data;

	IndexedCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> data,
			MVMap<String, Object> meta, CursorRegistry cursors) {
		super(database, name, options, data, meta, cursors);
		this.data = data;
	}

	@Override
	protected QueryResult queryDocuments(Document query, Document orderBy, int numberToSkip, int limit, int batchSize,
			Document fieldSelector) {
		Document conditions = flat(query);
		Set<Object> positions = positions(conditions);
		if (positions == null && conditions.isEmpty() && numberToSkip == 0 && limit == 1 && isByIdDown(orderBy)) {
			positions = Stream.ofNullable(this.data.lastKey()).collect(Collectors.toSet());
		}
		return (positions != null)
				? matchDocuments(conditions, positions, orderBy, numberToSkip, limit, batchSize, fieldSelector)
				: matchDocuments(conditions, orderBy, numberToSkip, limit, batchSize, fieldSelector);
	}

	/**
	 * Where the documents lie that an index finds; null if none serves.
	 */
	private Set<Object> positions(Document conditions) {
		for (Index<Object> index : getIndexes()) {
			Document served = new Document();
			index.getKeys()
				.stream()
				.map(IndexKey::getKey)
				.filter(conditions::containsKey)
				.forEach((key) -> served.put(key, conditions.get(key)));
			if (index.canHandle(served)) {
				Set<Object> positions = new LinkedHashSet<>();
				index.getPositions(served).forEach(positions::add);
				return positions;
			}
		}
		return null;
	}

	/**
	 * The same conditions without an {@code $and}, which no index serves, unless two of
	 * them are for one field.
	 */
	private static Document flat(Document query) {
		if (!(query.get(AND) instanceof List<?> parts) || parts.isEmpty()) {
			return query;
		}
		Document flat = new Document(query);
		flat.remove(AND);
		for (Object part : parts) {
			for (Map.Entry<String, Object> condition : flat((Document) part).entrySet()) {
				if (flat.containsKey(condition.getKey())) {
					return query;
				}
				flat.put(condition.getKey(), condition.getValue());
			}
		}
		return flat;
	}

	private boolean isByIdDown(Document orderBy) {
		return ID.equals(getIdField()) && orderBy != null && orderBy.size() == 1
				&& orderBy.get(ID) instanceof Number direction && direction.intValue() == -1;
	}

	/**
	 * An update puts new values into the document that it found, and leaves those that it
	 * had as they are: so each is handed out as a copy that shares its values.
	 */
	@Override
	protected QueryResult createQueryResult(List<Document> documents, int batchSize) {
		List<Document> copies = documents.stream().map(Document::clone).toList();
		return super.createQueryResult(copies, (batchSize > 0) ? fitting(copies, batchSize) : 0);
	}

	@Override
	protected Cursor createCursor(List<Document> remaining) {
		Cursor cursor = new InMemoryCursor(this.cursorRegistry.generateCursorId(), remaining) {
			private List<Document> left = remaining;

			@Override
			public List<Document> takeDocuments(int max) {
				List<Document> taken = super.takeDocuments(fitting(this.left, max));
				this.left = this.left.subList(taken.size(), this.left.size());
				return taken;
			}
		};
		this.cursorRegistry.add(cursor);
		return cursor;
	}

	/**
	 * How many of them one reply holds: at least one.
	 */
	private static int fitting(List<Document> documents, int max) {
		int count = 0;
		long size = 0;
		while (count < Math.min(max, documents.size()) && size < BsonConstants.MAX_BSON_OBJECT_SIZE) {
			size += StoredType.INSTANCE.getMemory(documents.get(count++));
		}
		return Math.max(count, 1);
	}

	@Override
	protected Object addDocumentInternal(Document document) {
		refuseIfTooLarge(document);
		return super.addDocumentInternal(document);
	}

	@Override
	protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
		refuseIfTooLarge(newDocument);
		super.handleUpdate(position, oldDocument, newDocument);
	}

	/**
	 * It could be written, and not read again.
	 */
	private static void refuseIfTooLarge(Document document) {
		if (StoredType.size(document) > BsonConstants.MAX_BSON_OBJECT_SIZE) {
			throw new MongoServerError(10334, "BSONObjectTooLarge", "The document is too large");
		}
	}

	/**
	 * Nobody asks for it, and it would be written with every document.
	 */
	@Override
	protected boolean tracksDataSize() {
		return false;
	}

}
