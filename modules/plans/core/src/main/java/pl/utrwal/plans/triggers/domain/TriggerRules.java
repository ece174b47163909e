package pl.utrwal.plans.triggers.domain;

import java.util.List;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerRow;

/**
 * What must hold for what is asked of a trigger.
 */
final class TriggerRules {

	private TriggerRules() {
	}

	/**
	 * A trigger concerns at least one row.
	 */
	record HasRows(List<TriggerRow> rows) implements Rule {

		@Override
		public void verify() {
			if (this.rows.isEmpty()) {
				throw new RuleBroken("trigger-without-rows");
			}
		}

	}

	/**
	 * What was taken back is not changed any more.
	 */
	record NotTakenBack(boolean takenBack) implements Rule {

		@Override
		public void verify() {
			if (this.takenBack) {
				throw new RuleBroken("trigger-taken-back");
			}
		}

	}

}
