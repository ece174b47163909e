package pl.utrwal.kernel.table;

import java.util.Optional;

import pl.utrwal.kernel.id.PlanId;

/**
 * A module's plans as they stand now.
 */
public interface PlanTables {

	/**
	 * @return empty for a plan of another module
	 */
	Optional<PlanTable> table(PlanId id);

}
