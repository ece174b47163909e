package pl.utrwal.partnerships.grants.web;

import org.springframework.validation.Errors;

import pl.utrwal.kernel.money.Money;

/**
 * What forms hold: amounts as people type them, texts, days.
 */
final class GrantFormValues {

	static final int LONGEST_NAME = 300;

	private GrantFormValues() {
	}

	static Money of(String typed) {
		return Money.parse(typed).orElseThrow();
	}

	/**
	 * @param least the smallest that is allowed
	 */
	static void check(Errors errors, String field, String typed, Money least) {
		Money amount = typed.strip().startsWith("-") ? null : Money.parse(typed).orElse(null);
		if (amount == null) {
			errors.rejectValue(field, "rule.amount-malformed");
		}
		else if (amount.amount().compareTo(least.amount()) < 0) {
			errors.rejectValue(field, "rule.amount-not-positive");
		}
	}

	static void checkText(Errors errors, String field, String typed, int longest) {
		if (typed.isBlank()) {
			errors.rejectValue(field, "rule.text-blank");
		}
		else if (typed.length() > longest) {
			errors.rejectValue(field, "rule.text-too-long", new Object[] { longest }, null);
		}
	}

	static void checkDay(Errors errors, String field, Object day) {
		if (day == null && !errors.hasFieldErrors(field)) {
			errors.rejectValue(field, "rule.day-missing");
		}
	}

}
