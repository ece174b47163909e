package pl.utrwal.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class StyleSheetsTest {

	/** What stands in no layer would win over all that does. */
	@Test
	void everyRuleOfEveryModuleStandsInALayer() throws IOException {
		Resource[] sheets = new PathMatchingResourcePatternResolver().getResources("classpath*:static/assets/*/*.css");
		assertThat(sheets).hasSizeGreaterThan(6);
		for (Resource sheet : sheets) {
			assertThat(sheet.getContentAsString(StandardCharsets.UTF_8).lines().filter((line) -> line.matches("\\S.*")))
				.as(sheet.getFilename())
				.allMatch((line) -> line.matches("@layer .*|}"));
		}
	}

}
