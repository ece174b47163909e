package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.Reference;

/**
 * A reference that means something says it in words, and an element is one of a plan.
 */
record ReferenceMeansOneThing(Reference reference) implements Rule {

	@Override
	public void verify() {
		boolean holds = this.reference.isOpen() ? this.reference.plan() == null && this.reference.element() == null
				: this.reference.plan() != null || this.reference.element() == null;
		if (!holds) {
			throw new RuleBroken("reference-target");
		}
		if (!this.reference.isOpen()) {
			new HasText(this.reference.meaning(), Plan.LONGEST_TEXT).verify();
		}
	}

}
