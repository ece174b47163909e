package pl.utrwal.history.erasing.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.validation.Errors;

import pl.utrwal.history.erasing.read.SoughtWords;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.webkit.Form;

/**
 * What is asked before words are erased.
 */
class ErasureForm implements Form {

	public String words = "";

	public String reason = "";

	public List<Long> positions = new ArrayList<>();

	public boolean confirmed;

	/**
	 * One form a line.
	 */
	Optional<SoughtWords> sought(Errors errors) {
		try {
			return Optional.of(SoughtWords.of(getForms()));
		}
		catch (RuleBroken broken) {
			reject(errors, "words", broken);
			return Optional.empty();
		}
	}

	void checkReason(SoughtWords sought, Errors errors) {
		try {
			ErasureService.reason(this.reason, sought);
		}
		catch (RuleBroken broken) {
			reject(errors, "reason", broken);
		}
	}

	void checkChoice(Errors errors) {
		if (this.positions.isEmpty()) {
			errors.rejectValue("positions", "rule.erasure-no-places");
		}
		if (!this.confirmed) {
			errors.rejectValue("confirmed", "erasures.confirm.missing");
		}
	}

	static void reject(Errors errors, String field, RuleBroken broken) {
		errors.rejectValue(field, "rule." + broken.code(), broken.arguments().toArray(), null);
	}

	Set<Long> chosen() {
		return new LinkedHashSet<>(this.positions);
	}

	public List<String> getForms() {
		return this.words.lines().map(String::strip).filter((form) -> !form.isEmpty()).toList();
	}

}
