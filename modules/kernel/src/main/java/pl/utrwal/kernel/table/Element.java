package pl.utrwal.kernel.table;

import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.ElementId;

/**
 * Anything in a plan's tree.
 */
public sealed interface Element permits Section, Row {

	ElementId id();

	/**
	 * An index into {@link PlanTable#levels()}.
	 */
	int level();

	/**
	 * The place in the plan's stream of the last event that changed it.
	 */
	long version();

	/**
	 * How it is shown; not an identity, and possibly empty.
	 */
	String number();

	/**
	 * By column key, in the order of the columns of its level.
	 */
	Map<String, Cell> cells();

	List<String> notes();

	/**
	 * Cells of the document that say what it is, not what it holds.
	 */
	List<SourceCell> labels();

	boolean withdrawn();

	default String text() {
		return ((CellValue.Words) cells().get(Column.TEXT).value()).text();
	}

}
