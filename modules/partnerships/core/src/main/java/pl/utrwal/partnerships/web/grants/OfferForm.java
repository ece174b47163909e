package pl.utrwal.partnerships.web.grants;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;

/**
 * What is asked of an offer that came in. {@code id} is that of the form: the same form
 * sent twice records once.
 */
class OfferForm {

	private static final Money GROSZ = Money.of("0.01");

	private String id = UUID.randomUUID().toString();

	private String organisation = "";

	private String name = "";

	private String title = "";

	private String asked = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate on;

	void check(Errors errors) {
		if (this.organisation.isBlank()) {
			Amounts.checkText(errors, "name", this.name, Amounts.LONGEST_NAME);
		}
		Amounts.checkText(errors, "title", this.title, Amounts.LONGEST_NAME);
		Amounts.check(errors, "asked", this.asked, GROSZ);
		Amounts.checkDay(errors, "on", this.on);
	}

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public String getOrganisation() {
		return this.organisation;
	}

	public void setOrganisation(String organisation) {
		this.organisation = organisation;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public String getAsked() {
		return this.asked;
	}

	public void setAsked(String asked) {
		this.asked = asked;
	}

	public LocalDate getOn() {
		return this.on;
	}

	public void setOn(LocalDate on) {
		this.on = on;
	}

}
