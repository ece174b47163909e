package pl.utrwal.eventstore.proof;

/**
 * How a checkpoint that was kept elsewhere compares with the ledger.
 *
 * @param reason a code: {@code unreadable}, {@code other-ledger} (another origin),
 * {@code not-signed} (by the key of this ledger), {@code shorter} (the ledger has fewer
 * commits), {@code differs}; null if it fits
 * @param from the first commit that may be another than the one that was signed; null if
 * that cannot be said
 */
public record Comparison(boolean fits, String reason, Long from) {

	static final Comparison FITS = new Comparison(true, null, null);

	static Comparison not(String reason, Long from) {
		return new Comparison(false, reason, from);
	}

}
