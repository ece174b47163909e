package pl.utrwal.monitoring.indicators.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

import pl.utrwal.monitoring.contract.Direction;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;

/**
 * How far an indicator has come.
 *
 * @param share of the way from where it began to where it is to go, in hundredths; null
 * if it is not on the way, or the way is not known
 * @param gap what is missing to the target, in units or in steps of the scale; null if it
 * is there, or nothing can be said
 * @param late the day of the target has passed, and it is not there
 */
public record IndicatorProgress(Kind kind, Integer share, BigDecimal gap, boolean late) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * @param newest the value measured last; null if none was
	 */
	public static IndicatorProgress of(Definition definition, String newest, LocalDate day) {
		if (newest == null) {
			return new IndicatorProgress(Kind.UNMEASURED, null, null, late(definition, day));
		}
		if (definition.target() == null) {
			return new IndicatorProgress(Kind.NO_TARGET, null, null, false);
		}
		BigDecimal value = rank(definition, newest);
		BigDecimal target = rank(definition, definition.target());
		if (value == null || target == null) {
			return newest.equals(definition.target()) ? new IndicatorProgress(Kind.REACHED, null, null, false)
					: new IndicatorProgress(Kind.UNCOMPARED, null, null, late(definition, day));
		}
		BigDecimal gap = target.subtract(value);
		if (isReached(definition, gap.signum())) {
			return new IndicatorProgress(Kind.REACHED, null, null, false);
		}
		return onTheWay(definition, value, target, day);
	}

	private static boolean isReached(Definition definition, int missing) {
		return switch (Direction.valueOf(definition.direction())) {
			case UP -> missing <= 0;
			case DOWN -> missing >= 0;
			case KEEP -> missing == 0;
		};
	}

	private static IndicatorProgress onTheWay(Definition definition, BigDecimal value, BigDecimal target,
			LocalDate day) {
		BigDecimal gap = target.subtract(value).abs();
		boolean late = late(definition, day);
		BigDecimal baseline = (definition.baseline() != null) ? rank(definition, definition.baseline()) : null;
		if (Direction.valueOf(definition.direction()) == Direction.KEEP || baseline == null
				|| baseline.compareTo(target) == 0) {
			return new IndicatorProgress(Kind.SHORT, null, gap, late);
		}
		BigDecimal share = value.subtract(baseline)
			.multiply(HUNDRED)
			.divide(target.subtract(baseline), 0, RoundingMode.DOWN);
		if (value.subtract(baseline).signum() * target.subtract(baseline).signum() < 0) {
			return new IndicatorProgress(Kind.WORSE, null, gap, late);
		}
		// a target on the other side of the baseline than its direction says
		return (share.compareTo(HUNDRED) < 0) ? new IndicatorProgress(Kind.ON_WAY, share.intValueExact(), gap, late)
				: new IndicatorProgress(Kind.SHORT, null, gap, late);
	}

	private static boolean late(Definition definition, LocalDate day) {
		return definition.targetOn() != null && definition.targetOn().isBefore(day);
	}

	/** Null if it cannot be compared. */
	private static BigDecimal rank(Definition definition, String value) {
		if (definition.number()) {
			return new BigDecimal(value);
		}
		int index = definition.scale().indexOf(value);
		return (index >= 0) ? BigDecimal.valueOf(index) : null;
	}

	/**
	 * What there is to say; the message key is {@code reach.<code>}.
	 */
	public enum Kind {

		UNMEASURED, NO_TARGET, REACHED, ON_WAY, SHORT, WORSE, UNCOMPARED;

		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
