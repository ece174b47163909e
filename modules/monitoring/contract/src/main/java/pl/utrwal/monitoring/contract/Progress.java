package pl.utrwal.monitoring.contract;

import java.time.LocalDate;
import java.util.Map;

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

	/**
	 * Up to which moment something was known: an event of the whole store, or the end of
	 * a day in Poland's time; with neither, now.
	 *
	 * @param position null if it is not asked for
	 * @param day null if it is not asked for
	 */
	record Known(Long position, LocalDate day) {

		public static final Known NOW = new Known(null, null);

	}

}
