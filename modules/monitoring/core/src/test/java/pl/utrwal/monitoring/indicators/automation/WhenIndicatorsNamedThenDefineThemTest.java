package pl.utrwal.monitoring.indicators.automation;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.plans.contract.events.PlanEvent.IndicatorsNamed.Named;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the words of a document make of an indicator.
 */
class WhenIndicatorsNamedThenDefineThemTest {

	@Test
	void numbersAreTakenOutOfTheWords() {
		Definition definition = definition("liczba porad", "1 200", 2025, "3 000,5", 2032);
		assertThat(definition.number()).isTrue();
		assertThat(definition.baseline()).isEqualTo("1200");
		assertThat(definition.baselineOn()).isEqualTo("2025");
		assertThat(definition.target()).isEqualTo("3000.5");
		assertThat(definition.targetOn()).isEqualTo(LocalDate.of(2032, 12, 31));
		assertThat(definition.direction()).isEqualTo("UP");
		assertThat(definition("odsetek skarg", "40%", 2025, "10%", null))
			.extracting(Definition::unit, Definition::direction)
			.containsExactly("%", "DOWN");
	}

	@Test
	void aBaselineWithoutAYearIsLeftOut() {
		assertThat(definition("liczba porad", "12", null, "20", null))
			.extracting(Definition::baseline, Definition::target)
			.containsExactly(null, "20");
	}

	@Test
	void whatIsNotCountedIsSaidInWords() {
		Definition definition = definition("zadowolenie mieszkańców", "", null, "wysokie", null);
		assertThat(definition.number()).isFalse();
		assertThat(definition.target()).isEqualTo("wysokie");
	}

	private static Definition definition(String name, String baseline, Integer from, String target, Integer to) {
		return WhenIndicatorsNamedThenDefineThem
			.definition(new Named(new ElementId("e"), "Dyżury", name, baseline, from, target, to, "rejestr"));
	}

}
