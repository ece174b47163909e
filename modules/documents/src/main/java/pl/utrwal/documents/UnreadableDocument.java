package pl.utrwal.documents;

/**
 * These bytes are refused before anything is made of them.
 */
public class UnreadableDocument extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	UnreadableDocument(Reason reason) {
		this(reason, null);
	}

	UnreadableDocument(Reason reason, Throwable cause) {
		super(reason.code(), cause);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/** The reason in kebab case, such as {@code too-large}. */
	public String code() {
		return this.reason.code();
	}

	public enum Reason {

		/**
		 * More than {@link Documents#MAX_BYTES}, {@link TextDocument#MAX_BYTES} of text,
		 * {@link Documents#MAX_CHARACTERS} or {@link Documents#MAX_CELLS}.
		 */
		TOO_LARGE("too-large"),

		/** Neither UTF-8 nor Windows-1250, or full of control characters. */
		NOT_TEXT("not-text"),

		/** Nothing but white space. */
		EMPTY("empty"),

		/** A picture, a PDF, a spreadsheet or something else that is no text document. */
		FORMAT_UNKNOWN("format-unknown"),

		/** A document of Word 95 or older; .docx is wanted instead. */
		OLD_WORD("old-word"),

		/** A .docx, .odt or .doc that is cut off or broken. */
		DAMAGED("damaged"),

		/** Made to exhaust memory or to reach for other files. */
		UNSAFE("unsafe"),

		/** Protected by a password. */
		ENCRYPTED("encrypted");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

		private String code() {
			return this.code;
		}

	}

}
