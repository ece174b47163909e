package pl.utrwal.documents.out;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

	@Test
	void beginsWithTheMarkAndEndsEachRow() {
		assertThat(csv("termin", "zażółć")).isEqualTo("\uFEFFtermin;zażółć\r\n");
		StringBuilder out = new StringBuilder();
		new Csv(out).row(List.of("a")).row(List.of("b"));
		assertThat(out).hasToString("\uFEFFa\r\nb\r\n");
	}

	@Test
	void quotesWhatWouldBreakARow() {
		assertThat(csv("a;b", "„c” \"d\"", "e\nf", " g", null, "h,i"))
			.isEqualTo("\uFEFF\"a;b\";\"„c” \"\"d\"\"\";\"e\nf\";\" g\";;h,i\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+48 600", "-", "@SUM(A1)" })
	void aFormulaIsText(String value) {
		assertThat(csv(value)).isEqualTo("\uFEFF'" + value + "\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\t=1", "\r=1", "\n=1" })
	void aFormulaAfterWhiteSpaceIsText(String value) {
		assertThat(csv(value)).startsWith("\uFEFF").contains("'" + value);
	}

	@Test
	void aNullCharacterIsText() {
		assertThat(csv("\0=1")).isEqualTo("\uFEFF'\0=1\r\n");
	}

	@Test
	void onlyTheBeginningCounts() {
		assertThat(csv("1=1", "")).isEqualTo("\uFEFF1=1;\r\n");
	}

	private static String csv(String... values) {
		StringBuilder out = new StringBuilder();
		new Csv(out).row(Arrays.asList(values));
		return out.toString();
	}

}
