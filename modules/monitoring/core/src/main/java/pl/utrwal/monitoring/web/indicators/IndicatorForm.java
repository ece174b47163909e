package pl.utrwal.monitoring.web.indicators;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.monitoring.contract.Direction;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.read.indicators.IndicatorSheet;
import pl.utrwal.monitoring.web.Forms;

/**
 * What is asked of an indicator. {@code id} is that of the form: the same form sent twice
 * defines once. {@code version} is that of the indicator that the writer saw.
 */
class IndicatorForm {

	private static final String NUMBER = "number";

	private static final String WORDS = "words";

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_SOURCE = 500;

	private static final Pattern POLISH_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

	private String id = UUID.randomUUID().toString();

	private long version;

	private String item = "";

	private String name = "";

	private String kind = NUMBER;

	private String unit = "";

	private String scale = "";

	private String direction = Direction.UP.name();

	private String baseline = "";

	private String baselineOn = "";

	private String target = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate targetOn;

	private String source = "";

	private String frequency = "";

	static IndicatorForm of(IndicatorSheet sheet) {
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
		return (value == null) ? "" : definition.number() ? Typed.shown(value) : value;
	}

	void check(Errors errors) {
		Forms.checkText(errors, "name", this.name, LONGEST_NAME);
		Forms.checkLength(errors, "unit", this.unit, LONGEST_NAME);
		Forms.checkLength(errors, "source", this.source, LONGEST_SOURCE);
		checkValue(errors, "baseline", this.baseline);
		checkValue(errors, "target", this.target);
		if (!this.baseline.isBlank() && when() == null) {
			errors.rejectValue("baselineOn", "rule.baseline-without-day");
		}
	}

	private void checkValue(Errors errors, String field, String value) {
		if (!value.isBlank() && isNumber() && Typed.number(value).isEmpty()) {
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
		return typed.isBlank() ? null : isNumber() ? Typed.number(typed).orElseThrow() : typed.strip();
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

	public String getItem() {
		return this.item;
	}

	public void setItem(String item) {
		this.item = item;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = kind;
	}

	public String getUnit() {
		return this.unit;
	}

	public void setUnit(String unit) {
		this.unit = unit;
	}

	public String getScale() {
		return this.scale;
	}

	public void setScale(String scale) {
		this.scale = scale;
	}

	public String getDirection() {
		return this.direction;
	}

	public void setDirection(String direction) {
		this.direction = direction;
	}

	public String getBaseline() {
		return this.baseline;
	}

	public void setBaseline(String baseline) {
		this.baseline = baseline;
	}

	public String getBaselineOn() {
		return this.baselineOn;
	}

	public void setBaselineOn(String baselineOn) {
		this.baselineOn = baselineOn;
	}

	public String getTarget() {
		return this.target;
	}

	public void setTarget(String target) {
		this.target = target;
	}

	public LocalDate getTargetOn() {
		return this.targetOn;
	}

	public void setTargetOn(LocalDate targetOn) {
		this.targetOn = targetOn;
	}

	public String getSource() {
		return this.source;
	}

	public void setSource(String source) {
		this.source = source;
	}

	public String getFrequency() {
		return this.frequency;
	}

	public void setFrequency(String frequency) {
		this.frequency = frequency;
	}

}
