package pl.utrwal.monitoring.indicators.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.application.FormSubmission;
import pl.utrwal.monitoring.contract.Direction;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.webkit.Form;

/**
 * What is asked of an indicator. {@code id} is that of the form: the same form sent twice
 * defines once. {@code version} is that of the indicator that the writer saw.
 */
class IndicatorForm implements Form {

	private static final String NUMBER = "number";

	private static final String WORDS = "words";

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_SOURCE = 500;

	private static final Pattern POLISH_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

	public String id = UUID.randomUUID().toString();

	public long version;

	public String item = "";

	public String name = "";

	public String kind = NUMBER;

	public String unit = "";

	public String scale = "";

	public String direction = Direction.UP.name();

	public String baseline = "";

	public String baselineOn = "";

	public String target = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate targetOn;

	public String source = "";

	public String frequency = "";

	static IndicatorForm of(IndicatorView sheet) {
		Definition definition = sheet.definition();
		IndicatorForm form = new IndicatorForm();
		form.version = sheet.version();
		form.name = definition.name();
		form.kind = definition.number() ? NUMBER : WORDS;
		form.unit = definition.unit();
		form.scale = String.join("\n", definition.scale());
		form.direction = definition.direction();
		form.baseline = shown(definition, definition.baseline());
		form.baselineOn = Objects.requireNonNullElse(definition.baselineOn(), "");
		form.target = shown(definition, definition.target());
		form.targetOn = definition.targetOn();
		form.source = definition.source();
		form.frequency = Objects.requireNonNullElse(definition.frequency(), "");
		return form;
	}

	private static String shown(Definition definition, String value) {
		return (value == null) ? "" : definition.number() ? TypedNumber.shown(value) : value;
	}

	void check(Errors errors) {
		FormSubmission.checkText(errors, "name", this.name, LONGEST_NAME);
		FormSubmission.checkLength(errors, "unit", this.unit, LONGEST_NAME);
		FormSubmission.checkLength(errors, "source", this.source, LONGEST_SOURCE);
		checkValue(errors, "baseline", this.baseline);
		checkValue(errors, "target", this.target);
		if (!this.baseline.isBlank() && when() == null) {
			errors.rejectValue("baselineOn", "rule.baseline-without-day");
		}
	}

	private void checkValue(Errors errors, String field, String value) {
		if (!value.isBlank() && isNumber() && TypedNumber.number(value).isEmpty()) {
			errors.rejectValue(field, "rule.value-not-number");
		}
	}

	private boolean isNumber() {
		return !this.kind.equals(WORDS);
	}

	Definition definition() {
		boolean known = !this.baseline.isBlank();
		return new Definition(this.name.strip(), isNumber(), isNumber() ? this.unit.strip() : "",
				isNumber() ? List.of()
						: this.scale.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList(),
				this.direction, value(this.baseline), known ? when() : null, value(this.target),
				this.target.isBlank() ? null : this.targetOn, this.source.strip(),
				this.frequency.isBlank() ? null : this.frequency);
	}

	private String value(String typed) {
		return typed.isBlank() ? null : isNumber() ? TypedNumber.number(typed).orElseThrow() : typed.strip();
	}

	/** A year or a day, by ISO 8601; null if it is neither. */
	private String when() {
		String typed = this.baselineOn.strip();
		if (typed.matches("\\d{4}")) {
			return typed;
		}
		Matcher day = POLISH_DAY.matcher(typed);
		try {
			return LocalDate
				.parse(day.matches() ? "%s-%02d-%02d".formatted(day.group(3), Integer.valueOf(day.group(2)),
						Integer.valueOf(day.group(1))) : typed)
				.toString();
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/**
	 * What makes the request what it is.
	 */
	String content() {
		return this.item + definition();
	}

}
