package pl.utrwal.partnerships.grants.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What must hold for what is asked of a call.
 */
final class CallRules {

	private CallRules() {
	}

	/**
	 * What was spent and what was returned are together what was granted.
	 */
	record AddsUp(Money granted, Money spent, Money returned) implements Rule {

		@Override
		public void verify() {
			if (this.spent == null || this.returned == null || this.spent.amount().signum() < 0
					|| this.returned.amount().signum() < 0) {
				throw new RuleBroken("amount-negative");
			}
			if (!this.spent.plus(this.returned).equals(this.granted)) {
				throw new RuleBroken("grant-not-adding-up", this.granted);
			}
		}

	}

	/**
	 * Nothing happens before what it follows.
	 */
	record ComesNotBefore(LocalDate earliest, LocalDate day) implements Rule {

		@Override
		public void verify() {
			if (this.day == null) {
				throw new RuleBroken("day-missing");
			}
			if (this.day.isBefore(this.earliest)) {
				throw new RuleBroken("day-too-early", this.earliest);
			}
		}

	}

	/**
	 * Nothing happens after what follows it.
	 *
	 * @param latest null if nothing followed
	 */
	record ComesNotAfter(LocalDate latest, LocalDate day) implements Rule {

		@Override
		public void verify() {
			if (this.latest != null && this.day.isAfter(this.latest)) {
				throw new RuleBroken("day-too-late", this.latest);
			}
		}

	}

	/**
	 * A call has what was granted in it.
	 */
	record CoversWhatWasGranted(Money granted, Money available) implements Rule {

		@Override
		public void verify() {
			if (this.available.amount().compareTo(this.granted.amount()) < 0) {
				throw new RuleBroken("call-below-granted", this.granted);
			}
		}

	}

	/**
	 * An amount is more than nothing.
	 */
	record IsMoney(Money amount) implements Rule {

		@Override
		public void verify() {
			if (this.amount == null || this.amount.amount().signum() <= 0) {
				throw new RuleBroken("amount-not-positive");
			}
		}

	}

	/**
	 * No more is granted than was asked for.
	 */
	record IsNoMoreThanAsked(Money asked, Money amount) implements Rule {

		@Override
		public void verify() {
			if (this.amount.amount().compareTo(this.asked.amount()) > 0) {
				throw new RuleBroken("grant-above-asked", this.asked);
			}
		}

	}

	/**
	 * No more is granted than the call has.
	 */
	record IsWithinTheCall(Money left, Money amount) implements Rule {

		@Override
		public void verify() {
			if (this.amount.amount().compareTo(this.left.amount()) > 0) {
				throw new RuleBroken("call-exhausted", this.left);
			}
		}

	}

	/**
	 * The last day for offers is not before an offer that was answered, nor after a grant
	 * or the end of the call.
	 *
	 * @param ended null for a call that goes on
	 */
	record FitsWhatFollowed(Collection<Offer> offers, LocalDate ended, LocalDate offersUntil) implements Rule {

		@Override
		public void verify() {
			this.offers.stream()
				.filter(Offer::isAnswered)
				.map(Offer::on)
				.filter(this.offersUntil::isBefore)
				.forEach((on) -> {
					throw new RuleBroken("offers-until-before-answered", on);
				});
			Stream
				.concat(Stream.ofNullable(this.ended),
						this.offers.stream().filter((offer) -> offer.award() != null).map(Offer::answered))
				.filter(this.offersUntil::isAfter)
				.forEach((day) -> {
					throw new RuleBroken("offers-until-too-late", day);
				});
		}

	}

	/**
	 * The last day for offers is not before the call.
	 */
	record RunsForward(LocalDate announced, LocalDate offersUntil) implements Rule {

		@Override
		public void verify() {
			if (this.announced == null || this.offersUntil == null) {
				throw new RuleBroken("day-missing");
			}
			if (this.offersUntil.isBefore(this.announced)) {
				throw new RuleBroken("offers-until-too-early");
			}
		}

	}

}
