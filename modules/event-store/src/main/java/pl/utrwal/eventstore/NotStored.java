package pl.utrwal.eventstore;

/**
 * Nothing of a command was stored, through no fault of whoever sent it: it may be sent
 * again as it is.
 */
public final class NotStored extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotStored(Throwable cause) {
		super("Nothing was stored", cause);
	}

}
