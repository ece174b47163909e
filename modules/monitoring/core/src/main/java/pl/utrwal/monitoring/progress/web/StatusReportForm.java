package pl.utrwal.monitoring.progress.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.progress.domain.ProgressRules.Says;
import pl.utrwal.monitoring.progress.read.RowProgress.Filed;
import pl.utrwal.webkit.Form;

/**
 * What is typed of how a row stands.
 */
class StatusReportForm implements Form {

	public String report = "";

	public String kind = "";

	public String label = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate day;

	public String evidence = "";

	public String source = "";

	static StatusReportForm of(LocalDate today) {
		StatusReportForm form = new StatusReportForm();
		form.day = today;
		return form;
	}

	static StatusReportForm of(Filed filed) {
		StatusReportForm form = new StatusReportForm();
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

}
