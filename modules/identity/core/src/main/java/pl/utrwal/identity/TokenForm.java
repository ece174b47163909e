package pl.utrwal.identity;

import java.util.List;

import org.springframework.validation.Errors;

import pl.utrwal.webkit.Form;

/**
 * What is asked about a new API token.
 */
class TokenForm implements Form {

	private static final List<Integer> DAYS = List.of(30, 90, 365);

	private static final int LONGEST_NAME = 80;

	public String name = "";

	public int days = DAYS.getLast();

	void check(Errors errors) {
		if (this.name.isBlank() || this.name.length() > LONGEST_NAME) {
			errors.rejectValue("name", "accounts.token.name.missing");
		}
		if (!errors.hasFieldErrors("days") && !DAYS.contains(this.days)) {
			errors.rejectValue("days", "accounts.token.days.wrong");
		}
	}

}
