package pl.utrwal.partnerships.grants.web;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.grants.read.CallView;
import pl.utrwal.partnerships.grants.read.GrantSums;

/**
 * A call of the API. Amounts are strings in złoty, with a point and two decimals.
 *
 * @param ended the day on which it was decided or cancelled; null until then
 * @param reason why it was cancelled; null if it was not
 */
record CallJson(String id, String programme, String task, String title, String available, LocalDate announcedOn,
		LocalDate offersUntil, String state, LocalDate ended, String reason, List<OfferJson> offers, SumsJson sums,
		long position) {

	static CallJson of(CallView call) {
		return new CallJson(call.id().value(), call.programme().value(), call.task().value(), call.title(),
				call.available().toString(), call.announced(), call.offersUntil(), call.state().code(), call.ended(),
				call.reason().isEmpty() ? null : call.reason(), call.offers().stream().map(OfferJson::of).toList(),
				SumsJson.of(call.sums()), call.position());
	}

	private static String text(Money amount) {
		return (amount != null) ? amount.toString() : null;
	}

	/**
	 * @param partner the organisation's id in the register; null if it is not there
	 * @param state {@code waiting}, {@code late}, {@code rejected}, {@code granted} or
	 * {@code settled}
	 * @param answeredOn when it was rejected or awarded
	 * @param reason why it was rejected
	 */
	record OfferJson(String id, String organisation, String partner, String title, String asked, LocalDate on,
			String state, LocalDate answeredOn, String reason, String granted, String decision, String spent,
			String returned, LocalDate settledOn) {

		static OfferJson of(CallView.Offer offer) {
			return new OfferJson(offer.id().value(), offer.name(),
					(offer.organisation() != null) ? offer.organisation().value() : null, offer.title(),
					text(offer.asked()), offer.on(), offer.state().code(), offer.answered(),
					offer.reason().isEmpty() ? null : offer.reason(), text(offer.granted()),
					offer.decision().isEmpty() ? null : offer.decision(), text(offer.spent()), text(offer.returned()),
					offer.settled());
		}

	}

	record SumsJson(String available, String asked, String granted, String spent, String returned) {

		static SumsJson of(GrantSums sums) {
			return new SumsJson(text(sums.available()), text(sums.asked()), text(sums.granted()), text(sums.spent()),
					text(sums.returned()));
		}

	}

}
