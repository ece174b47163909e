package pl.utrwal.kernel.table;

import java.util.Locale;

/**
 * What a plan is on a day; see {@link Lifecycle#on}.
 */
public enum PlanState {

	DRAFT, CONSULTATION, ADOPTED, EXPIRED, REPEALED, SUCCEEDED;

	/**
	 * As the API gives it; the message key is {@code plans.state.<code>}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
