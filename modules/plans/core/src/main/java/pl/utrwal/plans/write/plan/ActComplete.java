package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.plans.contract.events.Resolution;

/**
 * An act says all that is needed to find it, and neither it nor its force comes before
 * the act before it, or what is in force on a day could not be told.
 *
 * @param before the act before it; null if there is none
 */
record ActComplete(Resolution act, Resolution before) implements Rule {

	@Override
	public void verify() {
		if (this.act == null) {
			throw new RuleBroken("act-missing");
		}
		new HasText(this.act.number(), Plan.LONGEST_NAME).verify();
		new HasText(this.act.body(), Plan.LONGEST_NAME).verify();
		new DaysInOrder(this.act.date(), this.act.inForceFrom()).verify();
		if (this.act.annex() != null && this.act.annex().length() > Plan.LONGEST_NAME) {
			throw new RuleBroken("text-too-long", String.valueOf(Plan.LONGEST_NAME));
		}
		if (this.before != null && (this.act.date().isBefore(this.before.date())
				|| this.act.inForceFrom().isBefore(this.before.inForceFrom()))) {
			throw new RuleBroken("act-order", this.before.number());
		}
	}

	Resolution stripped() {
		return new Resolution(this.act.number().strip(), this.act.body().strip(), this.act.date(),
				this.act.inForceFrom(), (this.act.annex() != null) ? this.act.annex().strip() : "");
	}

}
