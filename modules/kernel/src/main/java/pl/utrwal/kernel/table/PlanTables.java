package pl.utrwal.kernel.table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;

/**
 * A module's plans as they stand now.
 */
public interface PlanTables {

	/**
	 * @return empty for a plan of another module
	 */
	Optional<PlanTable> table(PlanId id);

	/**
	 * A plan as it was known at the end of a day in Poland's time.
	 * @return empty before it began
	 */
	Optional<PlanTable> table(PlanId id, LocalDate knownOn);

	/**
	 * The plans of a municipality, the newest first.
	 */
	Stream<PlanTable> tables(MunicipalityId municipality);

	/**
	 * The texts that were in force on a day, of the plans of a municipality that had one.
	 */
	Stream<PlanTable> inForce(MunicipalityId municipality, LocalDate day);

	/**
	 * The name of the event processor that keeps them.
	 */
	String processor();

}
