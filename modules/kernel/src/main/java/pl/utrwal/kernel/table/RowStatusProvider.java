package pl.utrwal.kernel.table;

import java.time.LocalDate;
import java.util.Map;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;

/**
 * How the rows of a plan stand: a layer over its table.
 */
public interface RowStatusProvider {

	/**
	 * How each row that is not withdrawn stands on a day, by what was known at a moment.
	 */
	Map<ElementId, RowStanding> of(PlanTable table, LocalDate day, Known known);

	/**
	 * The name of the event processor that keeps it.
	 */
	String processor();

}
