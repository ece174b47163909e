package pl.utrwal.monitoring.contract;

import java.time.LocalDate;
import java.util.Map;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.PlanTable;

/**
 * How the rows of a plan stand: a layer over its table.
 */
public interface Progress {

	/**
	 * How each row that is not withdrawn stands on a day, by what was known at a moment.
	 */
	Map<ElementId, Standing> of(PlanTable table, LocalDate day, Known known);

	/**
	 * The name of the event processor that keeps it.
	 */
	String processor();

}
