package pl.utrwal.monitoring.indicators.read;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.indicators.read.IndicatorProgress.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class IndicatorProgressTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "UP, 10, 60, -, UNMEASURED, -, -", "UP, 10, -, 30, NO_TARGET, -, -",
			"UP, 10, 60, 35, ON_WAY, 50, 25", "UP, 10, 60, 10, ON_WAY, 0, 50", "UP, 10, 60, 59.99, ON_WAY, 99, 0.01",
			"UP, 10, 60, 60.0, REACHED, -, -", "UP, 10, 60, 75, REACHED, -, -", "UP, 10, 60, 9, WORSE, -, 51",
			"UP, -, 60, 20, SHORT, -, 40", "DOWN, 100, 40, 70, ON_WAY, 50, 30", "DOWN, 100, 40, 39, REACHED, -, -",
			"DOWN, 100, 40, 101, WORSE, -, 61", "DOWN, -, 40, 41.5, SHORT, -, 1.5", "KEEP, 5, 5, 5.00, REACHED, -, -",
			"KEEP, 5, 5, 7, SHORT, -, 2", "KEEP, 5, 5, 3, SHORT, -, 2", "UP, 60, 60, 50, SHORT, -, 10",
			"UP, 80, 60, 50, SHORT, -, 10" })
	void saysHowFarANumberHasCome(String direction, String baseline, String target, String newest, Kind kind,
			Integer share, String gap) {
		IndicatorProgress reach = IndicatorProgress.of(number(direction, baseline, target, null), newest, TODAY);
		assertThat(reach.kind()).isEqualTo(kind);
		assertThat(reach.share()).isEqualTo(share);
		assertThat((reach.gap() != null) ? reach.gap().toPlainString() : null).isEqualTo(gap);
		assertThat(reach.late()).isFalse();
	}

	@Test
	void isLateAfterTheDayOfTheTargetUnlessItIsThere() {
		Definition definition = number("UP", "10", "60", TODAY.minusDays(1));
		assertThat(IndicatorProgress.of(definition, "35", TODAY).late()).isTrue();
		assertThat(IndicatorProgress.of(definition, null, TODAY).late()).isTrue();
		assertThat(IndicatorProgress.of(definition, "60", TODAY).late()).isFalse();
		assertThat(IndicatorProgress.of(definition, "35", TODAY.minusDays(1)).late()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "źle, ON_WAY, 0, 2", "różnie, ON_WAY, 50, 1", "dobrze, REACHED, , ", "świetnie, REACHED, , " })
	void wordsOfAScaleAreSteps(String newest, Kind kind, Integer share, Integer steps) {
		Definition definition = words(List.of("źle", "różnie", "dobrze", "świetnie"), "źle", "dobrze");
		IndicatorProgress reach = IndicatorProgress.of(definition, newest, TODAY);
		assertThat(reach.kind()).isEqualTo(kind);
		assertThat(reach.share()).isEqualTo(share);
		assertThat((reach.gap() != null) ? (Integer) reach.gap().intValueExact() : null).isEqualTo(steps);
	}

	@Test
	void wordsWithoutAScaleAreTheTargetOrNot() {
		Definition definition = words(List.of(), null, "jest plac zabaw");
		assertThat(IndicatorProgress.of(definition, "jest plac zabaw", TODAY).kind()).isEqualTo(Kind.REACHED);
		assertThat(IndicatorProgress.of(definition, "jest projekt", TODAY).kind()).isEqualTo(Kind.UNCOMPARED);
		assertThat(
				IndicatorProgress.of(words(List.of("źle", "dobrze"), null, "dobrze"), "tak jak dawniej mówiono", TODAY)
					.kind())
			.as("a word that the scale had once")
			.isEqualTo(Kind.UNCOMPARED);
	}

	private static Definition number(String direction, String baseline, String target, LocalDate targetOn) {
		return new Definition("Rozmowy", true, "osób", List.of(), direction, baseline,
				(baseline != null) ? "2024" : null, target, targetOn, "", null);
	}

	private static Definition words(List<String> scale, String baseline, String target) {
		return new Definition("Nastrój", false, "", scale, "UP", baseline, (baseline != null) ? "2024" : null, target,
				null, "", null);
	}

}
