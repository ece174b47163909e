package pl.utrwal.partnerships.write.call;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * No more is granted than the call has.
 */
record IsWithinTheCall(Money left, Money amount) implements Rule {

	@Override
	public void verify() {
		if (this.amount.amount().compareTo(this.left.amount()) > 0) {
			throw new RuleBroken("call-exhausted", this.left.toString());
		}
	}

}
