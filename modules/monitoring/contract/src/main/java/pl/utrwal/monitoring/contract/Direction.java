package pl.utrwal.monitoring.contract;

/**
 * Where an indicator is to go; the message key is {@code direction.<name>} in lower case.
 */
public enum Direction {

	UP, DOWN, KEEP

}
