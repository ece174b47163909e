package pl.utrwal.partnerships.grants.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.webkit.Form;

/**
 * What is asked of the next step of an offer or a call; each step has some of the fields.
 */
class OfferStepForm implements Form {

	private static final int LONGEST_REASON = 1000;

	private static final Money GROSZ = Money.of("0.01");

	public String amount = "";

	public String decision = "";

	public String reason = "";

	public String spent = "";

	public String returned = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate on;

	void check(OfferStep step, Errors errors) {
		switch (step) {
			case AWARD -> {
				GrantFormValues.check(errors, "amount", this.amount, GROSZ);
				GrantFormValues.checkText(errors, "decision", this.decision, GrantFormValues.LONGEST_NAME);
			}
			case SETTLE -> {
				GrantFormValues.check(errors, "spent", this.spent, Money.ZERO);
				GrantFormValues.check(errors, "returned", this.returned, Money.ZERO);
			}
			case REJECT, CANCEL -> GrantFormValues.checkText(errors, "reason", this.reason, LONGEST_REASON);
			case DECIDE -> {
			}
		}
		GrantFormValues.checkDay(errors, "on", this.on);
	}

}
