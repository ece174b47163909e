package pl.utrwal.identity;

import org.springframework.validation.Errors;

/**
 * What is asked about a new municipality: its name and key, and its administrator's
 * account.
 */
class MunicipalityForm extends AccountForm {

	public String key = "";

	public String municipality = "";

	@Override
	void check(Errors errors, PasswordStrength strength, String... known) {
		if (this.municipality.isBlank() || this.municipality.length() > 120) {
			errors.rejectValue("municipality", "setup.municipality.missing");
		}
		if (!this.key.matches("[a-z0-9][a-z0-9-]{1,39}")) {
			errors.rejectValue("key", "setup.key.malformed");
		}
		super.check(errors, strength, this.municipality, this.key);
	}

}
