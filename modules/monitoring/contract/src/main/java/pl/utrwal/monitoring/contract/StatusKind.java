package pl.utrwal.monitoring.contract;

/**
 * How far a row has come; the message key is {@code status.<kind>}.
 */
public enum StatusKind {

	NOT_STARTED, ON_TIME, LATE, DONE, CANCELLED, MERGED, POSTPONED;

	/**
	 * Whether nothing more is to come of it.
	 */
	public boolean isEnd() {
		return this == DONE || this == CANCELLED || this == MERGED;
	}

}
