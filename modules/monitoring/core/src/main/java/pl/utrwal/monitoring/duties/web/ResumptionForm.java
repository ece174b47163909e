package pl.utrwal.monitoring.duties.web;

import org.springframework.validation.Errors;

import pl.utrwal.application.FormSubmission;
import pl.utrwal.webkit.Form;

/**
 * Why a duty has not ended after all.
 */
class ResumptionForm implements Form {

	private static final int LONGEST_REASON = 500;

	public String duty = "";

	public String reason = "";

	void check(Errors errors) {
		FormSubmission.checkText(errors, "reason", this.reason, LONGEST_REASON);
	}

}
