package pl.utrwal.documents;

/**
 * These bytes are refused before anything is made of them.
 */
public class UnreadableDocument extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	UnreadableDocument(Reason reason) {
		super(reason.code());
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * In kebab case: {@code too-large}, {@code not-text}, {@code empty}.
	 */
	public String code() {
		return this.reason.code();
	}

	public enum Reason {

		/** More than {@link TextDocument#MAX_BYTES}. */
		TOO_LARGE("too-large"),

		/** Neither UTF-8 nor Windows-1250, or full of control characters. */
		NOT_TEXT("not-text"),

		/** Nothing but white space. */
		EMPTY("empty");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

		private String code() {
			return this.code;
		}

	}

}
