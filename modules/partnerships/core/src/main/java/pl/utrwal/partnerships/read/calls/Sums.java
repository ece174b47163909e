package pl.utrwal.partnerships.read.calls;

import java.util.stream.Stream;

import pl.utrwal.kernel.money.Money;

/**
 * How much money there is in calls, and what became of it. What a cancelled call had is
 * not available any more.
 *
 * @param asked by all offers, rejected ones too
 */
public record Sums(Money available, Money asked, Money granted, Money spent, Money returned) {

	public static final Sums NONE = available(Money.ZERO);

	static Sums available(Money available) {
		return new Sums(available, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
	}

	public static Sums of(Stream<OpenCall> calls) {
		return calls.map(OpenCall::sums).reduce(NONE, Sums::plus);
	}

	public Sums plus(Sums other) {
		return new Sums(this.available.plus(other.available), this.asked.plus(other.asked),
				this.granted.plus(other.granted), this.spent.plus(other.spent), this.returned.plus(other.returned));
	}

}
