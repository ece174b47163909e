package pl.utrwal.kernel.table;

/**
 * A column of a level of a plan kind.
 *
 * @param key one of the constants here; the heading's message key is
 * {@code column.<level>.<key>}
 * @param alone the role of a party of which no role is said; null for columns that hold
 * no parties
 */
public record Column(String key, ColumnKind kind, PartyRole alone) {

	public static final String TEXT = "text";

	public static final String TARGET_GROUP = "targetGroup";

	public static final String PARTIES = "parties";

	public static final String TIME_FRAME = "timeFrame";

	public static final String FUNDING = "funding";

	public static final String COST = "cost";

	public static final String QUANTITIES = "quantities";

	public static final String REFERENCES = "references";

	public Column(String key, ColumnKind kind) {
		this(key, kind, (kind == ColumnKind.PARTIES) ? PartyRole.LEAD : null);
	}

	public static Column words(String key) {
		return new Column(key, ColumnKind.WORDS);
	}

	public static Column text() {
		return words(TEXT);
	}

	public static Column parties() {
		return new Column(PARTIES, ColumnKind.PARTIES);
	}

	/**
	 * Parties of which a plan does not say who of them leads.
	 */
	public static Column unrankedParties() {
		return new Column(PARTIES, ColumnKind.PARTIES, PartyRole.UNSPECIFIED);
	}

	public static Column timeFrame() {
		return new Column(TIME_FRAME, ColumnKind.TIME_FRAME);
	}

	public static Column funding() {
		return new Column(FUNDING, ColumnKind.FUNDING);
	}

	public static Column cost() {
		return new Column(COST, ColumnKind.COST);
	}

	public static Column quantities() {
		return new Column(QUANTITIES, ColumnKind.QUANTITIES);
	}

	public static Column references() {
		return new Column(REFERENCES, ColumnKind.REFERENCES);
	}

}
