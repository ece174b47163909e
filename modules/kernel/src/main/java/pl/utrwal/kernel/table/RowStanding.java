package pl.utrwal.kernel.table;

import java.time.LocalDate;

import pl.utrwal.kernel.id.ElementId;

/**
 * How a row stands on a day: what was reported of it, and what follows from its dates.
 *
 * @param kind as reported last; null if nobody reported
 * @param label the planner's own word for it; null if none was given
 * @param asOf the day for which it was reported; null if nobody reported
 * @param overdue its due day has passed and nothing says that it is ended
 * @param reviewDue the last day by which it has to be reported on again; null if nothing
 * says how often
 * @param stale that day has passed
 */
public record RowStanding(ElementId row, StatusKind kind, String label, LocalDate asOf, boolean overdue,
		LocalDate reviewDue, boolean stale) {

}
