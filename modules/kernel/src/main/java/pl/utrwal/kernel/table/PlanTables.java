package pl.utrwal.kernel.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;

/**
 * A module's plans as they stand now, and as they were known at any moment.
 */
public interface PlanTables {

	/**
	 * @return empty for a plan of another module
	 */
	Optional<PlanTable> table(PlanId id);

	/**
	 * A plan as it was known at a moment.
	 * @return empty before it began
	 */
	Optional<PlanTable> table(PlanId id, Known known);

	/**
	 * A plan as it stood at each of several positions, none of them lower than the one
	 * before it; the empty table before it began. Each is made when it is taken, out of
	 * the one before.
	 */
	Stream<PlanTable> tables(PlanId id, List<Long> positions);

	/**
	 * The plans of a municipality as it has them now, the newest first.
	 */
	List<PlanId> ids(MunicipalityId municipality);

	/**
	 * The plans of a municipality that had begun, as they were known at a moment; the
	 * newest first.
	 */
	Stream<PlanTable> tables(MunicipalityId municipality, Known known);

	/**
	 * The plans of a municipality as they stand now.
	 */
	default Stream<PlanTable> tables(MunicipalityId municipality) {
		return tables(municipality, Known.NOW);
	}

	/**
	 * The texts that were in force on a day, as far as was known at a moment, of the
	 * plans of a municipality that had one.
	 */
	Stream<PlanTable> inForce(MunicipalityId municipality, LocalDate day, Known known);

	/**
	 * The name of the event processor that keeps them.
	 */
	String processor();

}
