package pl.utrwal.plans.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

import pl.utrwal.kernel.table.PlanKind;

/**
 * What somebody said of a document. Of two that speak of what looks alike the later one
 * holds.
 *
 * @param kind a code of a kind; null to guess it
 * @param columns what columns hold, by number of the table; of a card, what its labels
 * name
 * @param shapes what tables are, by their numbers
 * @param rows what rows and paragraphs are
 */
public record Corrections(String kind, Map<Integer, List<ColumnRole>> columns, Map<Integer, TableShape> shapes,
		Map<Place, RowRole> rows) {

	public static final Corrections NONE = new Corrections(null, Map.of(), Map.of(), Map.of());

	public Corrections {
		columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
		shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
		rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
	}

	public Corrections withKind(String kind) {
		return new Corrections(kind, this.columns, this.shapes, this.rows);
	}

	/**
	 * @param roles null for none said
	 */
	public Corrections withColumns(int table, List<ColumnRole> roles) {
		return new Corrections(this.kind, with(this.columns, table, roles), this.shapes, this.rows);
	}

	/**
	 * @param shape null for none said
	 */
	public Corrections withShape(int table, TableShape shape) {
		return new Corrections(this.kind, this.columns, with(this.shapes, table, shape), this.rows);
	}

	/**
	 * @param role null for none said
	 */
	public Corrections withRow(Place place, RowRole role) {
		return new Corrections(this.kind, this.columns, this.shapes, with(this.rows, place, role));
	}

	private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
		Map<K, V> changed = new LinkedHashMap<>(map);
		changed.remove(key);
		if (value != null) {
			changed.put(key, value);
		}
		return changed;
	}

	/**
	 * @param kind the one that is meant by its code; null to guess it
	 */
	public ReadingHints hints(PlanKind kind, Function<String, Optional<List<ColumnRole>>> remembered,
			IntConsumer progress) {
		return new ReadingHints(kind, this.columns, this.shapes, this.rows, remembered, progress);
	}

}
