package pl.utrwal.monitoring.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.webkit.Form;

/**
 * What is asked of a new report. {@code id} is that of the form: the same form sent twice
 * begins one.
 */
class ReportForm implements Form {

	private static final int LONGEST_TITLE = 300;

	public String id = UUID.randomUUID().toString();

	public String title = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate from;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate to;

	public List<String> plans = List.of();

	public String supersedes = "";

	void check(Errors errors) {
		if (this.title.isBlank()) {
			errors.rejectValue("title", "rule.text-blank");
		}
		if (this.title.length() > LONGEST_TITLE) {
			errors.rejectValue("title", "rule.text-too-long", new Object[] { LONGEST_TITLE }, null);
		}
		if (this.from == null && !errors.hasFieldErrors("from")) {
			errors.rejectValue("from", "council-report.day-missing");
		}
		if (this.to == null && !errors.hasFieldErrors("to")) {
			errors.rejectValue("to", "council-report.day-missing");
		}
		if (this.from != null && this.to != null && this.to.isBefore(this.from)) {
			errors.rejectValue("to", "rule.council-report-period-backwards");
		}
	}

}
