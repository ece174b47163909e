package pl.utrwal.kernel.table;

/**
 * A column of a level of a plan kind.
 *
 * @param key one of the constants here; the heading's message key is
 * {@code column.<level>.<key>}
 */
public record Column(String key, ColumnKind kind) {

	public static final String TEXT = "text";

	public static final String TARGET_GROUP = "targetGroup";

	public static final String PARTIES = "parties";

	public static final String TIME_FRAME = "timeFrame";

	public static final String FUNDING = "funding";

}
