package pl.utrwal.webkit;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * A question that cannot be answered, with a sentence that says why.
 */
public final class RequestRefused extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final String[] arguments;

	/**
	 * @param code kebab case; the message key is {@code refusal.<code>}
	 */
	public RequestRefused(HttpStatus status, String code, String... arguments) {
		super(status);
		this.code = code;
		this.arguments = arguments.clone();
	}

	String code() {
		return this.code;
	}

	Object[] arguments() {
		return this.arguments.clone();
	}

	/**
	 * For a call that cannot be understood: status 400.
	 */
	public static ErrorResponseException malformed() {
		return new ErrorResponseException(HttpStatus.BAD_REQUEST);
	}

}
