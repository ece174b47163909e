package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Reference;

/**
 * Each reference says something, and means one thing or nothing yet.
 */
record ReferencesMeanOneThing(CellValue.References references) implements Rule {

	@Override
	public void verify() {
		for (Reference reference : this.references.references()) {
			new HasText(reference.words(), Plan.LONGEST_TEXT).verify();
			new ReferenceMeansOneThing(reference).verify();
		}
	}

}
