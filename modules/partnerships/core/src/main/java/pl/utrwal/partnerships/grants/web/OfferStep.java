package pl.utrwal.partnerships.grants.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is done with an offer, or with a call as a whole.
 */
enum OfferStep {

	AWARD, REJECT, SETTLE, DECIDE, CANCEL, CORRECT_CALL, TAKE_CALL_BACK, REOPEN_CALL, CORRECT_OFFER, TAKE_OFFER_BACK,
	CORRECT_AWARD, TAKE_ANSWER_BACK, CORRECT_SETTLEMENT, TAKE_SETTLEMENT_BACK;

	private static final Set<OfferStep> OF_CALL = EnumSet.of(DECIDE, CANCEL, CORRECT_CALL, TAKE_CALL_BACK, REOPEN_CALL);

	/**
	 * As it stands in an address and in message keys.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	boolean isOfOffer() {
		return !OF_CALL.contains(this);
	}

	static Optional<OfferStep> of(String code) {
		return Stream.of(values()).filter((step) -> step.code().equals(code)).findFirst();
	}

}
