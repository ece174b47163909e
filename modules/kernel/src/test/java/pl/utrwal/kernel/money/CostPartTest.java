package pl.utrwal.kernel.money;

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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CostPartTest {

	private static final List<String> COUNTED = List.of("%d nagród po %s", "%d x %s", "%d×%s", "%d razy %s",
			"%d małych grantów sołeckich po %s", "%d szt. po %s");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-2000zł                                     | 1 x 2000.00
			– 4500 zł.                                  | 1 x 4500.00
			4500                                        | 1 x 4500.00
			3 tys. zł                                   | 1 x 3000.00
			3 konkursy po 5 tys. zł                      | 3 x 5000.00
			12 × 150 zł                                 | 12 x 150.00
			sala 800 zł, 4 spotkania po 250,50 zł       | 1 x 800.00, 4 x 250.50
			w 2026 r. szkolenie za 1.500 zł             | 1 x 1500.00
			druk i wysyłka (2 tysiące)                  | 1 x 2000.00
			uchwała VI/41 i 900 zł                      | 1 x 900.00
			""")
	void readsWhatCostsHowMuch(String text, String parts) {
		assertThat(CostPart.parse(text)).extracting((part) -> part.count() + " x " + part.each())
			.containsExactly(parts.split(", "));
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { "-", "w 2026 r.", "12 godzin, 18 uczestników", "bez kosztów", "zł" })
	void findsNoAmountWhereThereIsNone(String text) {
		assertThat(CostPart.parse(text)).isEmpty();
	}

	@Test
	void isAtLeastOneOfSomething() {
		assertThatThrownBy(() -> new CostPart(0, Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
	}

	@RepeatedTest(200)
	void whatIsWrittenIsReadToTheGrosz() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<CostPart> parts = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (int i = random.nextInt(4); i >= 0; i--) {
			int grosze = random.nextInt(100);
			int whole = random.nextInt(1, 90_000_000);
			int count = random.nextBoolean() ? 1 : random.nextInt(2, 500);
			String amount = "%,d".formatted(whole).replace(',', random.nextBoolean() ? '\u00a0' : '.')
					+ ",%02d".formatted(grosze) + (random.nextBoolean() ? " zł" : "zł");
			parts.add(new CostPart(count, Money.of(whole + ".%02d".formatted(grosze))));
			texts.add((count > 1) ? COUNTED.get(random.nextInt(COUNTED.size())).formatted(count, amount)
					: "za " + amount);
		}
		String text = String.join("; ", texts);
		assertThat(CostPart.parse(text)).as("seed %s: %s", seed, text).isEqualTo(parts);
	}

	@RepeatedTest(100)
	void noTextIsTooOdd() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String letters = "0123456789  .,-–xzłtys po(%\u00a0\n/";
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(60); i > 0; i--) {
			text.append(letters.charAt(random.nextInt(letters.length())));
		}
		assertThat(CostPart.parse(text.toString())).as("seed %s: %s", seed, text)
			.allSatisfy((part) -> assertThat(part.total().amount().signum()).isNotNegative());
	}

}
