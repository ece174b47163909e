package pl.utrwal.identity;

import org.springframework.validation.Errors;

/**
 * What is asked at the first start: the municipality, and its administrator's account.
 */
class SetupForm extends AccountForm {

	private String token = "";

	private String key = "";

	private String municipality = "";

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

	public String getToken() {
		return this.token;
	}

	public void setToken(String token) {
		this.token = token;
	}

	public String getKey() {
		return this.key;
	}

	public void setKey(String key) {
		this.key = key;
	}

	public String getMunicipality() {
		return this.municipality;
	}

	public void setMunicipality(String municipality) {
		this.municipality = municipality;
	}

}
