package pl.utrwal.identity;

import pl.utrwal.identity.contract.Role;

import org.springframework.validation.Errors;

/**
 * What is asked about a new account.
 */
class AccountForm {

	static final int SHORTEST_PASSWORD = 12;

	static final int LONGEST_PASSWORD = 200;

	private String login = "";

	private String name = "";

	private Role role = Role.PLANNER;

	private String password = "";

	void check(Errors errors) {
		if (this.name.isBlank() || this.name.length() > 120) {
			errors.rejectValue("name", "accounts.name.missing");
		}
		if (!this.login.strip().matches("[A-Za-z0-9._@+-]{3,80}")) {
			errors.rejectValue("login", "accounts.login.malformed");
		}
		if (this.role == null && !errors.hasFieldErrors("role")) {
			errors.rejectValue("role", "accounts.role.missing");
		}
		if (this.password.length() < SHORTEST_PASSWORD) {
			errors.rejectValue("password", "accounts.password.short", new Object[] { SHORTEST_PASSWORD }, null);
		}
		if (this.password.length() > LONGEST_PASSWORD) {
			errors.rejectValue("password", "accounts.password.long", new Object[] { LONGEST_PASSWORD }, null);
		}
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

	public String getPassword() {
		return this.password;
	}

	public void setPassword(String password) {
		this.password = password;
	}

}
