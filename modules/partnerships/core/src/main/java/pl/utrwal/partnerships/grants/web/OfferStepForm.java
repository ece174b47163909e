package pl.utrwal.partnerships.grants.web;

import java.time.LocalDate;
import java.util.Objects;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.grants.read.CallView;
import pl.utrwal.webkit.Form;

/**
 * What is asked of the next step of an offer or a call; each step has some of the fields.
 */
class OfferStepForm implements Form {

	private static final int LONGEST_REASON = 1000;

	private static final Money GROSZ = Money.of("0.01");

	public String organisation = "";

	public String name = "";

	public String title = "";

	public String available = "";

	public String asked = "";

	public String amount = "";

	public String decision = "";

	public String reason = "";

	public String spent = "";

	public String returned = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate on;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate offersUntil;

	public String sure = "";

	/**
	 * What was recorded, to be corrected; empty for a step that records.
	 * @param offer null for a step of the call
	 */
	static OfferStepForm of(OfferStep step, CallView call, CallView.Offer offer, LocalDate today) {
		OfferStepForm form = new OfferStepForm();
		form.on = today;
		switch (step) {
			case CORRECT_CALL -> {
				form.title = call.title();
				form.available = typed(call.available());
				form.on = call.announced();
				form.offersUntil = call.offersUntil();
			}
			case CORRECT_OFFER -> {
				form.organisation = (offer.organisation() != null) ? offer.organisation().value() : "";
				form.name = offer.name();
				form.title = offer.title();
				form.asked = typed(offer.asked());
				form.on = offer.on();
			}
			case CORRECT_AWARD -> {
				form.amount = typed(offer.granted());
				form.decision = offer.decision();
				form.on = Objects.requireNonNullElse(offer.answered(), today);
			}
			case CORRECT_SETTLEMENT -> {
				form.spent = typed(offer.spent());
				form.returned = typed(offer.returned());
				form.on = Objects.requireNonNullElse(offer.settled(), today);
			}
			default -> {
			}
		}
		return form;
	}

	private static String typed(Money amount) {
		return (amount != null) ? amount.toString().replace('.', ',') : "";
	}

	void check(OfferStep step, Errors errors) {
		switch (step) {
			case AWARD, CORRECT_AWARD -> {
				GrantFormValues.check(errors, "amount", this.amount, GROSZ);
				GrantFormValues.checkText(errors, "decision", this.decision, GrantFormValues.LONGEST_NAME);
			}
			case SETTLE, CORRECT_SETTLEMENT -> {
				GrantFormValues.check(errors, "spent", this.spent, Money.ZERO);
				GrantFormValues.check(errors, "returned", this.returned, Money.ZERO);
			}
			case CORRECT_CALL -> {
				GrantFormValues.checkText(errors, "title", this.title, GrantFormValues.LONGEST_NAME);
				GrantFormValues.check(errors, "available", this.available, GROSZ);
				GrantFormValues.checkDay(errors, "offersUntil", this.offersUntil);
			}
			case CORRECT_OFFER -> {
				if (this.organisation.isBlank()) {
					GrantFormValues.checkText(errors, "name", this.name, GrantFormValues.LONGEST_NAME);
				}
				GrantFormValues.checkText(errors, "title", this.title, GrantFormValues.LONGEST_NAME);
				GrantFormValues.check(errors, "asked", this.asked, GROSZ);
			}
			default -> {
			}
		}
		switch (step) {
			case AWARD, SETTLE, DECIDE -> GrantFormValues.checkDay(errors, "on", this.on);
			case TAKE_CALL_BACK, REOPEN_CALL, TAKE_OFFER_BACK, TAKE_ANSWER_BACK, TAKE_SETTLEMENT_BACK ->
				GrantFormValues.checkText(errors, "reason", this.reason, LONGEST_REASON);
			case REJECT, CANCEL, CORRECT_CALL, CORRECT_OFFER, CORRECT_AWARD, CORRECT_SETTLEMENT -> {
				GrantFormValues.checkDay(errors, "on", this.on);
				GrantFormValues.checkText(errors, "reason", this.reason, LONGEST_REASON);
			}
		}
	}

}
