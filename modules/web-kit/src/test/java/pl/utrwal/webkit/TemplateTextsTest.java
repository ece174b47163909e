package pl.utrwal.webkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTextsTest {

	private final IcuMessages messages = new IcuMessages(true);

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

	@Test
	void ourTemplatesHoldNoTextAndAskForTextsThatExist() throws IOException {
		Resource[] templates = new PathMatchingResourcePatternResolver()
			.getResources("classpath*:templates/webkit/*.html");
		assertThat(templates).hasSizeGreaterThan(3);
		for (Resource template : templates) {
			String html = template.getContentAsString(StandardCharsets.UTF_8);
			assertThat(TemplateTexts.literals(html)).as("literal text in %s", template).isEmpty();
			for (Locale locale : Languages.ALL) {
				assertThat(TemplateTexts.keys(html)).allSatisfy(
						(key) -> assertThat(this.messages.getMessage(key, new Object[] { 1, 1 }, locale)).isNotBlank());
			}
		}
	}

	@Test
	void bothLanguagesSayTheSame() throws IOException {
		assertThat(bundle("pl").stringPropertyNames()).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(bundle("en").stringPropertyNames());
	}

	private static Properties bundle(String language) throws IOException {
		Properties properties = new Properties();
		properties.load(TemplateTextsTest.class.getResourceAsStream("/messages/webkit_" + language + ".properties"));
		return properties;
	}

}
