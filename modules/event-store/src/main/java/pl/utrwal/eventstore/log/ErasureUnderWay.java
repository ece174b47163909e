package pl.utrwal.eventstore.log;

/**
 * Another erasure of words is being made; it takes seconds.
 */
public final class ErasureUnderWay extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ErasureUnderWay(Throwable cause) {
		super("Another erasure of words is being made", cause);
	}

}
