package pl.utrwal.monitoring.web.duties;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * What is asked of a duty that was fulfilled, or is not due any more.
 */
class FulfilmentForm {

	private static final int LONGEST_TEXT = 4000;

	private static final int LONGEST_ADDRESS = 1000;

	private String duty = "";

	private int year;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate on;

	private String evidence = "";

	private String report = "";

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

	public String getDuty() {
		return this.duty;
	}

	public void setDuty(String duty) {
		this.duty = duty;
	}

	public int getYear() {
		return this.year;
	}

	public void setYear(int year) {
		this.year = year;
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

	public String getReport() {
		return this.report;
	}

	public void setReport(String report) {
		this.report = report;
	}

}
