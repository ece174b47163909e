package pl.utrwal.monitoring.web.evaluation;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

import pl.utrwal.monitoring.web.Forms;

/**
 * What is asked of a question, its answer or what follows from it. {@code id} is that of
 * the form: the same form sent twice asks once. {@code more} is the evidence of a
 * finding, or the recommendation of a conclusion; {@code version} that of the question
 * that the writer saw.
 */
class EvaluationForm {

	private static final int LONGEST_QUESTION = 500;

	private static final int LONGEST_TEXT = 4000;

	private String id = UUID.randomUUID().toString();

	private long version;

	private String item = "";

	private String text = "";

	private String more = "";

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
	private LocalDate on;

	static EvaluationForm of(String text, String more, LocalDate on) {
		EvaluationForm form = new EvaluationForm();
		form.text = text;
		form.more = more;
		form.on = on;
		return form;
	}

	void check(Step step, Errors errors) {
		Forms.checkText(errors, "text", this.text, step.isOfQuestion() ? LONGEST_QUESTION : LONGEST_TEXT);
		Forms.checkLength(errors, "more", this.more, LONGEST_TEXT);
		Forms.checkDay(errors, "on", this.on);
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

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

	public String getMore() {
		return this.more;
	}

	public void setMore(String more) {
		this.more = more;
	}

	public LocalDate getOn() {
		return this.on;
	}

	public void setOn(LocalDate on) {
		this.on = on;
	}

}
