package pl.utrwal.kernel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuantityTest {

	private static final List<String> UNITS = List.of("godzin", "osób", "nowych miejsc spotkań", "%", "");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12 godzin, 18 uczestników                | 12 godzin; 18 uczestników
			12 godzin i 18 uczestników               | 12 godzin; 18 uczestników
			Zgłoszono około 7 projektów              | ~7 projektów
			Powstały trzy nowe kluby                 | 3 nowe kluby
			Powstanie dwóch klubów                   | 2 klubów
			dwadzieścia osób                         | 20 osób
			1 200 mieszkańców                        | 1200 mieszkańców
			2,5 etatu                                | 2.5 etatu
			ok. 80% rodzin                           | ~80 % rodzin
			12                                       | 12
			do końca 2027 r. trzy warsztaty          | 3 warsztaty
			""")
	void readsNumbersWithTheirUnits(String text, String quantities) {
		assertThat(Quantity.parse(text))
			.extracting((one) -> ((one.approximate() ? "~" : "") + one.value() + " " + one.unit()).strip())
			.containsExactly(quantities.split("; "));
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(
			strings = { "wzrost zaufania", "w 2026 r.", "w roku 2026 r", "PKO2", "uchwała VI/41/2011", "dwanaścioro" })
	void findsNoneWhereThereIsNone(String text) {
		assertThat(Quantity.parse(text)).isEmpty();
	}

	@RepeatedTest(200)
	void valuesOfOneCellStayApart() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<Quantity> quantities = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (int i = random.nextInt(4); i >= 0; i--) {
			Quantity one = new Quantity(String.valueOf(random.nextInt(2_000_000)),
					UNITS.get(random.nextInt(UNITS.size())), random.nextBoolean());
			quantities.add(one);
			texts.add(((one.approximate() ? "około " : "") + one.value() + " " + one.unit()).strip());
		}
		String text = String.join(random.nextBoolean() ? ", " : "; ", texts);
		assertThat(Quantity.parse(text)).as("seed %s: %s", seed, text).isEqualTo(quantities);
	}

	@Test
	void inAVeryLongTextNoneIsLookedFor() {
		assertThat(Quantity.parse("12 osób, ".repeat(400))).hasSize(400);
		assertThat(Quantity.parse("12 osób, ".repeat(500))).isEmpty();
	}

}
