package pl.utrwal.eventstore.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Reads commits as they lie in the database. Numbers have no gaps, so they are asked for
 * by name: every server answers that from the index of ids.
 */
final class CommitReader {

	private static final int WINDOW = 64;

	/** What is read at once. */
	private static final int MAX_CONTENT = 4 << 20;

	private final MongoCollection<Document> collection;

	/**
	 * @param collection with the concern by which it is to be read
	 */
	CommitReader(MongoCollection<Document> collection) {
		this.collection = collection;
	}

	boolean isEmpty() {
		return this.collection.find().projection(Projections.include(CommitDocuments.NUMBER)).first() == null;
	}

	/**
	 * The highest number; 0 if there is none.
	 */
	long lastNumber() {
		Document last = this.collection.find()
			.sort(Sorts.descending(CommitDocuments.NUMBER))
			.projection(Projections.include(CommitDocuments.NUMBER))
			.first();
		return (last != null) ? last.get(CommitDocuments.NUMBER, Number.class).longValue() : 0;
	}

	/**
	 * The last of the numbers that follow one without a gap, of the next few.
	 * @return the number itself if none does
	 */
	long lastWithoutGap(long known) {
		List<Long> next = LongStream.rangeClosed(known + 1, known + WINDOW).boxed().toList();
		Set<Long> found = this.collection.find(Filters.in(CommitDocuments.NUMBER, next))
			.projection(Projections.include(CommitDocuments.NUMBER))
			.map((document) -> document.getLong(CommitDocuments.NUMBER))
			.into(new HashSet<>());
		long last = known;
		while (found.contains(last + 1)) {
			last++;
		}
		return last;
	}

	/**
	 * Those from a number on, in order: at most {@code max}, fewer if they are large or
	 * one is missing, and none only if that one is.
	 */
	List<Commit> read(long from, int max) {
		List<Long> numbers = LongStream.range(from, from + max).boxed().toList();
		List<Commit> found = new ArrayList<>();
		long size = 0;
		try (MongoCursor<Document> cursor = this.collection.find(Filters.in(CommitDocuments.NUMBER, numbers))
			.sort(Sorts.ascending(CommitDocuments.NUMBER))
			.iterator()) {
			while (size < MAX_CONTENT && cursor.hasNext()) {
				Commit commit = CommitDocuments.commit(cursor.next());
				if (commit.number() != from + found.size()) {
					break;
				}
				found.add(commit);
				size += commit.events().stream().mapToLong((event) -> event.payload().length()).sum();
			}
		}
		return found;
	}

	/**
	 * The next few that follow a number, in order; none only if none does.
	 */
	List<Commit> after(long number) {
		return read(number + 1, WINDOW);
	}

	/**
	 * Those with the numbers, in order; a number that is not stored is left out.
	 */
	List<Commit> readAll(Set<Long> numbers) {
		List<Commit> found = new ArrayList<>();
		List<Long> sorted = List.copyOf(new TreeSet<>(numbers));
		for (int i = 0; i < sorted.size(); i += WINDOW) {
			List<Long> window = sorted.subList(i, Math.min(i + WINDOW, sorted.size()));
			this.collection.find(Filters.in(CommitDocuments.NUMBER, window))
				.sort(Sorts.ascending(CommitDocuments.NUMBER))
				.map(CommitDocuments::commit)
				.into(found);
		}
		return found;
	}

	/**
	 * The leaves of those that follow the first so many.
	 */
	List<Hash> leaves(long first, int count) {
		List<Hash> leaves = new ArrayList<>();
		for (long from = first; from < first + count; from += WINDOW) {
			List<Long> numbers = LongStream.rangeClosed(from + 1, Math.min(from + WINDOW, first + count))
				.boxed()
				.toList();
			this.collection.find(Filters.in(CommitDocuments.NUMBER, numbers))
				.sort(Sorts.ascending(CommitDocuments.NUMBER))
				.projection(Projections.include(CommitDocuments.LEAF))
				.map((document) -> CommitDocuments.hash(document, CommitDocuments.LEAF))
				.into(leaves);
		}
		return leaves;
	}

	boolean hasNumber(long number) {
		return has(Filters.eq(CommitDocuments.NUMBER, number));
	}

	boolean hasKey(String key) {
		return has(Filters.eq(CommitDocuments.KEYS, key));
	}

	private boolean has(Bson condition) {
		return this.collection.find(condition).projection(Projections.include(CommitDocuments.NUMBER)).first() != null;
	}

	/**
	 * The one that holds that key.
	 */
	Optional<Commit> find(String key) {
		return Optional.ofNullable(this.collection.find(Filters.eq(CommitDocuments.KEYS, key)).first())
			.map(CommitDocuments::commit);
	}

	/**
	 * Those that hold any of that many events of an aggregate, in order.
	 */
	List<Commit> of(String aggregateId, long firstSequence, int count) {
		List<String> keys = LongStream.range(firstSequence, firstSequence + count)
			.mapToObj((sequence) -> StoredEvent.key(aggregateId, sequence))
			.toList();
		List<Commit> found = this.collection.find(Filters.in(CommitDocuments.KEYS, keys))
			.map(CommitDocuments::commit)
			.into(new ArrayList<>());
		found.sort(Comparator.comparingLong(Commit::number));
		return found;
	}

}
