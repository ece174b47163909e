package pl.utrwal.partnerships.partners.web;

import org.springframework.validation.Errors;

import pl.utrwal.partnerships.partners.names.NameKey;
import pl.utrwal.webkit.Form;

/**
 * Another text that means a partner.
 */
class AliasForm implements Form {

	private static final int LONGEST_ALIAS = 300;

	public String alias = "";

	public String aliasReason = "";

	void check(Errors errors) {
		if (NameKey.of(this.alias).isEmpty()) {
			errors.rejectValue("alias", "partners.alias.missing");
		}
		if (this.alias.length() > LONGEST_ALIAS) {
			errors.rejectValue("alias", "webkit.too-long", new Object[] { LONGEST_ALIAS }, null);
		}
	}

}
