package pl.utrwal.eventstore.log;

/**
 * The log takes nothing any more, since what is stored is not what was stored before.
 */
public final class LedgerBroken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public LedgerBroken(String message) {
		super(message);
	}

}
