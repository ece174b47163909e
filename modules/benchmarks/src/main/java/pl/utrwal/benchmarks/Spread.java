package pl.utrwal.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Several measurements of one thing, in one unit.
 */
record Spread(double median, double min, double max) {

	/**
	 * @throws IllegalArgumentException if nothing was measured
	 */
	static Spread of(List<Double> values) {
		return new Spread(quantile(values, 0.5), quantile(values, 0), quantile(values, 1));
	}

	/**
	 * Of pairs that were measured one right after the other.
	 * @param of as many as {@code to}
	 */
	static Spread ofRatios(List<Double> of, List<Double> to) {
		return of(IntStream.range(0, of.size()).mapToObj((i) -> of.get(i) / to.get(i)).toList());
	}

	/**
	 * The value that stands at that part of the sorted values.
	 * @param part from 0 (the least) to 1 (the greatest)
	 */
	static double quantile(List<Double> values, double part) {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("Nothing was measured");
		}
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get((int) Math.round(part * (sorted.size() - 1)));
	}

	/**
	 * As {@code median (min–max)}.
	 */
	@Override
	public String toString() {
		return "%s (%s–%s)".formatted(rounded(this.median), rounded(this.min), rounded(this.max));
	}

	/**
	 * Three digits, or all of a whole number.
	 */
	static String rounded(double value) {
		int decimals = (value >= 100) ? 0 : (value >= 10) ? 1 : (value >= 1) ? 2 : 3;
		return String.format(Locale.ROOT, "%,." + decimals + "f", value);
	}

}
