package pl.utrwal.monitoring.web.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * What is asked of a new report. {@code id} is that of the form: the same form sent twice
 * begins one.
 */
class ReportForm {

	private static final int LONGEST_TITLE = 300;

	private String id = UUID.randomUUID().toString();

	private String title = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate from;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate to;

	private List<String> plans = List.of();

	private String supersedes = "";

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

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public LocalDate getFrom() {
		return this.from;
	}

	public void setFrom(LocalDate from) {
		this.from = from;
	}

	public LocalDate getTo() {
		return this.to;
	}

	public void setTo(LocalDate to) {
		this.to = to;
	}

	public List<String> getPlans() {
		return this.plans;
	}

	public void setPlans(List<String> plans) {
		this.plans = List.copyOf(plans);
	}

	public String getSupersedes() {
		return this.supersedes;
	}

	public void setSupersedes(String supersedes) {
		this.supersedes = supersedes;
	}

}
