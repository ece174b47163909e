package pl.utrwal.monitoring.web.progress;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.monitoring.contract.StatusKind;
import pl.utrwal.monitoring.read.progress.RowProgress.Filed;
import pl.utrwal.monitoring.write.progress.ProgressRules.Says;

/**
 * What is typed of how a row stands.
 */
class ReportForm {

	private String report = "";

	private String kind = "";

	private String label = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate day;

	private String evidence = "";

	private String source = "";

	static ReportForm of(LocalDate today) {
		ReportForm form = new ReportForm();
		form.day = today;
		return form;
	}

	static ReportForm of(Filed filed) {
		ReportForm form = new ReportForm();
		form.report = filed.id().value();
		form.kind = filed.kind().code();
		form.label = filed.says().label();
		form.day = filed.day();
		form.evidence = filed.says().evidence();
		form.source = filed.says().source();
		return form;
	}

	void check(Errors errors, LocalDate today) {
		if (StatusKind.of(this.kind).isEmpty()) {
			errors.rejectValue("kind", "rule.status-missing");
		}
		if (this.day == null) {
			if (!errors.hasFieldErrors("day")) {
				errors.rejectValue("day", "rule.day-missing");
			}
		}
		else if (this.day.isAfter(today)) {
			errors.rejectValue("day", "rule.day-to-come");
		}
		check(errors, "label", this.label, Says.LONGEST_LABEL);
		check(errors, "evidence", this.evidence, Says.LONGEST_EVIDENCE);
		check(errors, "source", this.source, Says.LONGEST_SOURCE);
	}

	private static void check(Errors errors, String field, String text, int longest) {
		if (text.strip().length() > longest) {
			errors.rejectValue(field, "rule.text-too-long", new Object[] { longest }, null);
		}
	}

	Says says() {
		return new Says(StatusKind.of(this.kind).orElse(null), this.label, this.day, this.evidence, this.source);
	}

	public String getReport() {
		return this.report;
	}

	public void setReport(String report) {
		this.report = report;
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = kind;
	}

	public String getLabel() {
		return this.label;
	}

	public void setLabel(String label) {
		this.label = label;
	}

	public LocalDate getDay() {
		return this.day;
	}

	public void setDay(LocalDate day) {
		this.day = day;
	}

	public String getEvidence() {
		return this.evidence;
	}

	public void setEvidence(String evidence) {
		this.evidence = evidence;
	}

	public String getSource() {
		return this.source;
	}

	public void setSource(String source) {
		this.source = source;
	}

}
