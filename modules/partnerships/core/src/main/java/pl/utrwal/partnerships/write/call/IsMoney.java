package pl.utrwal.partnerships.write.call;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

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
