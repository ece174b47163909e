package pl.utrwal.partnerships.grants.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is done with an offer, or with a call as a whole.
 */
enum OfferStep {

	AWARD, REJECT, SETTLE, DECIDE, CANCEL;

	/**
	 * As it stands in an address and in message keys.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean isOfOffer() {
		return this == AWARD || this == REJECT || this == SETTLE;
	}

	static Optional<OfferStep> of(String code) {
		return Stream.of(values()).filter((step) -> step.code().equals(code)).findFirst();
	}

}
