package pl.utrwal.monitoring.evaluation.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written of an evaluation.
 */
enum EvaluationStep {

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

	static Optional<EvaluationStep> of(String code) {
		return Stream.of(QUESTION, FINDING, CONCLUSION).filter((step) -> step.code().equals(code)).findFirst();
	}

}
