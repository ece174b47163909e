package pl.utrwal.plans.teamwork.web;

import java.util.UUID;

import org.springframework.validation.Errors;

import pl.utrwal.application.FormSubmission;
import pl.utrwal.plans.teamwork.domain.Teamwork;
import pl.utrwal.webkit.Form;

/**
 * What is asked of a comment. {@code id} is that of the form: the same form sent twice
 * comments once.
 */
class CommentForm implements Form {

	public String id = UUID.randomUUID().toString();

	public String text = "";

	/** Empty for the element as a whole. */
	public String column = "";

	void check(Errors errors) {
		FormSubmission.checkText(errors, "text", this.text, Teamwork.LONGEST_COMMENT);
	}

}
