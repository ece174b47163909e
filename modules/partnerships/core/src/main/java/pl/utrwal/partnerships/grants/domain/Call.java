package pl.utrwal.partnerships.grants.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.GivesReason;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.events.CallEvent;
import pl.utrwal.partnerships.contract.events.CallEvent.*;
import pl.utrwal.partnerships.grants.domain.CallCommand.*;
import pl.utrwal.partnerships.grants.domain.CallRules.*;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * An open call for offers to carry out a commissioned task.
 */
public class Call {

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_REASON = 1000;

	@AggregateIdentifier
	private CallId id;

	private Terms terms;

	private final Map<OfferId, Offer> offers = new HashMap<>();

	/** The day on which it ended; null until then. */
	private LocalDate ended;

	private boolean takenBack;

	Call() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(AnnounceCall command) {
		new HasText(command.title(), LONGEST_NAME).verify();
		new IsMoney(command.available()).verify();
		new RunsForward(command.on(), command.offersUntil()).verify();
		apply(new CallAnnounced(command.call(), command.municipality(), command.programme(), command.task(),
				command.taskText(), command.title().strip(), command.available().toString(), command.on(),
				command.offersUntil()));
	}

	@CommandHandler
	void decide(SubmitOffer command) {
		verifyNotOver();
		if (this.offers.containsKey(command.offer())) {
			throw new RuleBroken("offer-exists");
		}
		new HasText(command.name(), LONGEST_NAME).verify();
		new HasText(command.title(), LONGEST_NAME).verify();
		new IsMoney(command.asked()).verify();
		new ComesNotBefore(this.terms.on(), command.on()).verify();
		String name = command.name().strip();
		String title = command.title().strip();
		String asked = command.asked().toString();
		apply(command.on().isAfter(this.terms.offersUntil())
				? new OfferCameLate(this.id, command.offer(), command.organisation(), name, title, asked, command.on())
				: new OfferSubmitted(this.id, command.offer(), command.organisation(), name, title, asked,
						command.on()));
	}

	@CommandHandler
	void decide(RejectOffer command) {
		Offer offer = waiting(command.offer());
		new HasText(command.reason(), LONGEST_REASON).verify();
		new ComesNotBefore(offer.on(), command.on()).verify();
		apply(new OfferRejected(this.id, command.offer(), offer.name(), command.on(), command.reason().strip()));
	}

	@CommandHandler
	void decide(AwardGrant command) {
		Offer offer = waiting(command.offer());
		new HasText(command.decision(), LONGEST_NAME).verify();
		new IsMoney(command.amount()).verify();
		new IsNoMoreThanAsked(offer.asked(), command.amount()).verify();
		new IsWithinTheCall(left(), command.amount()).verify();
		new ComesNotBefore(this.terms.offersUntil(), command.on()).verify();
		apply(new GrantAwarded(this.id, command.offer(), offer.name(), command.amount().toString(), command.on(),
				command.decision().strip()));
	}

	@CommandHandler
	void decide(SettleGrant command) {
		Offer offer = unsettled(command.offer());
		new AddsUp(offer.granted(), command.spent(), command.returned()).verify();
		new ComesNotBefore(offer.answered(), command.on()).verify();
		apply(new GrantSettled(this.id, command.offer(), offer.name(), command.spent().toString(),
				command.returned().toString(), command.on()));
	}

	@CommandHandler
	void decide(DecideCall command) {
		verifyNotOver();
		long waiting = this.offers.values().stream().filter(this::waits).count();
		if (waiting > 0) {
			throw new RuleBroken("call-offers-waiting", String.valueOf(waiting));
		}
		new ComesNotBefore(this.terms.offersUntil(), command.on()).verify();
		apply(new CallDecided(this.id, command.on()));
	}

	@CommandHandler
	void decide(CancelCall command) {
		verifyNotOver();
		if (this.offers.values().stream().anyMatch((offer) -> offer.award() != null)) {
			throw new RuleBroken("call-has-grants");
		}
		new HasText(command.reason(), LONGEST_REASON).verify();
		new ComesNotBefore(this.terms.on(), command.on()).verify();
		apply(new CallCancelled(this.id, command.on(), command.reason().strip()));
	}

	@CommandHandler
	void decide(CorrectCall command, @MetaDataValue(Provenance.REASON) String reason) {
		verifyNotTakenBack();
		new HasText(command.title(), LONGEST_NAME).verify();
		new IsMoney(command.available()).verify();
		new RunsForward(command.on(), command.offersUntil()).verify();
		new CoversWhatWasGranted(granted(), command.available()).verify();
		new ComesNotAfter(this.offers.values().stream().map(Offer::on).min(LocalDate::compareTo).orElse(null),
				command.on())
			.verify();
		new FitsWhatFollowed(this.offers.values(), this.ended, command.offersUntil()).verify();
		new GivesReason(reason).verify();
		Terms after = new Terms(command.title().strip(), command.available().toString(), command.on(),
				command.offersUntil());
		if (!after.equals(this.terms)) {
			verifyNoneWaitsInVain(after);
			apply(new CallCorrected(this.id, this.terms, after));
		}
	}

	@CommandHandler
	void decide(TakeCallBack command, @MetaDataValue(Provenance.REASON) String reason) {
		if (!this.offers.isEmpty()) {
			throw new RuleBroken("call-has-offers");
		}
		new GivesReason(reason).verify();
		if (!this.takenBack) {
			apply(new CallTakenBack(this.id, this.terms.title()));
		}
	}

	@CommandHandler
	void decide(ReopenCall command, @MetaDataValue(Provenance.REASON) String reason) {
		verifyNotTakenBack();
		new GivesReason(reason).verify();
		if (this.ended != null) {
			apply(new CallReopened(this.id, this.ended));
		}
	}

	@CommandHandler
	void decide(CorrectOffer command, @MetaDataValue(Provenance.REASON) String reason) {
		Offer offer = known(command.offer());
		new HasText(command.name(), LONGEST_NAME).verify();
		new HasText(command.title(), LONGEST_NAME).verify();
		new IsMoney(command.asked()).verify();
		new ComesNotBefore(this.terms.on(), command.on()).verify();
		if (offer.isAnswered()) {
			new ComesNotAfter(this.terms.offersUntil(), command.on()).verify();
			new ComesNotAfter(offer.answered(), command.on()).verify();
		}
		if (offer.award() != null) {
			new IsNoMoreThanAsked(command.asked(), offer.granted()).verify();
		}
		new GivesReason(reason).verify();
		Submission after = new Submission(command.organisation(), command.name().strip(), command.title().strip(),
				command.asked().toString(), command.on());
		if (!after.equals(offer.submission())) {
			verifyNotWaitingInVain(offer.with(after));
			apply(new OfferCorrected(this.id, command.offer(), offer.submission(), after));
		}
	}

	@CommandHandler
	void decide(TakeOfferBack command, @MetaDataValue(Provenance.REASON) String reason) {
		Offer offer = known(command.offer());
		if (offer.isAnswered()) {
			throw new RuleBroken("offer-answered");
		}
		new GivesReason(reason).verify();
		apply(new OfferTakenBack(this.id, command.offer(), offer.submission()));
	}

	@CommandHandler
	void decide(CorrectAward command, @MetaDataValue(Provenance.REASON) String reason) {
		Offer offer = unsettled(command.offer());
		new HasText(command.decision(), LONGEST_NAME).verify();
		new IsMoney(command.amount()).verify();
		new IsNoMoreThanAsked(offer.asked(), command.amount()).verify();
		new IsWithinTheCall(left().plus(offer.granted()), command.amount()).verify();
		new ComesNotBefore(this.terms.offersUntil(), command.on()).verify();
		new GivesReason(reason).verify();
		Award after = new Award(command.amount().toString(), command.on(), command.decision().strip());
		if (!after.equals(offer.award())) {
			apply(new AwardCorrected(this.id, command.offer(), offer.name(), offer.award(), after));
		}
	}

	@CommandHandler
	void decide(TakeAnswerBack command, @MetaDataValue(Provenance.REASON) String reason) {
		Offer offer = known(command.offer());
		verifyNotOver();
		new GivesReason(reason).verify();
		if (offer.rejected() != null) {
			apply(new RejectionTakenBack(this.id, command.offer(), offer.name(), offer.rejected(), offer.reason()));
		}
		else {
			unsettled(command.offer());
			apply(new AwardTakenBack(this.id, command.offer(), offer.name(), offer.award()));
		}
	}

	@CommandHandler
	void decide(CorrectSettlement command, @MetaDataValue(Provenance.REASON) String reason) {
		Offer offer = settled(command.offer());
		new AddsUp(offer.granted(), command.spent(), command.returned()).verify();
		new ComesNotBefore(offer.answered(), command.on()).verify();
		new GivesReason(reason).verify();
		Settlement after = new Settlement(command.spent().toString(), command.returned().toString(), command.on());
		if (!after.equals(offer.settlement())) {
			apply(new SettlementCorrected(this.id, command.offer(), offer.name(), offer.settlement(), after));
		}
	}

	@CommandHandler
	void decide(TakeSettlementBack command, @MetaDataValue(Provenance.REASON) String reason) {
		Offer offer = settled(command.offer());
		new GivesReason(reason).verify();
		apply(new SettlementTakenBack(this.id, command.offer(), offer.name(), offer.settlement()));
	}

	private void verifyNotOver() {
		verifyNotTakenBack();
		if (this.ended != null) {
			throw new RuleBroken("call-over");
		}
	}

	private void verifyNotTakenBack() {
		if (this.takenBack) {
			throw new Unknown(this.id);
		}
	}

	private Offer known(OfferId id) {
		Offer offer = this.offers.get(id);
		if (offer == null) {
			throw new Unknown(id);
		}
		return offer;
	}

	private Offer waiting(OfferId id) {
		Offer offer = known(id);
		verifyNotOver();
		if (!waits(offer)) {
			throw new RuleBroken("offer-answered");
		}
		return offer;
	}

	private Offer unsettled(OfferId id) {
		Offer offer = known(id);
		if (offer.settlement() != null) {
			throw new RuleBroken("grant-settled");
		}
		if (offer.award() == null) {
			throw new RuleBroken("grant-not-awarded");
		}
		return offer;
	}

	private Offer settled(OfferId id) {
		Offer offer = known(id);
		if (offer.settlement() == null) {
			throw new RuleBroken("grant-not-settled");
		}
		return offer;
	}

	/** An offer that nobody answered waits, unless it came late. */
	private boolean waits(Offer offer) {
		return waits(offer, this.terms);
	}

	private static boolean waits(Offer offer, Terms terms) {
		return !offer.isAnswered() && !offer.on().isAfter(terms.offersUntil());
	}

	/** No offer comes to wait in a call that is over. */
	private void verifyNoneWaitsInVain(Terms terms) {
		if (this.offers.values().stream().anyMatch((offer) -> waits(offer, terms))) {
			verifyNotOver();
		}
	}

	private void verifyNotWaitingInVain(Offer offer) {
		if (waits(offer)) {
			verifyNotOver();
		}
	}

	private Money granted() {
		return this.offers.values()
			.stream()
			.map(Offer::granted)
			.filter(Objects::nonNull)
			.reduce(Money.ZERO, Money::plus);
	}

	private Money left() {
		return new Money(granted().amount().negate()).plus(Money.of(this.terms.available()));
	}

	@EventSourcingHandler
	void evolve(CallEvent event) {
		switch (event) {
			case CallAnnounced e -> {
				this.id = e.call();
				this.terms = new Terms(e.title(), e.available(), e.on(), e.offersUntil());
			}
			case OfferSubmitted e -> this.offers.put(e.offer(),
					Offer.of(new Submission(e.organisation(), e.name(), e.title(), e.asked(), e.on())));
			case OfferCameLate e -> this.offers.put(e.offer(),
					Offer.of(new Submission(e.organisation(), e.name(), e.title(), e.asked(), e.on())));
			case OfferRejected e -> change(e.offer(), (offer) -> offer.rejected(e.on(), e.reason()));
			case GrantAwarded e ->
				change(e.offer(), (offer) -> offer.with(new Award(e.amount(), e.on(), e.decision())));
			case GrantSettled e ->
				change(e.offer(), (offer) -> offer.with(new Settlement(e.spent(), e.returned(), e.on())));
			case CallDecided e -> this.ended = e.on();
			case CallCancelled e -> this.ended = e.on();
			case CallCorrected e -> this.terms = e.after();
			case CallTakenBack e -> this.takenBack = true;
			case CallReopened e -> this.ended = null;
			case OfferCorrected e -> change(e.offer(), (offer) -> offer.with(e.after()));
			case OfferTakenBack e -> this.offers.remove(e.offer());
			case RejectionTakenBack e -> change(e.offer(), (offer) -> Offer.of(offer.submission()));
			case AwardCorrected e -> change(e.offer(), (offer) -> offer.with(e.after()));
			case AwardTakenBack e -> change(e.offer(), (offer) -> Offer.of(offer.submission()));
			case SettlementCorrected e -> change(e.offer(), (offer) -> offer.with(e.after()));
			case SettlementTakenBack e -> change(e.offer(), (offer) -> offer.with(offer.award()));
		}
	}

	private void change(OfferId id, UnaryOperator<Offer> change) {
		this.offers.computeIfPresent(id, (key, offer) -> change.apply(offer));
	}

}
