package pl.utrwal.identity;

import org.springframework.validation.Errors;

/**
 * A new password for an account.
 */
class PasswordForm {

	static final int SHORTEST = 12;

	static final int LONGEST = 200;

	private String password = "";

	void check(Errors errors) {
		if (this.password.length() < SHORTEST) {
			errors.rejectValue("password", "accounts.password.short", new Object[] { SHORTEST }, null);
		}
		if (this.password.length() > LONGEST) {
			errors.rejectValue("password", "accounts.password.long", new Object[] { LONGEST }, null);
		}
	}

	public String getPassword() {
		return this.password;
	}

	public void setPassword(String password) {
		this.password = password;
	}

}
