package pl.utrwal.partnerships.write.partnership;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

record HasText(String text, int longest) implements Rule {

	@Override
	public void verify() {
		if (this.text == null || this.text.isBlank()) {
			throw new RuleBroken("text-blank");
		}
		if (this.text.length() > this.longest) {
			throw new RuleBroken("text-too-long", String.valueOf(this.longest));
		}
	}

}
