package pl.utrwal.partnerships.grants.domain;

import java.time.LocalDate;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.events.CallEvent.Award;
import pl.utrwal.partnerships.contract.events.CallEvent.Settlement;
import pl.utrwal.partnerships.contract.events.CallEvent.Submission;

/**
 * What the call must remember of an offer to decide.
 *
 * @param rejected the day; null if it was not, or came late
 * @param reason why it was rejected; empty if it was not
 * @param award null until there is one
 * @param settlement null until there is one
 */
record Offer(Submission submission, LocalDate rejected, String reason, Award award, Settlement settlement) {

	static Offer of(Submission submission) {
		return new Offer(submission, null, "", null, null);
	}

	Offer with(Submission submission) {
		return new Offer(submission, this.rejected, this.reason, this.award, this.settlement);
	}

	Offer rejected(LocalDate day, String reason) {
		return new Offer(this.submission, day, reason, null, null);
	}

	/**
	 * @param award null for none any more
	 */
	Offer with(Award award) {
		return new Offer(this.submission, null, "", award, null);
	}

	/**
	 * @param settlement null for none any more
	 */
	Offer with(Settlement settlement) {
		return new Offer(this.submission, null, "", this.award, settlement);
	}

	String name() {
		return this.submission.name();
	}

	LocalDate on() {
		return this.submission.on();
	}

	Money asked() {
		return Money.of(this.submission.asked());
	}

	/**
	 * Null if there is none.
	 */
	Money granted() {
		return (this.award != null) ? Money.of(this.award.amount()) : null;
	}

	boolean isAnswered() {
		return this.rejected != null || this.award != null;
	}

	/**
	 * The day on which it was answered; null until then.
	 */
	LocalDate answered() {
		return (this.award != null) ? this.award.on() : this.rejected;
	}

}
