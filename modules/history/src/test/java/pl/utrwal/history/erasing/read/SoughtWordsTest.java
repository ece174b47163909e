package pl.utrwal.history.erasing.read;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.history.erasing.read.SoughtWords.Hit;
import pl.utrwal.kernel.rule.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SoughtWordsTest {

	private final SoughtWords words = SoughtWords.of(List.of("Łucja", "", "Łucja  Wójcik", "Łucji Wójcik"));

	@ParameterizedTest
	@CsvSource({ "prosi Łucja Wójcik., prosi [usunięto].", "ŁUCJA WÓJCIK, [usunięto]", "„łucji wójcik”, „[usunięto]”",
			"Łucja i Łucja Wójcik, [usunięto] i [usunięto]", "Łucja-Anna, [usunięto]-Anna", "Łucjan, Łucjan",
			"xŁucja, xŁucja", "Łucja2, Łucja2", "Wójcik, Wójcik" })
	void areErased(String text, String left) {
		assertThat(this.words.erasedFrom(text)).isEqualTo(left);
		assertThat(this.words.isIn(text)).isEqualTo(!text.equals(left));
	}

	@Test
	void areFoundWhateverTheBlanksAndTheAccents() {
		assertThat(this.words.erasedFrom("Łucja\u00A0\n Wójcik")).isEqualTo("[usunięto]");
		assertThat(this.words.erasedFrom(Normalizer.normalize("Łucji Wójcik", Normalizer.Form.NFD)))
			.isEqualTo("[usunięto]");
	}

	@Test
	void areShownWithWhatStandsAroundThem() {
		String text = "Bardzo długie zdanie, w którym na samym końcu prosi o coś Łucja, a potem jeszcze wiele innych osób z tej samej gminy.";
		assertThat(this.words.hits(text)).containsExactly(
				new Hit("…w którym na samym końcu prosi o coś ", "Łucja", ", a potem jeszcze wiele innych osób z…"));
		assertThat(this.words.hits("Łucja")).containsExactly(new Hit("", "Łucja", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ab", "a-b.", "usunięto", "[usunięto]" })
	void mustTellSomething(String form) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> SoughtWords.of(List.of("Wójcik", form)))
			.satisfies((broken) -> assertThat(broken.code()).isEqualTo("erasure-words-malformed"));
	}

}
