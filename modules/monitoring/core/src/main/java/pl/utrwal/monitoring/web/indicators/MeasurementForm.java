package pl.utrwal.monitoring.web.indicators;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;
import pl.utrwal.monitoring.web.Forms;

/**
 * What is asked of a measurement. {@code id} is that of the form: the same form sent
 * twice measures once. {@code version} is that of the indicator that the writer saw.
 */
class MeasurementForm {

	private static final int LONGEST_TEXT = 1000;

	private static final int LONGEST_REASON = 500;

	private String id = UUID.randomUUID().toString();

	private long version;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate on;

	private String value = "";

	private String evidence = "";

	private String reason = "";

	static MeasurementForm of(Definition definition, Reading reading) {
		MeasurementForm form = new MeasurementForm();
		form.on = reading.on();
		form.value = definition.number() ? Typed.shown(reading.value()) : reading.value();
		form.evidence = reading.evidence();
		return form;
	}

	void check(Definition definition, Errors errors) {
		if (!definition.number()) {
			Forms.checkText(errors, "value", this.value, LONGEST_TEXT);
		}
		else if (Typed.number(this.value).isEmpty()) {
			errors.rejectValue("value", "rule.value-not-number");
		}
		Forms.checkDay(errors, "on", this.on);
		Forms.checkLength(errors, "evidence", this.evidence, LONGEST_TEXT);
	}

	void checkReason(Errors errors) {
		if (this.reason.isBlank()) {
			errors.rejectValue("reason", "rule.reason-missing");
		}
		Forms.checkLength(errors, "reason", this.reason, LONGEST_REASON);
	}

	Reading reading(Definition definition) {
		return new Reading(this.on, definition.number() ? Typed.number(this.value).orElseThrow() : this.value.strip(),
				this.evidence.strip());
	}

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

	public LocalDate getOn() {
		return this.on;
	}

	public void setOn(LocalDate on) {
		this.on = on;
	}

	public String getValue() {
		return this.value;
	}

	public void setValue(String value) {
		this.value = value;
	}

	public String getEvidence() {
		return this.evidence;
	}

	public void setEvidence(String evidence) {
		this.evidence = evidence;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
