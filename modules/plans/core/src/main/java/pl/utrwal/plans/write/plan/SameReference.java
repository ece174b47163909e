package pl.utrwal.plans.write.plan;

import java.util.List;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.Reference;

/**
 * What is said of a reference is said of one that the element has, and says what it
 * means.
 */
record SameReference(List<Reference> references, int index, Reference resolved) implements Rule {

	@Override
	public void verify() {
		boolean there = this.index >= 0 && this.index < this.references.size()
				&& this.references.get(this.index).words().equals(this.resolved.words());
		if (!there || this.resolved.isOpen()) {
			throw new RuleBroken("reference-target");
		}
	}

}
