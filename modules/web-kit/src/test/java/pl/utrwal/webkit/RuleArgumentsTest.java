package pl.utrwal.webkit;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;

class RuleArgumentsTest {

	private static final RuleBroken BROKEN = new RuleBroken("too-late", LocalDate.of(2026, 1, 5), Money.of("12345.60"),
			"1.10");

	@Test
	void areWrittenAsTheLanguageWritesThem() {
		assertThat(RuleArguments.of(BROKEN, Locale.forLanguageTag("pl"))).containsExactly("5 stycznia 2026",
				"12\u00a0345,60", "1.10");
		assertThat(RuleArguments.of(BROKEN, Locale.UK)).containsExactly("5 January 2026", "12,345.60", "1.10");
	}

}
