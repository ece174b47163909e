package pl.utrwal.partnerships.web.partners;

import org.springframework.validation.Errors;

import pl.utrwal.partnerships.names.Key;

/**
 * Another text that means a partner.
 */
class AliasForm {

	private static final int LONGEST_ALIAS = 300;

	private String alias = "";

	private String aliasReason = "";

	void check(Errors errors) {
		if (Key.of(this.alias).isEmpty()) {
			errors.rejectValue("alias", "partners.alias.missing");
		}
		if (this.alias.length() > LONGEST_ALIAS) {
			errors.rejectValue("alias", "partners.too-long", new Object[] { LONGEST_ALIAS }, null);
		}
	}

	public String getAlias() {
		return this.alias;
	}

	public void setAlias(String alias) {
		this.alias = alias;
	}

	public String getAliasReason() {
		return this.aliasReason;
	}

	public void setAliasReason(String aliasReason) {
		this.aliasReason = aliasReason;
	}

}
