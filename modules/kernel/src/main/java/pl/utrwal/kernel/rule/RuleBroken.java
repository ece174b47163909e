package pl.utrwal.kernel.rule;

import java.util.List;

/**
 * A command was refused because a rule of the domain does not hold.
 */
public class RuleBroken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final List<Object> arguments;

	/**
	 * @param code kebab case; the message key is {@code rule.<code>}
	 * @param arguments text, days and amounts of money, which the message shows as its
	 * language writes them
	 */
	public RuleBroken(String code, Object... arguments) {
		super(code + " " + List.of(arguments));
		this.code = code;
		this.arguments = List.of(arguments);
	}

	public String code() {
		return this.code;
	}

	public List<Object> arguments() {
		return this.arguments;
	}

}
