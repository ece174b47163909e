package pl.utrwal.kernel.time;

/**
 * When something is to be done.
 *
 * @param source the words of the plan, kept as they were
 * @param edtf the dates as an EDTF string (ISO 8601-2); null if there are none
 * @param recurrence an ISO 8601 period such as {@code P1Y} if it recurs or is reviewed;
 * else null
 * @param condition the trigger it waits for, in the words of the plan; else null
 */
public record TimeFrame(Form form, String source, String edtf, String recurrence, String condition) {

	public enum Form {

		INTERVAL, SEVERAL, ONGOING, RECURRING, CONDITIONAL, DELEGATED, UNSPECIFIED

	}

	public static TimeFrame unspecified(String source) {
		return new TimeFrame(Form.UNSPECIFIED, source, null, null, null);
	}

}
