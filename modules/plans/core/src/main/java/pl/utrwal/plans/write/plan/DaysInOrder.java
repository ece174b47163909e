package pl.utrwal.plans.write.plan;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

record DaysInOrder(LocalDate first, LocalDate last) implements Rule {

	@Override
	public void verify() {
		if (this.first == null || this.last == null) {
			throw new RuleBroken("day-missing");
		}
		if (this.last.isBefore(this.first)) {
			throw new RuleBroken("days-backwards");
		}
	}

}
