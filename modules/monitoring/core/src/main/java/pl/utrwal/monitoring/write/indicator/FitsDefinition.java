package pl.utrwal.monitoring.write.indicator;

import java.util.regex.Pattern;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.events.Definition;

/**
 * A value is what its indicator can have: a number, one of the words of its scale, or
 * words.
 */
record FitsDefinition(Definition definition, String value) implements Rule {

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");

	private static final int LONGEST_WORDS = 1000;

	@Override
	public void verify() {
		if (this.definition.number()) {
			if (this.value == null || !NUMBER.matcher(this.value).matches()) {
				throw new RuleBroken("value-not-number");
			}
		}
		else {
			new HasText(this.value, LONGEST_WORDS).verify();
			if (!this.definition.scale().isEmpty() && !this.definition.scale().contains(this.value)) {
				throw new RuleBroken("value-not-on-scale", String.join(", ", this.definition.scale()));
			}
		}
	}

}
