package pl.utrwal.eventstore.log;

/**
 * The program must not start on what it found. The message is for whoever runs it.
 */
public class StartRefused extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	public StartRefused(String message) {
		super(message);
	}

	public StartRefused(String message, Throwable cause) {
		super(message, cause);
	}

}
