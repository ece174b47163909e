package pl.utrwal.plans.contract;

import java.util.Optional;

import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.table.PlanTable;

/**
 * What a municipality owes by law, and fulfils by adopting a plan.
 */
public interface PlanDuties {

	/**
	 * The duty that the adoption of a plan fulfilled, as long as nobody has recorded
	 * that; empty for a plan that is not adopted, or that no law asks for.
	 */
	Optional<Open> fulfilledBy(PlanTable table);

	/**
	 * @param key of the duty
	 * @param year in which it was due
	 * @param what is to be done
	 */
	record Open(String key, int year, AuditValue what) {
	}

}
