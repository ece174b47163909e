package pl.utrwal.partnerships.grants.read;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
			case OfferSubmitted e ->
				submitted(call, e.offer(), new Submission(e.organisation(), e.name(), e.title(), e.asked(), e.on()));
			case OfferCameLate e ->
				submitted(call, e.offer(), new Submission(e.organisation(), e.name(), e.title(), e.asked(), e.on()));
			case OfferRejected e -> change(call, e.offer(), (offer) -> rejected(offer, e.on(), e.reason()));
			case GrantAwarded e ->
				change(call, e.offer(), (offer) -> awarded(offer, new Award(e.amount(), e.on(), e.decision())));
			case GrantSettled e ->
				change(call, e.offer(), (offer) -> settled(offer, new Settlement(e.spent(), e.returned(), e.on())));
			case CallDecided e -> standing(call, State.DECIDED, e.on(), "");
			case CallCancelled e -> standing(call, State.CANCELLED, e.on(), e.reason());
			case CallCorrected e -> corrected(call, e.after());
			case CallTakenBack e -> standing(call, State.TAKEN_BACK, null, "");
			case CallReopened e -> standing(call, State.OPEN, null, "");
			case OfferCorrected e ->
				change(call, e.offer(), (offer) -> corrected(offer, e.after(), call.offersUntil()));
			case OfferTakenBack e ->
				with(call, call.offers().stream().filter((offer) -> !offer.id().equals(e.offer())));
			case RejectionTakenBack e -> change(call, e.offer(), (offer) -> unanswered(offer, call.offersUntil()));
			case AwardCorrected e -> change(call, e.offer(), (offer) -> awarded(offer, e.after()));
			case AwardTakenBack e -> change(call, e.offer(), (offer) -> unanswered(offer, call.offersUntil()));
			case SettlementCorrected e -> change(call, e.offer(), (offer) -> settled(offer, e.after()));
			case SettlementTakenBack e -> change(call, e.offer(), (offer) -> awarded(offer,
					new Award(offer.granted().toString(), offer.answered(), offer.decision())));
		};
		return new CallView(after.id(), after.municipality(), after.programme(), after.task(), after.taskText(),
				after.title(), after.available(), after.announced(), after.offersUntil(), after.state(), after.ended(),
				after.reason(), after.offers(), version, position);
	}

	private static CallView submitted(CallView call, OfferId id, Submission submission) {
		return with(call,
				Stream.concat(call.offers().stream(), Stream.of(unanswered(id, submission, call.offersUntil()))));
	}

	private static Offer corrected(Offer offer, Submission after, LocalDate offersUntil) {
		Offer waiting = unanswered(offer.id(), after, offersUntil);
		return isAnswered(offer) ? new Offer(offer.id(), waiting.organisation(), waiting.name(), waiting.title(),
				waiting.asked(), waiting.on(), offer.state(), offer.answered(), offer.reason(), offer.granted(),
				offer.decision(), offer.spent(), offer.returned(), offer.settled()) : waiting;
	}

	/** An offer that nobody answered waits, or came late. */
	private static Offer unanswered(OfferId id, Submission submission, LocalDate offersUntil) {
		return new Offer(id, submission.organisation(), submission.name(), submission.title(),
				Money.of(submission.asked()), submission.on(),
				submission.on().isAfter(offersUntil) ? OfferState.LATE : OfferState.WAITING, null, "", null, "", null,
				null, null);
	}

	private static Offer unanswered(Offer offer, LocalDate offersUntil) {
		return unanswered(offer.id(),
				new Submission(offer.organisation(), offer.name(), offer.title(), offer.asked().toString(), offer.on()),
				offersUntil);
	}

	private static boolean isAnswered(Offer offer) {
		return offer.state() != OfferState.WAITING && offer.state() != OfferState.LATE;
	}

	private static Offer rejected(Offer offer, LocalDate on, String reason) {
		return new Offer(offer.id(), offer.organisation(), offer.name(), offer.title(), offer.asked(), offer.on(),
				OfferState.REJECTED, on, reason, null, "", null, null, null);
	}

	private static Offer awarded(Offer offer, Award award) {
		return new Offer(offer.id(), offer.organisation(), offer.name(), offer.title(), offer.asked(), offer.on(),
				OfferState.GRANTED, award.on(), "", Money.of(award.amount()), award.decision(), null, null, null);
	}

	private static Offer settled(Offer offer, Settlement settlement) {
		return new Offer(offer.id(), offer.organisation(), offer.name(), offer.title(), offer.asked(), offer.on(),
				OfferState.SETTLED, offer.answered(), "", offer.granted(), offer.decision(),
				Money.of(settlement.spent()), Money.of(settlement.returned()), settlement.on());
	}

	private static CallView change(CallView call, OfferId id, UnaryOperator<Offer> change) {
		return with(call, call.offers().stream().map((offer) -> offer.id().equals(id) ? change.apply(offer) : offer));
	}

	private static CallView with(CallView call, Stream<Offer> offers) {
		return new CallView(call.id(), call.municipality(), call.programme(), call.task(), call.taskText(),
				call.title(), call.available(), call.announced(), call.offersUntil(), call.state(), call.ended(),
				call.reason(), offers.toList(), call.version(), call.position());
	}

	private static CallView corrected(CallView call, Terms terms) {
		return new CallView(call.id(), call.municipality(), call.programme(), call.task(), call.taskText(),
				terms.title(), Money.of(terms.available()), terms.on(), terms.offersUntil(), call.state(), call.ended(),
				call.reason(),
				call.offers()
					.stream()
					.map((offer) -> isAnswered(offer) ? offer : unanswered(offer, terms.offersUntil()))
					.toList(),
				call.version(), call.position());
	}

	private static CallView standing(CallView call, State state, LocalDate ended, String reason) {
		return new CallView(call.id(), call.municipality(), call.programme(), call.task(), call.taskText(),
				call.title(), call.available(), call.announced(), call.offersUntil(), state, ended, reason,
				call.offers(), call.version(), call.position());
	}

}
