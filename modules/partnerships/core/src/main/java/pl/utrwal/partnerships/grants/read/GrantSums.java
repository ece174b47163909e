package pl.utrwal.partnerships.grants.read;

import java.util.stream.Stream;

import pl.utrwal.kernel.money.Money;

/**
 * How much money there is in calls, and what became of it. What a cancelled call had is
 * not available any more.
 *
 * @param asked by all offers, rejected ones too
 */
public record GrantSums(Money available, Money asked, Money granted, Money spent, Money returned) {

	public static final GrantSums NONE = available(Money.ZERO);

	static GrantSums available(Money available) {
		return new GrantSums(available, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
	}

	public static GrantSums of(Stream<CallView> calls) {
		return calls.map(CallView::sums).reduce(NONE, GrantSums::plus);
	}

	public GrantSums plus(GrantSums other) {
		return new GrantSums(this.available.plus(other.available), this.asked.plus(other.asked),
				this.granted.plus(other.granted), this.spent.plus(other.spent), this.returned.plus(other.returned));
	}

}
