package pl.utrwal.webkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class StylesTest {

	private final String css = new ClassPathResource("static/assets/webkit/tokens.css")
		.getContentAsString(StandardCharsets.UTF_8);

	StylesTest() throws IOException {
	}

	/** WCAG 2.1 AA: 4.5 for text, 3 for the edges of controls. */
	@ParameterizedTest
	@CsvSource({ "ink, ground, 4.5", "ink-soft, paper, 4.5", "ink-soft, ground, 4.5", "ink-soft, accent-wash, 4.5",
			"accent, paper, 4.5", "accent, ground, 4.5", "accent, accent-wash, 4.5", "accent-dark, accent-wash, 4.5",
			"good, paper, 4.5", "good, ground, 4.5", "good, good-wash, 4.5", "warn, paper, 4.5", "warn, ground, 4.5",
			"warn, warn-wash, 4.5", "bad, paper, 4.5", "bad, ground, 4.5", "bad, bad-wash, 4.5", "ink, bad-wash, 4.5",
			"ink-soft, warn-wash, 4.5", "ink-soft, good-wash, 4.5", "line-strong, paper, 3", "line-strong, ground, 3" })
	void contrastIsEnough(String front, String back, double least) {
		Map<String, Double> luminances = luminances();
		double one = luminances.get(front);
		double other = luminances.get(back);
		assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).isGreaterThanOrEqualTo(least);
	}

	/**
	 * The kit's come first and in their order, for the first of them names the layers.
	 */
	@Test
	void theSheetsOfModulesFollowTheKits() {
		assertThat(StyleSheets.find()).startsWith("/assets/webkit/tokens.css", "/assets/webkit/base.css")
			.endsWith("/assets/sample/sample.css")
			.doesNotHaveDuplicates();
	}

	/** What stands in no layer would win over all that does. */
	@ParameterizedTest
	@ValueSource(strings = { "tokens", "base", "layout", "components", "table", "print" })
	void everyRuleStandsInALayer(String sheet) throws IOException {
		String rules = new ClassPathResource("static/assets/webkit/" + sheet + ".css")
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(rules.lines().filter((line) -> line.matches("\\S.*")))
			.allMatch((line) -> line.matches("@layer .*|}"));
	}

	@Test
	void whatIsVendoredIsWhatWasFetched() throws IOException, GeneralSecurityException {
		List<String> sums = Files.readAllLines(Path.of("vendor/SHA256SUMS"));
		assertThat(sums).hasSize(9);
		for (String line : sums) {
			String[] sum = line.split(" {2}");
			byte[] file = new ClassPathResource("static/assets/webkit/" + sum[1]).getContentAsByteArray();
			assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file))).as(sum[1])
				.isEqualTo(sum[0]);
		}
	}

	private Map<String, Double> luminances() {
		Map<String, Double> luminances = new HashMap<>();
		Matcher colour = Pattern.compile("--([a-z-]+): #([0-9a-f]{3,6});").matcher(this.css);
		while (colour.find()) {
			String hex = (colour.group(2).length() == 3) ? colour.group(2).replaceAll("(.)", "$1$1") : colour.group(2);
			luminances.put(colour.group(1),
					0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4));
		}
		return luminances;
	}

	private static double channel(String hex, int at) {
		double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}
