package pl.utrwal.monitoring.contract;

/**
 * What an amount beside a row says; the message key is {@code amount-kind.<kind>}.
 */
public enum AmountKind {

	BUDGETED, SPENT

}
