package pl.utrwal.kernel.table;

import java.util.List;

/**
 * A level of a plan's tree, with the columns that its elements have.
 *
 * @param name such as {@code area}; the message key is {@code level.<name>}
 * @param columns the first one is {@link Column#TEXT}
 */
public record Level(String name, List<Column> columns) {

	public Level {
		columns = List.copyOf(columns);
	}

}
