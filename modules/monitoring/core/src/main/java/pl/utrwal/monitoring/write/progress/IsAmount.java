package pl.utrwal.monitoring.write.progress;

import java.math.BigDecimal;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * An amount says whose money it is, of which year, and is not less than nothing.
 */
record IsAmount(String source, int year, Money amount) implements Rule {

	private static final int LONGEST_SOURCE = 300;

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2100;

	private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

	@Override
	public void verify() {
		new HasText(this.source, LONGEST_SOURCE).verify();
		if (this.year < FIRST_YEAR || this.year > LAST_YEAR) {
			throw new RuleBroken("year-out-of-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
		}
		if (this.amount == null || this.amount.amount().signum() < 0 || this.amount.amount().compareTo(MOST) > 0) {
			throw new RuleBroken("amount-malformed");
		}
	}

}
