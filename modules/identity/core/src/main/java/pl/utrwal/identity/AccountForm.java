package pl.utrwal.identity;

import pl.utrwal.identity.contract.Role;

import org.springframework.validation.Errors;
import java.util.stream.Stream;

/**
 * What is asked about a new account.
 */
class AccountForm extends PasswordForm {

	private String login = "";

	private String name = "";

	private Role role = Role.PLANNER;

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

	public String getLogin() {
		return this.login;
	}

	public void setLogin(String login) {
		this.login = login;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public Role getRole() {
		return this.role;
	}

	public void setRole(Role role) {
		this.role = role;
	}

}
