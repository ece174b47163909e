package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;

/**
 * Sources are named if and only if the funding says that there are some.
 */
record FundingSaysWho(CellValue.Funding funding) implements Rule {

	@Override
	public void verify() {
		boolean named = !this.funding.sources().isEmpty() && this.funding.sources().stream().noneMatch(String::isBlank);
		boolean holds = (this.funding.kind() == FundingKind.SOURCES) ? named : this.funding.sources().isEmpty();
		if (!holds) {
			throw new RuleBroken("funding-sources");
		}
	}

}
