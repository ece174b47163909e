package pl.utrwal.monitoring.duties.web;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.webkit.Form;

/**
 * What is asked of a duty that is taken on. {@code id} is that of the form: the same form
 * sent twice takes on one.
 */
class DutyForm implements Form {

	private static final int LONGEST_TEXT = 1000;

	private static final int LONGEST_NAME = 300;

	public String id = UUID.randomUUID().toString();

	public String plan = "";

	public String what = "";

	public String to = "";

	public String recurrence = "yearly";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate first;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate until;

	void check(Errors errors) {
		if (this.plan.isBlank()) {
			errors.rejectValue("plan", "duties.plan.missing");
		}
		checkText("what", this.what, LONGEST_TEXT, errors);
		checkText("to", this.to, LONGEST_NAME, errors);
		if (this.first == null && !errors.hasFieldErrors("first")) {
			errors.rejectValue("first", "rule.day-missing");
		}
		if (this.first != null && this.until != null && this.until.isBefore(this.first)) {
			errors.rejectValue("until", "rule.days-backwards");
		}
	}

	static void checkText(String field, String text, int longest, Errors errors) {
		if (text.isBlank()) {
			errors.rejectValue(field, "duties.text.missing");
		}
		else if (text.length() > longest) {
			errors.rejectValue(field, "rule.text-too-long", new Object[] { longest }, null);
		}
	}

	boolean yearly() {
		return this.recurrence.equals("yearly");
	}

}
