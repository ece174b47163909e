package pl.utrwal.monitoring.shared.read;

import pl.utrwal.kernel.id.PlanId;

/**
 * A thing beside a plan at one position of its history.
 */
public interface PlanScopedView {

	/**
	 * The plan that it is about; null before its first event.
	 */
	PlanId plan();

	/**
	 * Where its last event lies in the whole store.
	 */
	long position();

}
