package pl.utrwal.monitoring.indicators.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them.
 */
final class TypedNumber {

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");

	private TypedNumber() {
	}

	/**
	 * With a point and without spaces; empty if it is no number.
	 */
	static Optional<String> number(String typed) {
		String number = typed.replaceAll("[\\s\\p{Z}]", "").replace(',', '.').replace('−', '-');
		return Optional.of(number).filter((candidate) -> NUMBER.matcher(candidate).matches());
	}

	/**
	 * A number as a form shows it.
	 */
	static String shown(String number) {
		return number.replace('.', ',');
	}

}
