package pl.utrwal.kernel.rule;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlainTextsTest {

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u0007", "\u000b", "\u001b", "\u007f", "\u0085", "\u061c", "\u200e", "\u200f",
			"\u202a", "\u202e", "\u2066", "\u2069" })
	void whatIsNotSeenIsRefusedByItsNumberAndCanBeTakenOut(String hidden) {
		String text = "dom " + hidden + "kultury";
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(new PlainText(text)::verify)
			.satisfies((broken) -> assertThat(broken.arguments())
				.containsExactly("U+%04X".formatted((int) hidden.charAt(0))));
		assertThat(PlainText.cleaned(text).replace("\n", "")).isEqualTo("dom kultury");
		new PlainText(PlainText.cleaned(text)).verify();
	}

	@Test
	void whatPeopleWriteStays() {
		String text = "Zażółć „gęślą” jaźń –\u00a0a\u00adb\r\n\tdrugi wiersz 👪";
		new PlainText(text).verify();
		assertThat(PlainText.cleaned(text)).isSameAs(text);
		assertThat(PlainText.cleaned("a\u000bb")).isEqualTo("a\nb");
	}

	@Test
	void everyTextOfARecordIsLookedAtHoweverDeep() {
		record Inner(String text, int number) {
		}
		record Outer(Inner inner, List<Inner> many, Map<String, Inner> named, String none) {
		}
		Inner good = new Inner("dobrze", 1);
		Inner bad = new Inner("\u202egpj.exe", 2);
		new PlainTexts(new Outer(good, List.of(good), Map.of("a", good), null)).verify();
		for (Outer outer : List.of(new Outer(bad, List.of(), Map.of(), null),
				new Outer(good, List.of(good, bad), Map.of(), null), new Outer(good, List.of(), Map.of("b", bad), null),
				new Outer(good, List.of(), Map.of("\u202e", good), null))) {
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(new PlainTexts(outer)::verify);
		}
	}

}
