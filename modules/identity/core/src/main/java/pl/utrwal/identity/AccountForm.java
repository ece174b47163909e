package pl.utrwal.identity;

import java.util.stream.Stream;

import org.springframework.validation.Errors;

import pl.utrwal.identity.contract.Role;

/**
 * What is asked about a new account.
 */
class AccountForm extends PasswordForm {

	public String login = "";

	public String name = "";

	public Role role = Role.PLANNER;

	@Override
	void check(Errors errors, PasswordStrength strength, String... known) {
		if (this.name.isBlank() || this.name.length() > 120) {
			errors.rejectValue("name", "accounts.name.missing");
		}
		if (!this.login.strip().matches("[A-Za-z0-9._@+-]{3,80}")) {
			errors.rejectValue("login", "accounts.login.malformed");
		}
		if (this.role == null && !errors.hasFieldErrors("role")) {
			errors.rejectValue("role", "accounts.role.missing");
		}
		super.check(errors, strength,
				Stream.concat(Stream.of(known), Stream.of(this.login, this.name)).toArray(String[]::new));
	}

}
