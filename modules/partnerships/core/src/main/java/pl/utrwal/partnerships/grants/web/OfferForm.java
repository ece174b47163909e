package pl.utrwal.partnerships.grants.web;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.webkit.Form;

/**
 * What is asked of an offer that came in. {@code id} is that of the form: the same form
 * sent twice records once.
 */
class OfferForm implements Form {

	private static final Money GROSZ = Money.of("0.01");

	public String id = UUID.randomUUID().toString();

	public String organisation = "";

	public String name = "";

	public String title = "";

	public String asked = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate on;

	void check(Errors errors) {
		if (this.organisation.isBlank()) {
			GrantFormValues.checkText(errors, "name", this.name, GrantFormValues.LONGEST_NAME);
		}
		GrantFormValues.checkText(errors, "title", this.title, GrantFormValues.LONGEST_NAME);
		GrantFormValues.check(errors, "asked", this.asked, GROSZ);
		GrantFormValues.checkDay(errors, "on", this.on);
	}

}
