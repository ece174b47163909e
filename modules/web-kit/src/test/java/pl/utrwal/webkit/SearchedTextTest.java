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

	@ParameterizedTest
	@CsvSource({ "Druga świetlica w Zalesiu, swietlic", "Otwarcie sześciu świetlic, świetlica",
			"Telefon dobrego dnia, dni", "Zajęcia dla dzieci i rodzin, rodzina dziecko", "Dyżury asystenta, asyst",
			"Współpraca z Policją, policja", "Uchwała nr XII/45/2021, XII/45", "Kościół w Żarach, zary" })
	void isFoundInAnyFormAndOrder(String text, String wanted) {
		assertThat(SearchedText.of(wanted).isIn(text)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Druga świetlica, świt", "Telefon dobrego dnia, telegram", "Dyżury asystenta, dyżury lekarza",
			"Wsparcie rodzin, ro dz" })
	void anotherWordIsNotFound(String text, String wanted) {
		assertThat(SearchedText.of(wanted).isIn(text)).isFalse();
		assertThat(SearchedText.of(wanted).isIn(null)).isFalse();
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThat(SearchedText.contains("Żłobek", "przedszkole")).isFalse();
		assertThat(SearchedText.contains(null, "a")).isFalse();
	}

}
