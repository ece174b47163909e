package pl.utrwal.kernel.rule;

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
