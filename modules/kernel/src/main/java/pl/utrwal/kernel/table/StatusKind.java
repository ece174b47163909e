package pl.utrwal.kernel.table;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a row has come; the message key is {@code status.<code>}.
 */
public enum StatusKind {

	NOT_STARTED, ON_TIME, LATE, DONE, CANCELLED, MERGED, POSTPONED;

	/**
	 * As the API and addresses spell it.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<StatusKind> of(String code) {
		return Stream.of(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/**
	 * Whether nothing more is to come of it.
	 */
	public boolean isEnd() {
		return this == DONE || this == CANCELLED || this == MERGED;
	}

}
