package pl.utrwal.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.webkit.TemplateTexts;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	@Test
	void bothLanguagesSayTheSame() throws IOException {
		assertThat(bundle("identity", "pl").stringPropertyNames()).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(bundle("identity", "en").stringPropertyNames());
		for (Role role : Role.values()) {
			assertThat(bundle("identity", "pl")).containsKey("role." + role);
		}
	}

	@Test
	void templatesHoldNoTextAndAskForTextsThatExist() throws IOException {
		Resource[] templates = new PathMatchingResourcePatternResolver()
			.getResources("classpath*:templates/identity/*.html");
		assertThat(templates).hasSizeGreaterThan(4);
		Properties known = bundle("identity", "pl");
		known.putAll(bundle("webkit", "pl"));
		for (Resource template : templates) {
			String html = template.getContentAsString(StandardCharsets.UTF_8);
			assertThat(TemplateTexts.literals(html)).as("literal text in %s", template).isEmpty();
			assertThat(known.stringPropertyNames()).containsAll(TemplateTexts.keys(html));
		}
	}

	private static Properties bundle(String module, String language) throws IOException {
		Properties properties = new Properties();
		properties.load(TextsTest.class.getResourceAsStream("/messages/" + module + "_" + language + ".properties"));
		return properties;
	}

}
