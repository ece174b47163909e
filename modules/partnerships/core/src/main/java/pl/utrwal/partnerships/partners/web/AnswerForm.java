package pl.utrwal.partnerships.partners.web;

import java.time.LocalDate;
import java.util.List;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.webkit.Form;

/**
 * What a partner said to what a plan gives it to do.
 */
class AnswerForm implements Form {

	static final String CONFIRMED = "confirmed";

	static final List<String> ANSWERS = List.of(CONFIRMED, "declined");

	private static final int LONGEST_EVIDENCE = 1000;

	public String plan = "";

	public String element = "";

	public String role = "";

	public String answer = "confirmed";

	public String by = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate on;

	public String evidence = "";

	void check(Errors errors, LocalDate today) {
		if (!ANSWERS.contains(this.answer)) {
			errors.rejectValue("answer", "roles.answer.missing");
		}
		if (this.on == null) {
			if (!errors.hasFieldErrors("on")) {
				errors.rejectValue("on", "rule.day-missing");
			}
		}
		else if (this.on.isAfter(today)) {
			errors.rejectValue("on", "roles.on.future");
		}
		if (this.evidence.isBlank()) {
			errors.rejectValue("evidence", "roles.evidence.missing");
		}
		if (this.evidence.length() > LONGEST_EVIDENCE) {
			errors.rejectValue("evidence", "webkit.too-long", new Object[] { LONGEST_EVIDENCE }, null);
		}
	}

}
