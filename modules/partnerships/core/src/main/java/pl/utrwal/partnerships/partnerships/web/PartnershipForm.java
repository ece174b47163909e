package pl.utrwal.partnerships.partnerships.web;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.webkit.Form;

/**
 * What is asked of a team, a group or an agreement.
 */
class PartnershipForm implements Form {

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_PURPOSE = 4000;

	/** Of the form as it was opened: the same form sent twice founds one. */
	public String id = UUID.randomUUID().toString();

	public String kind = PartnershipKind.TASK_GROUP.code();

	public String name = "";

	public String purpose = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate from;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate to;

	void check(Errors errors) {
		if (PartnershipKind.of(this.kind).isEmpty()) {
			errors.rejectValue("kind", "partners.kind.missing");
		}
		if (this.name.isBlank()) {
			errors.rejectValue("name", "partners.name.missing");
		}
		if (this.name.length() > LONGEST_NAME) {
			errors.rejectValue("name", "webkit.too-long", new Object[] { LONGEST_NAME }, null);
		}
		if (this.purpose.isBlank()) {
			errors.rejectValue("purpose", "partnerships.purpose.missing");
		}
		if (this.purpose.length() > LONGEST_PURPOSE) {
			errors.rejectValue("purpose", "webkit.too-long", new Object[] { LONGEST_PURPOSE }, null);
		}
		checkPeriod(errors);
	}

	void checkPeriod(Errors errors) {
		if (this.from != null && this.to != null && this.to.isBefore(this.from)) {
			errors.rejectValue("to", "rule.period-backwards");
		}
	}

}
