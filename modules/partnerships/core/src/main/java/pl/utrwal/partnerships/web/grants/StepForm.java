package pl.utrwal.partnerships.web.grants;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;

/**
 * What is asked of the next step of an offer or a call; each step has some of the fields.
 */
class StepForm {

	private static final int LONGEST_REASON = 1000;

	private static final Money GROSZ = Money.of("0.01");

	private String amount = "";

	private String decision = "";

	private String reason = "";

	private String spent = "";

	private String returned = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate on;

	void check(Step step, Errors errors) {
		switch (step) {
			case AWARD -> {
				Amounts.check(errors, "amount", this.amount, GROSZ);
				Amounts.checkText(errors, "decision", this.decision, Amounts.LONGEST_NAME);
			}
			case SETTLE -> {
				Amounts.check(errors, "spent", this.spent, Money.ZERO);
				Amounts.check(errors, "returned", this.returned, Money.ZERO);
			}
			case REJECT, CANCEL -> Amounts.checkText(errors, "reason", this.reason, LONGEST_REASON);
			case DECIDE -> {
			}
		}
		Amounts.checkDay(errors, "on", this.on);
	}

	public String getAmount() {
		return this.amount;
	}

	public void setAmount(String amount) {
		this.amount = amount;
	}

	public String getDecision() {
		return this.decision;
	}

	public void setDecision(String decision) {
		this.decision = decision;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

	public String getSpent() {
		return this.spent;
	}

	public void setSpent(String spent) {
		this.spent = spent;
	}

	public String getReturned() {
		return this.returned;
	}

	public void setReturned(String returned) {
		this.returned = returned;
	}

	public LocalDate getOn() {
		return this.on;
	}

	public void setOn(LocalDate on) {
		this.on = on;
	}

}
