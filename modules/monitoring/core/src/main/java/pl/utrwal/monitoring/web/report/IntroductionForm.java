package pl.utrwal.monitoring.web.report;

import org.springframework.validation.Errors;

/**
 * The introduction as it is written, and the version of the report that the writer saw.
 */
class IntroductionForm {

	private static final int LONGEST = 20000;

	private String text = "";

	private long version;

	void check(Errors errors) {
		if (this.text.length() > LONGEST) {
			errors.rejectValue("text", "rule.text-too-long", new Object[] { LONGEST }, null);
		}
	}

	public String getText() {
		return this.text;
	}

	/** Browsers send line ends of their own. */
	public void setText(String text) {
		this.text = text.replace("\r\n", "\n");
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

}
