package pl.utrwal.plans.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

import pl.utrwal.kernel.table.PlanKind;

/**
 * What is known of a document before it is read.
 *
 * @param kind null to guess it
 * @param columns what somebody said that columns hold, by number of the table; of a card,
 * what its labels name
 * @param shapes what somebody said that tables are, by their numbers
 * @param rows what somebody said that rows are
 * @param remembered what columns of a table with a signature held the last time
 * @param progress is told how many blocks of the document are read so far
 */
public record ReadingHints(PlanKind kind, Map<Integer, List<ColumnRole>> columns, Map<Integer, TableShape> shapes,
		Map<Place, RowRole> rows, Function<String, Optional<List<ColumnRole>>> remembered, IntConsumer progress) {

	public static final ReadingHints NONE = new ReadingHints(null, Map.of(), (signature) -> Optional.empty());

	/** Of columns alone. */
	public ReadingHints(PlanKind kind, Map<Integer, List<ColumnRole>> columns,
			Function<String, Optional<List<ColumnRole>>> remembered) {
		this(kind, columns, Map.of(), Map.of(), remembered, (blocks) -> {
		});
	}

	/**
	 * What was said of one table holds for all of the same shape, unless something else
	 * was said of them.
	 * @param signatures by number of the table
	 */
	public ReadingHints forAllAlike(Map<Integer, String> signatures) {
		return new ReadingHints(this.kind, forAllAlike(this.columns, signatures), forAllAlike(this.shapes, signatures),
				this.rows, this.remembered, this.progress);
	}

	private static <T> Map<Integer, T> forAllAlike(Map<Integer, T> said, Map<Integer, String> signatures) {
		Map<Integer, T> all = new HashMap<>();
		signatures.forEach((table, signature) -> said.keySet()
			.stream()
			.sorted()
			.filter((told) -> signature.equals(signatures.get(told)))
			.findFirst()
			.ifPresent((told) -> all.put(table, said.get(told))));
		all.putAll(said);
		return all;
	}

}
