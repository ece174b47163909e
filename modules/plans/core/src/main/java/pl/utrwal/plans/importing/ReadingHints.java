package pl.utrwal.plans.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import pl.utrwal.kernel.table.PlanKind;

/**
 * What is known of a document before it is read.
 *
 * @param kind null to guess it
 * @param columns what somebody said that columns hold, by number of the table
 * @param remembered what columns of a table with a signature held the last time
 */
public record ReadingHints(PlanKind kind, Map<Integer, List<ColumnRole>> columns,
		Function<String, Optional<List<ColumnRole>>> remembered) {

	public static final ReadingHints NONE = new ReadingHints(null, Map.of(), (signature) -> Optional.empty());

	/**
	 * What was said of one table holds for all of the same shape, unless something else
	 * was said of them.
	 * @param signatures by number of the table
	 */
	public ReadingHints forAllAlike(Map<Integer, String> signatures) {
		Map<Integer, List<ColumnRole>> all = new HashMap<>();
		signatures.forEach((table, signature) -> this.columns.keySet()
			.stream()
			.filter((told) -> signature.equals(signatures.get(told)))
			.findFirst()
			.ifPresent((told) -> all.put(table, this.columns.get(told))));
		all.putAll(this.columns);
		return new ReadingHints(this.kind, all, this.remembered);
	}

}
