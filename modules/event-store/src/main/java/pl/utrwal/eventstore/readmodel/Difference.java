package pl.utrwal.eventstore.readmodel;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A place where what is stored is not what the ledger says.
 *
 * @param kind {@code history-line}, {@code table-cell}, {@code table-row}, {@code table},
 * {@code document}, {@code behind} if a read model was to be made anew and is not yet, or
 * {@code dead-letter} if an event could not be taken in, and what follows was left out
 * @param plan or the stream that stands for one; null if it is not known
 * @param position of the event of a line of history, or of the one that could not be
 * taken in
 * @param row the id of the element of a table
 * @param column of a table
 * @param collection where the document lies; the processor if it is behind or has a dead
 * letter
 * @param document its id; the stream of a dead letter
 * @param path to the value within the document, dots between
 * @param stored shortened; null if it is missing
 * @param expected shortened; null if it should not be there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(String kind, String plan, Long position, String row, String column, String collection,
		String document, String path, @JsonInclude(JsonInclude.Include.ALWAYS) String stored,
		@JsonInclude(JsonInclude.Include.ALWAYS) String expected) {

	static final String DOCUMENT = "document";

	static final String BEHIND = "behind";

	static final String DEAD_LETTER = "dead-letter";

	static Difference of(String collection, String document, JsonDifference found) {
		return new Difference(DOCUMENT, null, null, null, null, collection, document, join(found.path()),
				found.stored(), found.expected());
	}

	static Difference of(DeadLetter letter) {
		return new Difference(DEAD_LETTER, letter.plan(), letter.position(), null, null, letter.processor(),
				letter.stream(), null, null, letter.event());
	}

	/**
	 * The same, named as who reads the pages knows it.
	 */
	public Difference named(String kind, String plan, Long position, String row, String column) {
		return new Difference(kind, plan, position, row, column, this.collection, this.document, this.path, this.stored,
				this.expected);
	}

	private static String join(List<String> path) {
		return String.join(".", path);
	}

}
