package pl.utrwal.plans.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table of a document is, as somebody says.
 */
public enum TableShape {

	/** Headings above, and a row for each action. */
	ROWS,

	/** Labels on the left, and what they name on the right. */
	CARD,

	/** Nothing of the plan. */
	NONE;

	/** In kebab case; the message key is {@code import.shape.<code>}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * @return empty if there is no such code
	 */
	public static Optional<TableShape> of(String code) {
		return Stream.of(values()).filter((shape) -> shape.code().equals(code)).findFirst();
	}

}
