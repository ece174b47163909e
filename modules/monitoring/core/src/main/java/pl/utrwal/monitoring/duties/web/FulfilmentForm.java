package pl.utrwal.monitoring.duties.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.webkit.Form;

/**
 * What is asked of a duty that was fulfilled, or is not due any more.
 */
class FulfilmentForm implements Form {

	private static final int LONGEST_TEXT = 4000;

	private static final int LONGEST_ADDRESS = 1000;

	public String duty = "";

	public int year;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate on;

	public String evidence = "";

	public String report = "";

	void check(LocalDate today, Errors errors) {
		checkDay(errors);
		if (this.on != null && this.on.isAfter(today)) {
			errors.rejectValue("on", "rule.day-to-come");
		}
		DutyForm.checkText("evidence", this.evidence, LONGEST_TEXT, errors);
		if (this.report.length() > LONGEST_ADDRESS) {
			errors.rejectValue("report", "rule.text-too-long", new Object[] { LONGEST_ADDRESS }, null);
		}
	}

	void checkDay(Errors errors) {
		if (this.on == null && !errors.hasFieldErrors("on")) {
			errors.rejectValue("on", "rule.day-missing");
		}
	}

}
