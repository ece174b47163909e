package pl.utrwal.kernel.audit;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.id.MunicipalityId;

/**
 * The events of a municipality as lines of audit.
 */
public interface AuditLines {

	/**
	 * What was recorded from a day to another, both of them in Poland's time, the newest
	 * first.
	 * @param until only lines of positions up to this one
	 * @param limit how many at most
	 */
	List<AuditLine> lines(MunicipalityId municipality, LocalDate from, LocalDate to, long until, int limit);

	/**
	 * The name of the event processor that keeps them.
	 */
	String processor();

}
