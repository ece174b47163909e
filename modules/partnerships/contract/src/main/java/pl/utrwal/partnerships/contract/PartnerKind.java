package pl.utrwal.partnerships.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a partner is: an organisation, a unit of the municipality, a class of
 * organisations ("szkoły"), a function that stays when its holder leaves ("kierownik
 * GOPS"), a person, a collective ("wszystkie podmioty"), or a body that a plan sets up.
 */
public enum PartnerKind {

	ORGANISATION, UNIT, CLASS, FUNCTION, PERSON, COLLECTIVE, BODY;

	/**
	 * As addresses, forms and the API spell it; the message key is
	 * {@code partner-kind.<code>}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<PartnerKind> of(String code) {
		return Stream.of(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

}
