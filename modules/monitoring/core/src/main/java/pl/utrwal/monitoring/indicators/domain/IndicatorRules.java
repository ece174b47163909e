package pl.utrwal.monitoring.indicators.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.Direction;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;

/**
 * What must hold for what is asked of an indicator.
 */
final class IndicatorRules {

	private IndicatorRules() {
	}

	/**
	 * A definition says what is measured, and where it is to go from where.
	 */
	record CanBeMeasured(Definition definition) implements Rule {

		private static final int LONGEST_NAME = 300;

		private static final int LONGEST_SOURCE = 500;

		private static final Pattern YEAR_OR_DAY = Pattern.compile("\\d{4}(?:-\\d{2}-\\d{2})?");

		private static final Pattern PERIOD = Pattern.compile("P\\d{1,3}[DWMY]");

		@Override
		public void verify() {
			Definition is = this.definition;
			new HasText(is.name(), LONGEST_NAME).verify();
			if (is.unit().length() > LONGEST_NAME || is.source().length() > LONGEST_SOURCE) {
				throw new RuleBroken("text-too-long", String.valueOf(LONGEST_NAME));
			}
			if (Stream.of(Direction.values()).noneMatch((direction) -> direction.name().equals(is.direction()))) {
				throw new RuleBroken("direction-unknown");
			}
			if (is.frequency() != null && !PERIOD.matcher(is.frequency()).matches()) {
				throw new RuleBroken("frequency-malformed");
			}
			verifyScale();
			if (is.baseline() != null) {
				new FitsDefinition(is, is.baseline()).verify();
				if (is.baselineOn() == null || !YEAR_OR_DAY.matcher(is.baselineOn()).matches()) {
					throw new RuleBroken("baseline-without-day");
				}
			}
			if (is.target() != null) {
				new FitsDefinition(is, is.target()).verify();
			}
			if (is.targetOn() != null && is.baselineOn() != null
					&& is.targetOn().toString().compareTo(is.baselineOn()) < 0) {
				throw new RuleBroken("target-before-baseline");
			}
		}

		private void verifyScale() {
			List<String> scale = this.definition.scale();
			if (this.definition.number() && !scale.isEmpty() || scale.size() == 1
					|| scale.stream().distinct().count() < scale.size()) {
				throw new RuleBroken("scale-malformed");
			}
			scale.forEach((word) -> new HasText(word, LONGEST_NAME).verify());
		}

	}

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

}
