package pl.utrwal.partnerships.grants.domain;

import java.time.LocalDate;

import pl.utrwal.kernel.money.Money;

/**
 * What the call must remember of an offer to decide.
 *
 * @param granted null until it is awarded
 * @param day of the last thing that happened to it
 */
record Offer(String name, Money asked, State state, Money granted, LocalDate day) {

	enum State {

		WAITING, REJECTED, GRANTED, SETTLED

	}

	Offer with(State state, Money granted, LocalDate day) {
		return new Offer(this.name, this.asked, state, granted, day);
	}

}
