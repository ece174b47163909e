package pl.utrwal.partnerships.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What partners found together.
 */
public enum PartnershipKind {

	TASK_GROUP, INTERDISCIPLINARY_TEAM, AGREEMENT;

	/**
	 * As addresses, forms and the API spell it; the message key is
	 * {@code partnership-kind.<code>}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<PartnershipKind> of(String code) {
		return Stream.of(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

}
