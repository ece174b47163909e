package pl.utrwal.monitoring.indicators.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;

import static org.assertj.core.api.Assertions.assertThat;

class IndicatorChartTest {

	private static final LocalDate END = LocalDate.of(2030, 12, 31);

	@Test
	void drawsFromTheBaselineThroughTheMeasurementsTowardsTheTarget() {
		IndicatorChart chart = chart("10", "2024", "60", END, reading("2025-12-31", "20"), reading("2027-12-31", "40"));
		assertThat(chart.baseline()).isEqualTo(new IndicatorChart.Mark("72.0", "206.7"));
		assertThat(chart.target()).isEqualTo(new IndicatorChart.Mark("616.0", "20.0"));
		assertThat(chart.marks()).hasSize(2);
		assertThat(chart.line()).isEqualTo("72.0,206.7 162.6,169.3 343.9,94.7");
		assertThat(chart.days()).extracting((tick) -> tick.day().getYear())
			.containsExactly(2025, 2026, 2027, 2028, 2029, 2030);
		assertThat(chart.values()).extracting((tick) -> tick.value().toPlainString())
			.containsExactly("0", "20", "40", "60");
	}

	@Test
	void oneMeasurementIsInTheMiddle() {
		IndicatorChart chart = chart(null, null, null, null, reading("2026-05-05", "7"));
		assertThat(chart.marks()).hasSize(1);
		assertThat(chart.line()).isEqualTo(chart.marks().getFirst().x() + "," + chart.marks().getFirst().y());
		assertThat(Double.parseDouble(chart.marks().getFirst().x())).isBetween(330.0, 350.0);
		assertThat(chart.baseline()).isNull();
		assertThat(chart.target()).isNull();
		assertThat(chart.days()).hasSize(2);
	}

	@Test
	void withNothingMeasuredThereIsTheWayToGo() {
		IndicatorChart chart = chart("0", "2024-06-01", "0", null);
		assertThat(chart.marks()).isEmpty();
		assertThat(chart.baseline()).isNotNull();
		assertThat(chart.target().x()).as("no day").isEqualTo("616.0");
	}

	@Test
	void nothingIsDrawnWhereThereIsNoNumber() {
		Definition words = new Definition("Nastrój", false, "", List.of(), "UP", null, null, null, null, "", null);
		assertThat(IndicatorChart.of(words, List.of(reading("2025-12-31", "dobrze")))).isEmpty();
		Definition unmeasured = new Definition("Rozmowy", true, "", List.of(), "UP", null, null, "5", END, "", null);
		assertThat(IndicatorChart.of(unmeasured, List.of())).isEmpty();
	}

	@RepeatedTest(200)
	void everythingLiesInThePictureAndInOrder() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		List<Reading> readings = IntStream.range(0, random.nextInt(8))
			.mapToObj(
					(index) -> new Reading(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000)), value(random), ""))
			.sorted((one, other) -> one.on().compareTo(other.on()))
			.toList();
		IndicatorChart chart = IndicatorChart
			.of(new Definition("x", true, "", List.of(), "UP", value(random), "2021", value(random),
					random.nextBoolean() ? END : null, "", null), readings)
			.orElseThrow();
		List<IndicatorChart.Mark> all = Stream
			.concat(chart.marks().stream(), Stream.of(chart.baseline(), chart.target()))
			.toList();
		assertThat(all).as("seed %d", seed).allSatisfy((mark) -> {
			assertThat(Double.parseDouble(mark.x())).isBetween((double) IndicatorChart.LEFT,
					(double) IndicatorChart.RIGHT);
			assertThat(Double.parseDouble(mark.y())).isBetween((double) IndicatorChart.TOP,
					(double) IndicatorChart.BOTTOM);
		});
		assertThat(chart.marks().stream().map((mark) -> Double.parseDouble(mark.x())).toList()).as("seed %d", seed)
			.isSorted();
		assertThat(chart.values()).as("seed %d", seed).hasSizeBetween(2, 8);
		assertThat(chart.days()).as("seed %d", seed).hasSizeBetween(1, 9);
		for (int i = 0; i < readings.size(); i++) {
			for (int j = 0; j < readings.size(); j++) {
				if (number(readings.get(i)).compareTo(number(readings.get(j))) > 0) {
					assertThat(Double.parseDouble(chart.marks().get(i).y())).as("seed %d: more is higher", seed)
						.isLessThanOrEqualTo(Double.parseDouble(chart.marks().get(j).y()));
				}
			}
		}
	}

	private static BigDecimal number(Reading reading) {
		return new BigDecimal(reading.value());
	}

	private static String value(Random random) {
		return BigDecimal.valueOf(random.nextLong(-2_000_000, 5_000_000), random.nextInt(4)).toPlainString();
	}

	private static IndicatorChart chart(String baseline, String baselineOn, String target, LocalDate targetOn,
			Reading... readings) {
		return IndicatorChart
			.of(new Definition("Rozmowy", true, "osób", List.of(), "UP", baseline, baselineOn, target, targetOn, "",
					null), List.of(readings))
			.orElseThrow();
	}

	private static Reading reading(String on, String value) {
		return new Reading(LocalDate.parse(on), value, "");
	}

}
