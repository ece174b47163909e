package pl.utrwal.kernel.table;

import java.util.List;
import java.util.Optional;

/**
 * A level of a plan's tree, with the columns that its elements have.
 *
 * @param name such as {@code area}; the message key is {@code level.<name>}
 * @param columns the first one is {@link Column#TEXT}
 * @param holds the names of the levels below; none for rows
 * @param prose its elements are read as a text: what they hold, of whatever level, in the
 * order in which it stands
 * @param added the name of the event by which such an element comes into a plan
 */
public record Level(String name, List<Column> columns, List<String> holds, boolean prose, String added) {

	private static final String ADDED = "plans.element-added";

	public Level {
		columns = List.copyOf(columns);
		holds = List.copyOf(holds);
	}

	/**
	 * A level whose elements are sections.
	 */
	public static Level section(String name, List<String> holds, Column... columns) {
		return new Level(name, List.of(columns), holds, false, ADDED);
	}

	/**
	 * A level whose elements are sections that are read as a text.
	 */
	public static Level prose(String name, List<String> holds, Column... columns) {
		return new Level(name, List.of(columns), holds, true, ADDED);
	}

	/**
	 * A level whose elements are rows.
	 */
	public static Level row(String name, Column... columns) {
		return new Level(name, List.of(columns), List.of(), false, ADDED);
	}

	/**
	 * The same level, whose elements come under an event name of their own.
	 */
	public Level addedAs(String fact) {
		return new Level(this.name, this.columns, this.holds, this.prose, fact);
	}

	public boolean isRow() {
		return this.holds.isEmpty();
	}

	/**
	 * @return empty if its elements have no such column
	 */
	public Optional<Column> column(String key) {
		return this.columns.stream().filter((column) -> column.key().equals(key)).findFirst();
	}

}
