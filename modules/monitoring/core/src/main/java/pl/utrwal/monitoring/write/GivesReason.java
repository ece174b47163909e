package pl.utrwal.monitoring.write;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What puts aside something recorded says why.
 */
public record GivesReason(String reason) implements Rule {

	@Override
	public void verify() {
		if (this.reason == null || this.reason.isBlank()) {
			throw new RuleBroken("reason-missing");
		}
	}

}
