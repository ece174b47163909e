package pl.utrwal.partnerships.grants.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.money.Money;
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

	private Money available;

	private LocalDate announced;

	private LocalDate offersUntil;

	private final Map<OfferId, Offer> offers = new HashMap<>();

	private boolean over;

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
		new ComesNotBefore(this.announced, command.on()).verify();
		String name = command.name().strip();
		String title = command.title().strip();
		String asked = command.asked().toString();
		apply(command.on().isAfter(this.offersUntil)
				? new OfferCameLate(this.id, command.offer(), command.organisation(), name, title, asked, command.on())
				: new OfferSubmitted(this.id, command.offer(), command.organisation(), name, title, asked,
						command.on()));
	}

	@CommandHandler
	void decide(RejectOffer command) {
		Offer offer = waiting(command.offer());
		new HasText(command.reason(), LONGEST_REASON).verify();
		new ComesNotBefore(offer.day(), command.on()).verify();
		apply(new OfferRejected(this.id, command.offer(), offer.name(), command.on(), command.reason().strip()));
	}

	@CommandHandler
	void decide(AwardGrant command) {
		Offer offer = waiting(command.offer());
		new HasText(command.decision(), LONGEST_NAME).verify();
		new IsMoney(command.amount()).verify();
		new IsNoMoreThanAsked(offer.asked(), command.amount()).verify();
		new IsWithinTheCall(left(), command.amount()).verify();
		new ComesNotBefore(this.offersUntil, command.on()).verify();
		apply(new GrantAwarded(this.id, command.offer(), offer.name(), command.amount().toString(), command.on(),
				command.decision().strip()));
	}

	@CommandHandler
	void decide(SettleGrant command) {
		Offer offer = known(command.offer());
		if (offer.state() == Offer.State.SETTLED) {
			throw new RuleBroken("grant-settled");
		}
		if (offer.state() != Offer.State.GRANTED) {
			throw new RuleBroken("grant-not-awarded");
		}
		new AddsUp(offer.granted(), command.spent(), command.returned()).verify();
		new ComesNotBefore(offer.day(), command.on()).verify();
		apply(new GrantSettled(this.id, command.offer(), offer.name(), command.spent().toString(),
				command.returned().toString(), command.on()));
	}

	@CommandHandler
	void decide(DecideCall command) {
		verifyNotOver();
		long waiting = this.offers.values().stream().filter((offer) -> offer.state() == Offer.State.WAITING).count();
		if (waiting > 0) {
			throw new RuleBroken("call-offers-waiting", String.valueOf(waiting));
		}
		new ComesNotBefore(this.offersUntil, command.on()).verify();
		apply(new CallDecided(this.id, command.on()));
	}

	@CommandHandler
	void decide(CancelCall command) {
		verifyNotOver();
		if (this.offers.values().stream().anyMatch((offer) -> offer.granted() != null)) {
			throw new RuleBroken("call-has-grants");
		}
		new HasText(command.reason(), LONGEST_REASON).verify();
		new ComesNotBefore(this.announced, command.on()).verify();
		apply(new CallCancelled(this.id, command.on(), command.reason().strip()));
	}

	private void verifyNotOver() {
		if (this.over) {
			throw new RuleBroken("call-over");
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
		if (offer.state() != Offer.State.WAITING) {
			throw new RuleBroken("offer-answered");
		}
		return offer;
	}

	private Money left() {
		return new Money(this.offers.values()
			.stream()
			.map(Offer::granted)
			.filter(Objects::nonNull)
			.reduce(Money.ZERO, Money::plus)
			.amount()
			.negate()).plus(this.available);
	}

	@EventSourcingHandler
	void evolve(CallEvent event) {
		switch (event) {
			case CallAnnounced e -> {
				this.id = e.call();
				this.available = Money.of(e.available());
				this.announced = e.on();
				this.offersUntil = e.offersUntil();
			}
			case OfferSubmitted e ->
				this.offers.put(e.offer(), new Offer(e.name(), Money.of(e.asked()), Offer.State.WAITING, null, e.on()));
			case OfferCameLate e -> this.offers.put(e.offer(),
					new Offer(e.name(), Money.of(e.asked()), Offer.State.REJECTED, null, e.on()));
			case OfferRejected e ->
				this.offers.computeIfPresent(e.offer(), (id, offer) -> offer.with(Offer.State.REJECTED, null, e.on()));
			case GrantAwarded e -> this.offers.computeIfPresent(e.offer(),
					(id, offer) -> offer.with(Offer.State.GRANTED, Money.of(e.amount()), e.on()));
			case GrantSettled e -> this.offers.computeIfPresent(e.offer(),
					(id, offer) -> offer.with(Offer.State.SETTLED, offer.granted(), e.on()));
			case CallDecided e -> this.over = true;
			case CallCancelled e -> this.over = true;
		}
	}

}
