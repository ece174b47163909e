package pl.utrwal.kernel.money;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			20 000,00 zł          | 20000.00
			20\u00a0000 zł        | 20000.00
			20.000,00 zł          | 20000.00
			1.500 zł              | 1500.00
			20000.00              | 20000.00
			7,5 zł                | 7.50
			3 tys. zł             | 3000.00
			3 tysiące złotych     | 3000.00
			1,5 mln zł            | 1500000.00
			2 miliony             | 2000000.00
			2,345 tys. zł         | 2345.00
			-2000zł               | 2000.00
			– 2000 zł             | 2000.00
			150,- zł              | 150.00
			100 PLN               | 100.00
			0 zł                  | 0.00
			""")
	void readsAmounts(String text, String canonical) {
		assertThat(Money.parse(text)).map(Money::toString).hasValue(canonical);
		assertThat(Money.parse(text)).hasValue(Money.of(canonical));
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { "-", "zł", "dwie dotacje", "3 konkursy po 5 tys. zł", "około 5 zł", "1,234 zł", "20 00 zł",
			"12 godzin, 18 uczestników", "1.2.3" })
	void refusesWhatIsNotOneAmount(String text) {
		assertThat(Money.parse(text)).isEmpty();
	}

	@Test
	void refusesPartsOfAGrosz() {
		assertThatThrownBy(() -> new Money(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
	}

	@Test
	void adds() {
		assertThat(Money.of("2000").plus(Money.of("15000.1")).plus(Money.of("3000"))).isEqualTo(Money.of("20000.10"));
		assertThat(Money.ZERO.plus(Money.of("0.01"))).isEqualTo(Money.of("0.01"));
	}

	@RepeatedTest(200)
	void whatIsWrittenInPolishIsReadToTheGrosz() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		BigDecimal amount = BigDecimal.valueOf(random.nextLong(100_000_000_000L), 2);
		String grouped = "%,d".formatted(amount.toBigInteger()).replace(',', (random.nextBoolean()) ? '\u00a0' : ' ');
		String text = grouped + "," + amount.toPlainString().replaceAll(".*\\.", "")
				+ (random.nextBoolean() ? " zł" : "zł");
		assertThat(Money.parse(text)).as("seed %s: %s", seed, text).hasValue(new Money(amount));
		assertThat(Money.of(new Money(amount).toString())).as("seed %s", seed).isEqualTo(new Money(amount));
	}

}
