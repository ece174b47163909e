package pl.utrwal.monitoring.indicators.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;

/**
 * Where the parts of an indicator's picture lie, in units of the picture; from its upper
 * left corner.
 *
 * @param line the corners of the line through where it began and what was measured
 * @param marks what was measured, in the order of days
 * @param baseline null if it is not known where it began
 * @param target null if there is none; without a day it lies at the right
 * @param days ticks below
 * @param values ticks at the left, from the lowest
 */
public record IndicatorChart(String line, List<Mark> marks, Mark baseline, Mark target, List<DayTick> days,
		List<ValueTick> values) {

	public static final int WIDTH = 640;

	public static final int HEIGHT = 280;

	static final int LEFT = 72;

	static final int RIGHT = WIDTH - 24;

	static final int TOP = 20;

	static final int BOTTOM = HEIGHT - 36;

	private static final int MOST_DAYS = 7;

	private static final int VALUES = 4;

	/**
	 * @return empty if there is no number to draw
	 */
	public static Optional<IndicatorChart> of(Definition definition, List<Reading> readings) {
		if (!definition.number() || readings.isEmpty() && definition.baseline() == null) {
			return Optional.empty();
		}
		Point baseline = (definition.baseline() != null)
				? new Point(day(definition.baselineOn()), new BigDecimal(definition.baseline())) : null;
		List<Point> measured = readings.stream()
			.map((reading) -> new Point(reading.on(), new BigDecimal(reading.value())))
			.toList();
		BigDecimal target = (definition.target() != null) ? new BigDecimal(definition.target()) : null;
		Scale days = days(Stream
			.concat(Stream.concat(Stream.ofNullable(baseline), measured.stream()).map(Point::day),
					Stream.ofNullable((target != null) ? definition.targetOn() : null))
			.toList());
		Scale values = values(Stream
			.concat(Stream.concat(Stream.ofNullable(baseline), measured.stream()).map(Point::value),
					Stream.ofNullable(target))
			.toList());
		List<Mark> marks = measured.stream().map((point) -> mark(point, days, values)).toList();
		Mark begin = (baseline != null) ? mark(baseline, days, values) : null;
		Mark end = (target != null) ? new Mark(
				(definition.targetOn() != null) ? days.at(definition.targetOn().toEpochDay()) : decimal(RIGHT),
				values.at(target.doubleValue())) : null;
		return Optional.of(new IndicatorChart(Stream.concat(Stream.ofNullable(begin), marks.stream())
			.map((mark) -> mark.x() + "," + mark.y())
			.collect(Collectors.joining(" ")), marks, begin, end, dayTicks(days), valueTicks(values)));
	}

	/**
	 * What was so in a year was so at its end.
	 */
	static LocalDate day(String yearOrDay) {
		return (yearOrDay.length() == 4) ? Year.parse(yearOrDay).atMonth(12).atEndOfMonth()
				: LocalDate.parse(yearOrDay);
	}

	private static Scale days(List<LocalDate> days) {
		LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
		LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
		return first.equals(last)
				? new Scale(first.minusMonths(6).toEpochDay(), last.plusMonths(6).toEpochDay(), 1, LEFT, RIGHT)
				: new Scale(first.toEpochDay(), last.toEpochDay(), 1, LEFT, RIGHT);
	}

	private static Scale values(List<BigDecimal> values) {
		double least = values.stream().min(Comparator.naturalOrder()).orElseThrow().doubleValue();
		double most = values.stream().max(Comparator.naturalOrder()).orElseThrow().doubleValue();
		if (least == most) {
			double room = (least == 0) ? 1 : Math.abs(least) / 2;
			least -= room;
			most += room;
		}
		double step = step((most - least) / VALUES);
		return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, step, BOTTOM, TOP);
	}

	/** The next of 1, 2, 5, 10, 20 and so on. */
	private static double step(double atLeast) {
		double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
		return Stream.of(1, 2, 5, 10)
			.map((factor) -> factor * power)
			.filter((step) -> step >= atLeast * (1 - 1e-9))
			.findFirst()
			.orElseThrow();
	}

	private static List<DayTick> dayTicks(Scale days) {
		LocalDate first = LocalDate.ofEpochDay((long) days.from());
		LocalDate last = LocalDate.ofEpochDay((long) days.to());
		int years = last.getYear() - first.getYear();
		if (years < 2) {
			return List.of(new DayTick(decimal(LEFT), first, false), new DayTick(decimal(RIGHT), last, false));
		}
		int every = (years + MOST_DAYS - 1) / MOST_DAYS;
		return Stream.iterate(first.getYear() + 1, (year) -> year <= last.getYear(), (year) -> year + every)
			.map((year) -> LocalDate.of(year, 1, 1))
			.map((day) -> new DayTick(days.at(day.toEpochDay()), day, true))
			.toList();
	}

	private static List<ValueTick> valueTicks(Scale values) {
		long steps = Math.round((values.to() - values.from()) / values.step());
		return Stream.iterate(0L, (index) -> index <= steps, (index) -> index + 1)
			.map((index) -> values.from() + index * values.step())
			.map((value) -> new ValueTick(values.at(value),
					BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros()))
			.toList();
	}

	private static Mark mark(Point point, Scale days, Scale values) {
		return new Mark(days.at(point.day().toEpochDay()), values.at(point.value().doubleValue()));
	}

	private static String decimal(double value) {
		return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toString();
	}

	/**
	 * A place in the picture.
	 */
	public record Mark(String x, String y) {
	}

	/**
	 * @param year whether it stands for the beginning of a year
	 */
	public record DayTick(String x, LocalDate day, boolean year) {
	}

	public record ValueTick(String y, BigDecimal value) {
	}

	private record Point(LocalDate day, BigDecimal value) {
	}

	/**
	 * Lays a span of values onto a span of the picture.
	 */
	private record Scale(double from, double to, double step, double begin, double end) {

		String at(double value) {
			return decimal(this.begin + (value - this.from) / (this.to - this.from) * (this.end - this.begin));
		}

	}

}
