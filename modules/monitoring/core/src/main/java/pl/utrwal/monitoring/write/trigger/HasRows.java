package pl.utrwal.monitoring.write.trigger;

import java.util.List;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.events.TriggerRow;

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
