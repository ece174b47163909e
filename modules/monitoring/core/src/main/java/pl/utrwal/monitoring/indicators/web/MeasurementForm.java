package pl.utrwal.monitoring.indicators.web;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.application.FormSubmission;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;
import pl.utrwal.webkit.Form;

/**
 * What is asked of a measurement. {@code id} is that of the form: the same form sent
 * twice measures once. {@code version} is that of the indicator that the writer saw.
 */
class MeasurementForm implements Form {

	private static final int LONGEST_TEXT = 1000;

	private static final int LONGEST_REASON = 500;

	public String id = UUID.randomUUID().toString();

	public long version;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate on;

	public String value = "";

	public String evidence = "";

	public String reason = "";

	static MeasurementForm of(Definition definition, Reading reading) {
		MeasurementForm form = new MeasurementForm();
		form.on = reading.on();
		form.value = definition.number() ? TypedNumber.shown(reading.value()) : reading.value();
		form.evidence = reading.evidence();
		return form;
	}

	void check(Definition definition, Errors errors) {
		if (!definition.number()) {
			FormSubmission.checkText(errors, "value", this.value, LONGEST_TEXT);
		}
		else if (TypedNumber.number(this.value).isEmpty()) {
			errors.rejectValue("value", "rule.value-not-number");
		}
		FormSubmission.checkDay(errors, "on", this.on);
		FormSubmission.checkLength(errors, "evidence", this.evidence, LONGEST_TEXT);
	}

	void checkReason(Errors errors) {
		if (this.reason.isBlank()) {
			errors.rejectValue("reason", "rule.reason-missing");
		}
		FormSubmission.checkLength(errors, "reason", this.reason, LONGEST_REASON);
	}

	Reading reading(Definition definition) {
		return new Reading(this.on,
				definition.number() ? TypedNumber.number(this.value).orElseThrow() : this.value.strip(),
				this.evidence.strip());
	}

}
