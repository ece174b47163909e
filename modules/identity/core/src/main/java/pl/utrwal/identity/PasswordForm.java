package pl.utrwal.identity;

import org.springframework.validation.Errors;

import pl.utrwal.webkit.Form;

/**
 * A new password for an account.
 */
class PasswordForm implements Form {

	static final int SHORTEST = 12;

	static final int LONGEST = 200;

	public String password = "";

	/**
	 * @param known what a guesser would try first
	 */
	void check(Errors errors, PasswordStrength strength, String... known) {
		if (this.password.length() < SHORTEST) {
			errors.rejectValue("password", "accounts.password.short", new Object[] { SHORTEST }, null);
		}
		else if (this.password.length() > LONGEST) {
			errors.rejectValue("password", "accounts.password.long", new Object[] { LONGEST }, null);
		}
		else if (strength.isWeak(this.password, known)) {
			errors.rejectValue("password", "accounts.password.weak");
		}
	}

}
