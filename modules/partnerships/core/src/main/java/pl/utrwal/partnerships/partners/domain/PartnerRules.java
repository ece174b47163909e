package pl.utrwal.partnerships.partners.domain;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.names.NameKey;

/**
 * What must hold for what is asked of a partner.
 */
final class PartnerRules {

	private PartnerRules() {
	}

	/**
	 * A name has words that can be told from others; a person's, and no other, is kept
	 * apart.
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
				if (NameKey.of(this.name.text()).isEmpty()) {
					throw new RuleBroken("text-blank");
				}
			}
		}

	}

	/**
	 * A body that a plan sets up is known by that plan.
	 */
	record SaysWhichPlan(PartnerKind kind, PlanId plan) implements Rule {

		@Override
		public void verify() {
			if (this.kind == PartnerKind.BODY && this.plan == null) {
				throw new RuleBroken("partner-body-of-no-plan");
			}
		}

	}

}
