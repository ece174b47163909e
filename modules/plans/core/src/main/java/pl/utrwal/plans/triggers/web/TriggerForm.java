package pl.utrwal.plans.triggers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.application.CommandSender;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.TriggerKind;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerRow;
import pl.utrwal.webkit.Form;

/**
 * What is asked of a trigger. {@code id} is that of the form: the same form sent twice
 * declares once.
 */
class TriggerForm implements Form {

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_EVIDENCE = 4000;

	public String id = UUID.randomUUID().toString();

	public String name = "";

	public String kind = TriggerKind.ACT_AMENDED.code();

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate day;

	public String evidence = "";

	public List<String> rows = new ArrayList<>();

	public String reason = "";

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
		else if (this.reason.strip().length() > CommandSender.LONGEST_REASON) {
			errors.rejectValue("reason", "rule.text-too-long", new Object[] { CommandSender.LONGEST_REASON }, null);
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

}
