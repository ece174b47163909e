package pl.utrwal.identity;

import org.springframework.validation.Errors;

import pl.utrwal.identity.contract.Role;
import pl.utrwal.webkit.Form;

/**
 * The role that an account is to have.
 */
class RoleForm implements Form {

	public Role role;

	void check(Errors errors) {
		if (this.role == null && !errors.hasFieldErrors("role")) {
			errors.rejectValue("role", "accounts.role.missing");
		}
	}

}
