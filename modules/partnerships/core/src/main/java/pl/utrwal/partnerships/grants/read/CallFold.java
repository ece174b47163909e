package pl.utrwal.partnerships.grants.read;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.events.CallEvent;
import pl.utrwal.partnerships.contract.events.CallEvent.*;
import pl.utrwal.partnerships.grants.read.CallView.*;

/**
 * Makes a call out of its events.
 */
final class CallFold {

	private CallFold() {
	}

	static CallView apply(CallView call, CallEvent event, long version, long position) {
		CallView after = switch (event) {
			case CallAnnounced e -> new CallView(e.call(), e.municipality(), e.programme(), e.task(), e.taskText(),
					e.title(), Money.of(e.available()), e.on(), e.offersUntil(), State.OPEN, null, "", List.of(),
					version, position);
			case OfferSubmitted e -> with(call, Stream.concat(call.offers().stream(), Stream
				.of(offer(e.offer(), e.organisation(), e.name(), e.title(), e.asked(), e.on(), OfferState.WAITING))));
			case OfferCameLate e -> with(call, Stream.concat(call.offers().stream(), Stream
				.of(offer(e.offer(), e.organisation(), e.name(), e.title(), e.asked(), e.on(), OfferState.LATE))));
			case OfferRejected e -> change(call, e.offer(),
					(offer) -> new Offer(offer.id(), offer.organisation(), offer.name(), offer.title(), offer.asked(),
							offer.on(), OfferState.REJECTED, e.on(), e.reason(), null, "", null, null, null));
			case GrantAwarded e -> change(call, e.offer(),
					(offer) -> new Offer(offer.id(), offer.organisation(), offer.name(), offer.title(), offer.asked(),
							offer.on(), OfferState.GRANTED, e.on(), "", Money.of(e.amount()), e.decision(), null, null,
							null));
			case GrantSettled e -> change(call, e.offer(),
					(offer) -> new Offer(offer.id(), offer.organisation(), offer.name(), offer.title(), offer.asked(),
							offer.on(), OfferState.SETTLED, offer.answered(), "", offer.granted(), offer.decision(),
							Money.of(e.spent()), Money.of(e.returned()), e.on()));
			case CallDecided e -> ended(call, State.DECIDED, e.on(), "");
			case CallCancelled e -> ended(call, State.CANCELLED, e.on(), e.reason());
		};
		return new CallView(after.id(), after.municipality(), after.programme(), after.task(), after.taskText(),
				after.title(), after.available(), after.announced(), after.offersUntil(), after.state(), after.ended(),
				after.reason(), after.offers(), version, position);
	}

	private static Offer offer(OfferId id, PartnerId organisation, String name, String title, String asked,
			LocalDate on, OfferState state) {
		return new Offer(id, organisation, name, title, Money.of(asked), on, state, null, "", null, "", null, null,
				null);
	}

	private static CallView change(CallView call, OfferId id, UnaryOperator<Offer> change) {
		return with(call, call.offers().stream().map((offer) -> offer.id().equals(id) ? change.apply(offer) : offer));
	}

	private static CallView with(CallView call, Stream<Offer> offers) {
		return new CallView(call.id(), call.municipality(), call.programme(), call.task(), call.taskText(),
				call.title(), call.available(), call.announced(), call.offersUntil(), call.state(), call.ended(),
				call.reason(), offers.toList(), call.version(), call.position());
	}

	private static CallView ended(CallView call, State state, LocalDate on, String reason) {
		return new CallView(call.id(), call.municipality(), call.programme(), call.task(), call.taskText(),
				call.title(), call.available(), call.announced(), call.offersUntil(), state, on, reason, call.offers(),
				call.version(), call.position());
	}

}
