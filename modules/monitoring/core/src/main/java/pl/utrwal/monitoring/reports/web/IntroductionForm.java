package pl.utrwal.monitoring.reports.web;

import org.springframework.validation.Errors;

import pl.utrwal.webkit.Form;

/**
 * The introduction as it is written, and the version of the report that the writer saw.
 */
class IntroductionForm implements Form {

	private static final int LONGEST = 20000;

	public String text = "";

	public long version;

	void check(Errors errors) {
		if (this.text.length() > LONGEST) {
			errors.rejectValue("text", "rule.text-too-long", new Object[] { LONGEST }, null);
		}
	}

	/** Browsers send line ends of their own. */
	String text() {
		return this.text.replace("\r\n", "\n");
	}

}
