package pl.utrwal.kernel.time;

/**
 * How exactly a date was said, coarsest first.
 */
public enum Precision {

	YEAR, QUARTER, MONTH, DAY

}
