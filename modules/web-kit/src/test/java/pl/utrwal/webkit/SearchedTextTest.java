package pl.utrwal.webkit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchedTextTest {

	@ParameterizedTest
	@CsvSource({ "Żłobek w Łąkcie, zlobek", "Żłobek w Łąkcie, ŻŁOBEK w łą", "Koło  Gospodyń, kolo gospodyn",
			"sołectwo, soł" })
	void isFoundWithoutDiacriticsAndCapitals(String text, String wanted) {
		assertThat(SearchedText.contains(text, wanted)).isTrue();
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThat(SearchedText.contains("Żłobek", "przedszkole")).isFalse();
		assertThat(SearchedText.contains(null, "a")).isFalse();
	}

}
