package pl.utrwal.partnerships.write.call;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * No more is granted than was asked for.
 */
record IsNoMoreThanAsked(Money asked, Money amount) implements Rule {

	@Override
	public void verify() {
		if (this.amount.amount().compareTo(this.asked.amount()) > 0) {
			throw new RuleBroken("grant-above-asked", this.asked.toString());
		}
	}

}
