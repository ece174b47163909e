package pl.utrwal.plans.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What sort of thing plans wait for.
 */
public enum TriggerKind {

	ACT_AMENDED, BODY_APPOINTED, GRANT_AWARDED, OTHER;

	/**
	 * As pages and the API spell it; the message key is {@code trigger-kind.<code>}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<TriggerKind> of(String code) {
		return Stream.of(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

}
