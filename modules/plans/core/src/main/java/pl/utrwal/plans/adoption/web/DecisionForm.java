package pl.utrwal.plans.adoption.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.plans.adoption.read.BodyName;
import pl.utrwal.plans.adoption.read.Decision;
import pl.utrwal.plans.contract.events.StoredValues.Resolution;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.webkit.Form;

/**
 * What is asked of somebody who records a decision on a plan as a whole. Which of the
 * fields count depends on the decision.
 */
class DecisionForm implements Form {

	private static final int LONGEST = 300;

	private static final int LONGEST_TEXT = 4000;

	/** Of the plan when the form was opened. */
	public long version;

	public String number = "";

	public String body = "";

	@DateTimeFormat(iso = ISO.DATE)
	public LocalDate date;

	@DateTimeFormat(iso = ISO.DATE)
	public LocalDate inForceFrom;

	public String annex = "";

	@DateTimeFormat(iso = ISO.DATE)
	public LocalDate from;

	@DateTimeFormat(iso = ISO.DATE)
	public LocalDate to;

	public String outcome = "";

	public String successor = "";

	/** From when it is in force is not said, and not guessed. */
	void fill(CitedAct act) {
		this.number = act.number();
		this.body = BodyName.nominative(act.body());
		this.date = act.day();
		this.annex = act.annex().isEmpty() ? "" : "nr " + act.annex();
	}

	void check(Decision decision, LocalDate today, Errors errors) {
		switch (decision) {
			case CONSULTATION -> {
				checkDay("from", this.from, errors);
				checkDay("to", this.to, errors);
				checkOrder("to", this.from, this.to, "rule.days-backwards", errors);
			}
			case CONSULTATION_END -> checkWords("outcome", this.outcome, LONGEST_TEXT, errors);
			case SUCCESSION -> {
				checkWords("successor", this.successor, LONGEST, errors);
				checkDay("from", this.from, errors);
			}
			case ADOPTION, AMENDMENT, REPEAL -> {
				checkWords("number", this.number, LONGEST, errors);
				checkWords("body", this.body, LONGEST, errors);
				checkDay("date", this.date, errors);
				checkDay("inForceFrom", this.inForceFrom, errors);
				checkOrder("inForceFrom", this.date, this.inForceFrom, "decision.in-force-from.early", errors);
				if (this.date != null && this.date.isAfter(today)) {
					errors.rejectValue("date", "rule.act-date-future");
				}
				if (this.annex.length() > LONGEST) {
					errors.rejectValue("annex", "rule.text-too-long", new Object[] { LONGEST }, null);
				}
			}
		}
	}

	PlanCommand command(Decision decision, PlanId plan, LocalDate today) {
		Resolution act = new Resolution(this.number, this.body, this.date, this.inForceFrom, this.annex);
		return switch (decision) {
			case CONSULTATION -> new OpenConsultation(plan, this.from, this.to);
			case CONSULTATION_END -> new CloseConsultation(plan, today, this.outcome);
			case ADOPTION -> new AdoptPlan(plan, this.version, act);
			case AMENDMENT -> new AmendPlan(plan, this.version, act);
			case REPEAL -> new RepealPlan(plan, act);
			case SUCCESSION -> new SucceedPlan(plan, new PlanId(this.successor), this.from);
		};
	}

	private static void checkDay(String field, LocalDate day, Errors errors) {
		if (day == null && !errors.hasFieldErrors(field)) {
			errors.rejectValue(field, "rule.day-missing");
		}
	}

	private static void checkOrder(String field, LocalDate first, LocalDate last, String code, Errors errors) {
		if (first != null && last != null && last.isBefore(first)) {
			errors.rejectValue(field, code);
		}
	}

	private static void checkWords(String field, String words, int longest, Errors errors) {
		if (words.isBlank()) {
			errors.rejectValue(field, "decision." + field + ".missing");
		}
		if (words.length() > longest) {
			errors.rejectValue(field, "rule.text-too-long", new Object[] { longest }, null);
		}
	}

}
