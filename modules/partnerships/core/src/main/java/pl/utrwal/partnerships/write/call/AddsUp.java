package pl.utrwal.partnerships.write.call;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

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
			throw new RuleBroken("grant-not-adding-up", this.granted.toString());
		}
	}

}
