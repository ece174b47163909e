package pl.utrwal.partnerships.write.partner;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerName;
import pl.utrwal.partnerships.names.Key;

/**
 * A name has words that can be told from others; a person's, and no other, is kept apart.
 */
record IsNamed(PartnerKind kind, PartnerName name) implements Rule {

	private static final int LONGEST = 300;

	@Override
	public void verify() {
		boolean person = this.kind == PartnerKind.PERSON;
		if (person != (this.name.person() != null)) {
			throw new RuleBroken("partner-person-apart");
		}
		if (!person) {
			new HasText(this.name.text(), LONGEST).verify();
			if (Key.of(this.name.text()).isEmpty()) {
				throw new RuleBroken("text-blank");
			}
		}
	}

}
