package pl.utrwal.monitoring.web.money;

import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;

/**
 * What is typed of an amount.
 */
class AmountForm {

	private static final int LONGEST_SOURCE = 300;

	private String row = "";

	private String kind = "budgeted";

	private String source = "";

	private String year = "";

	private String amount = "";

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

	public String getRow() {
		return this.row;
	}

	public void setRow(String row) {
		this.row = row;
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = kind;
	}

	public String getSource() {
		return this.source;
	}

	public void setSource(String source) {
		this.source = source;
	}

	public String getYear() {
		return this.year;
	}

	public void setYear(String year) {
		this.year = year;
	}

	public String getAmount() {
		return this.amount;
	}

	public void setAmount(String amount) {
		this.amount = amount;
	}

}
