package pl.utrwal.monitoring.duties.domain;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What must hold for what is asked of a fulfilment.
 */
final class FulfilmentRules {

	private FulfilmentRules() {
	}

	/**
	 * A link leads to a page of this program or of the web.
	 *
	 * @param address may be empty
	 */
	record IsAddress(String address, int longest) implements Rule {

		@Override
		public void verify() {
			if (!this.address.isEmpty() && !this.address.matches("/(?!/)\\S*|https?://\\S+")) {
				throw new RuleBroken("address-malformed");
			}
			if (this.address.length() > this.longest) {
				throw new RuleBroken("text-too-long", String.valueOf(this.longest));
			}
		}

	}

}
