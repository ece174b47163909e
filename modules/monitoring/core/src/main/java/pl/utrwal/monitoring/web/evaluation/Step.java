package pl.utrwal.monitoring.web.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written of an evaluation.
 */
enum Step {

	NEW, QUESTION, FINDING, CONCLUSION;

	/**
	 * As it stands in an address and in message keys.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean isOfQuestion() {
		return this == NEW || this == QUESTION;
	}

	static Optional<Step> of(String code) {
		return Stream.of(QUESTION, FINDING, CONCLUSION).filter((step) -> step.code().equals(code)).findFirst();
	}

}
