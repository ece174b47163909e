package pl.utrwal.monitoring.web.triggers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.TriggerKind;
import pl.utrwal.monitoring.contract.events.TriggerEvent.TriggerRow;
import pl.utrwal.plans.web.Sending;

/**
 * What is asked of a trigger. {@code id} is that of the form: the same form sent twice
 * declares once.
 */
class TriggerForm {

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_EVIDENCE = 4000;

	private String id = UUID.randomUUID().toString();

	private String name = "";

	private String kind = TriggerKind.ACT_AMENDED.code();

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate day;

	private String evidence = "";

	private List<String> rows = new ArrayList<>();

	private String reason = "";

	void checkName(Errors errors) {
		checkText("name", this.name, LONGEST_NAME, errors);
		if (TriggerKind.of(this.kind).isEmpty()) {
			errors.rejectValue("kind", "triggers.kind.missing");
		}
	}

	void checkDay(LocalDate today, Errors errors) {
		if (errors.hasFieldErrors("day")) {
			return;
		}
		if (this.day == null) {
			errors.rejectValue("day", "rule.day-missing");
		}
		else if (this.day.isAfter(today)) {
			errors.rejectValue("day", "rule.day-to-come");
		}
		checkText("evidence", this.evidence, LONGEST_EVIDENCE, errors);
	}

	void checkRows(Errors errors) {
		if (chosen().isEmpty()) {
			errors.rejectValue("rows", "rule.trigger-without-rows");
		}
	}

	void checkReason(Errors errors) {
		if (this.reason.isBlank()) {
			errors.rejectValue("reason", "rule.reason-missing");
		}
		else if (this.reason.strip().length() > Sending.LONGEST_REASON) {
			errors.rejectValue("reason", "rule.text-too-long", new Object[] { Sending.LONGEST_REASON }, null);
		}
	}

	private static void checkText(String field, String text, int longest, Errors errors) {
		if (text.isBlank()) {
			errors.rejectValue(field, "triggers.text.missing");
		}
		else if (text.length() > longest) {
			errors.rejectValue(field, "rule.text-too-long", new Object[] { longest }, null);
		}
	}

	List<TriggerRow> chosen() {
		return this.rows.stream().flatMap(TriggerForm::row).toList();
	}

	private static Stream<TriggerRow> row(String code) {
		String[] parts = code.split("/", 2);
		return (parts.length == 2) ? Stream.of(new TriggerRow(new PlanId(parts[0]), new ElementId(parts[1])))
				: Stream.empty();
	}

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
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

	public List<String> getRows() {
		return this.rows;
	}

	public void setRows(List<String> rows) {
		this.rows = rows;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
