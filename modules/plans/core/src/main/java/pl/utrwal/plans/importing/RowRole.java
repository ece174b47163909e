package pl.utrwal.plans.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a row of a table, or a paragraph above it, is, as somebody says.
 */
public enum RowRole {

	AREA, GOAL, ACTION,

	/** No row of the plan; its words are kept under the plan. */
	NONE;

	/** The message key is {@code import.row.<code>}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * @return empty if there is no such code
	 */
	public static Optional<RowRole> of(String code) {
		return Stream.of(values()).filter((role) -> role.code().equals(code)).findFirst();
	}

}
