package pl.utrwal.identity;

import org.springframework.validation.Errors;

import pl.utrwal.webkit.Form;

/**
 * What is asked before a person is erased.
 */
class ErasureForm implements Form {

	public ErasureGround ground;

	void check(Errors errors) {
		if (this.ground == null && !errors.hasFieldErrors("ground")) {
			errors.rejectValue("ground", "accounts.erase.ground.missing");
		}
	}

}
