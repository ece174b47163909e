package pl.utrwal.monitoring.evaluation.web;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.application.FormSubmission;
import pl.utrwal.webkit.Form;

/**
 * What is asked of a question, its answer or what follows from it. {@code id} is that of
 * the form: the same form sent twice asks once. {@code more} is the evidence of a
 * finding, or the recommendation of a conclusion; {@code version} that of the question
 * that the writer saw.
 */
class EvaluationForm implements Form {

	private static final int LONGEST_QUESTION = 500;

	private static final int LONGEST_TEXT = 4000;

	public String id = UUID.randomUUID().toString();

	public long version;

	public String item = "";

	public String text = "";

	public String more = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	public LocalDate on;

	static EvaluationForm of(String text, String more, LocalDate on) {
		EvaluationForm form = new EvaluationForm();
		form.text = text;
		form.more = more;
		form.on = on;
		return form;
	}

	void check(EvaluationStep step, Errors errors) {
		FormSubmission.checkText(errors, "text", this.text, step.isOfQuestion() ? LONGEST_QUESTION : LONGEST_TEXT);
		FormSubmission.checkLength(errors, "more", this.more, LONGEST_TEXT);
		FormSubmission.checkDay(errors, "on", this.on);
	}

}
