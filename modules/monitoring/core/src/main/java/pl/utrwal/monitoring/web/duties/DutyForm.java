package pl.utrwal.monitoring.web.duties;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * What is asked of a duty that is taken on. {@code id} is that of the form: the same form
 * sent twice takes on one.
 */
class DutyForm {

	private static final int LONGEST_TEXT = 1000;

	private static final int LONGEST_NAME = 300;

	private String id = UUID.randomUUID().toString();

	private String plan = "";

	private String what = "";

	private String to = "";

	private String recurrence = "yearly";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate first;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate until;

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

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public String getPlan() {
		return this.plan;
	}

	public void setPlan(String plan) {
		this.plan = plan;
	}

	public String getWhat() {
		return this.what;
	}

	public void setWhat(String what) {
		this.what = what;
	}

	public String getTo() {
		return this.to;
	}

	public void setTo(String to) {
		this.to = to;
	}

	public String getRecurrence() {
		return this.recurrence;
	}

	public void setRecurrence(String recurrence) {
		this.recurrence = recurrence;
	}

	public LocalDate getFirst() {
		return this.first;
	}

	public void setFirst(LocalDate first) {
		this.first = first;
	}

	public LocalDate getUntil() {
		return this.until;
	}

	public void setUntil(LocalDate until) {
		this.until = until;
	}

}
