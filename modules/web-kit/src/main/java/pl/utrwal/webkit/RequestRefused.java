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
	 * For a member of the body that has to be given: status 400.
	 * @param member its path from the root, such as {@code funding/kind}
	 */
	public static RequestRefused missing(String member) {
		return new RequestRefused(HttpStatus.BAD_REQUEST, "member-missing", member);
	}

	/**
	 * For a member of the body whose value is none that it can have: status 400.
	 * @param member its path from the root, such as {@code funding/kind}
	 */
	public static RequestRefused wrong(String member) {
		return new RequestRefused(HttpStatus.BAD_REQUEST, "member-wrong", member);
	}

	/**
	 * For a parameter of the address or a part of the form whose value is none that it
	 * can have: status 400.
	 */
	public static RequestRefused wrongParameter(String name) {
		return new RequestRefused(HttpStatus.BAD_REQUEST, "parameter-wrong", name);
	}

	/**
	 * For a parameter of the address or a part of the form that has to be given: status
	 * 400.
	 */
	public static RequestRefused missingParameter(String name) {
		return new RequestRefused(HttpStatus.BAD_REQUEST, "parameter-missing", name);
	}

	/**
	 * For a body of whose members exactly one has to be given: status 400.
	 */
	public static RequestRefused notOne(String... members) {
		return new RequestRefused(HttpStatus.BAD_REQUEST, "not-one-member", String.join(", ", members));
	}

}
