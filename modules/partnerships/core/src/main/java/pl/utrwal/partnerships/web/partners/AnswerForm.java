package pl.utrwal.partnerships.web.partners;

import java.time.LocalDate;
import java.util.List;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * What a partner said to what a plan gives it to do.
 */
class AnswerForm {

	static final String CONFIRMED = "confirmed";

	static final List<String> ANSWERS = List.of(CONFIRMED, "declined");

	private static final int LONGEST_EVIDENCE = 1000;

	private String plan = "";

	private String element = "";

	private String role = "";

	private String answer = "confirmed";

	private String by = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate on;

	private String evidence = "";

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
			errors.rejectValue("evidence", "partners.too-long", new Object[] { LONGEST_EVIDENCE }, null);
		}
	}

	public String getPlan() {
		return this.plan;
	}

	public void setPlan(String plan) {
		this.plan = plan;
	}

	public String getElement() {
		return this.element;
	}

	public void setElement(String element) {
		this.element = element;
	}

	public String getRole() {
		return this.role;
	}

	public void setRole(String role) {
		this.role = role;
	}

	public String getAnswer() {
		return this.answer;
	}

	public void setAnswer(String answer) {
		this.answer = answer;
	}

	public String getBy() {
		return this.by;
	}

	public void setBy(String by) {
		this.by = by;
	}

	public LocalDate getOn() {
		return this.on;
	}

	public void setOn(LocalDate on) {
		this.on = on;
	}

	public String getEvidence() {
		return this.evidence;
	}

	public void setEvidence(String evidence) {
		this.evidence = evidence;
	}

}
