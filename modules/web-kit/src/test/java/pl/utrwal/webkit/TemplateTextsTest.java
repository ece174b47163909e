package pl.utrwal.webkit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTextsTest {

	@ParameterizedTest
	@ValueSource(strings = { "<p>Zapisz</p>", "<p th:text=\"#{a.b}\">Zapisz</p>", "<a title=\"Zapisz\"></a>",
			"<a th:title=\"'Zapisz'\"></a>", "<b th:text=\"${x} ? 'Zapisz' : #{a.b}\"></b>", "<p>[[#{a.b}]] razy</p>" })
	void findsLiteralText(String template) {
		assertThat(TemplateTexts.literals(template)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p th:text=\"#{a.b}\"></p>", "<p>[[#{a.b(${x})}]] · 7</p>", "<!-- a note -->",
			"<a th:title=\"#{${'role.' + x}}\" class=\"button\"></a>", "<p th:text=\"${x == 'y' ? z : w}\"></p>" })
	void passesWhatCanBeTranslated(String template) {
		assertThat(TemplateTexts.literals(template)).isEmpty();
	}

	@Test
	void findsKeys() {
		assertThat(TemplateTexts.keys("<p th:text=\"#{a.b-c}\">[[#{d.e(${x})}]]</p> #{${'f.' + g}}"))
			.containsExactly("a.b-c", "d.e");
	}

}
