package pl.utrwal.kernel.table;

import java.util.Locale;

/**
 * What a plan is on a day; see {@link Lifecycle#on}.
 */
public enum PlanState {

	DRAFT, CONSULTATION, ADOPTED, EXPIRED, REPEALED, SUCCEEDED;

	/**
	 * Whether its time has passed, or an act has ended it.
	 */
	public boolean isOver() {
		return this == EXPIRED || this == REPEALED || this == SUCCEEDED;
	}

	/**
	 * As the API gives it; the message key is {@code plans.state.<code>}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
