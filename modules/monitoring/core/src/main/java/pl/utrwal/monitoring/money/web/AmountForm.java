package pl.utrwal.monitoring.money.web;

import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.webkit.Form;

/**
 * What is typed of an amount.
 */
class AmountForm implements Form {

	private static final int LONGEST_SOURCE = 300;

	public String row = "";

	public String kind = "budgeted";

	public String source = "";

	public String year = "";

	public String amount = "";

	/**
	 * @param unknown whether the amount is to be forgotten, whatever is typed
	 */
	void check(Errors errors, boolean unknown) {
		if (this.row.isBlank()) {
			errors.rejectValue("row", "rule.row-missing");
		}
		if (this.source.isBlank()) {
			errors.rejectValue("source", "rule.text-blank");
		}
		else if (this.source.strip().length() > LONGEST_SOURCE) {
			errors.rejectValue("source", "rule.text-too-long", new Object[] { LONGEST_SOURCE }, null);
		}
		if (!this.year.strip().matches("(?:199|20\\d)\\d")) {
			errors.rejectValue("year", "rule.year-out-of-range", new Object[] { "1990", "2099" }, null);
		}
		if (!unknown && (this.amount.strip().startsWith("-") || Money.parse(this.amount).isEmpty())) {
			errors.rejectValue("amount", "rule.amount-malformed");
		}
	}

	Money money() {
		return Money.parse(this.amount).orElseThrow();
	}

}
