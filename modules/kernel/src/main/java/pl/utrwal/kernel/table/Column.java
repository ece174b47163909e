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

	public static Column words(String key) {
		return new Column(key, ColumnKind.WORDS);
	}

	public static Column text() {
		return words(TEXT);
	}

	public static Column parties() {
		return new Column(PARTIES, ColumnKind.PARTIES);
	}

	public static Column timeFrame() {
		return new Column(TIME_FRAME, ColumnKind.TIME_FRAME);
	}

	public static Column funding() {
		return new Column(FUNDING, ColumnKind.FUNDING);
	}

}
