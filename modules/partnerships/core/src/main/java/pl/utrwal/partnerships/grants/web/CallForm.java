package pl.utrwal.partnerships.grants.web;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.webkit.Form;

/**
 * What is asked of a call that is to be announced. {@code id} is that of the form: the
 * same form sent twice announces once.
 */
class CallForm implements Form {

	private static final Money GROSZ = Money.of("0.01");

	public String id = UUID.randomUUID().toString();

	public String task = "";

	public String title = "";

	public String available = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate on;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate offersUntil;

	public String sure = "";

	void check(Errors errors) {
		if (this.task.isBlank()) {
			errors.rejectValue("task", "rule.call-task-unknown");
		}
		GrantFormValues.checkText(errors, "title", this.title, GrantFormValues.LONGEST_NAME);
		GrantFormValues.check(errors, "available", this.available, GROSZ);
		GrantFormValues.checkDay(errors, "on", this.on);
		GrantFormValues.checkDay(errors, "offersUntil", this.offersUntil);
	}

}
