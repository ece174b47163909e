package pl.utrwal.monitoring.shared.read;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.monitoring.shared.read.LegalBasis.Quality;
import pl.utrwal.monitoring.shared.read.LegalBasis.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * No rule without a source, or without a word that there is none.
 */
class LegalBasisTest {

	private static final LocalDate FROM = LocalDate.of(2022, 10, 30);

	private static final LocalDate CHECKED = LocalDate.of(2026, 12, 1);

	private static final Map<String, String> ACT = Map.of("pl", "ustawa", "en", "act");

	private static final Source GOOD = new Source(Quality.ORIGINAL, "https://law.example/1", CHECKED);

	@Test
	void aSourceHasAnAddressOrSaysThatNothingWasFound() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Source(Quality.SECONDARY, null, CHECKED));
		assertThatIllegalArgumentException().isThrownBy(() -> new Source(Quality.SECONDARY, "a book", CHECKED));
		assertThatIllegalArgumentException().isThrownBy(() -> new Source(Quality.UNVERIFIED, null, null));
		assertThat(new Source(Quality.UNVERIFIED, null, CHECKED).address()).isNull();
	}

	@Test
	void aBasisIsWhole() {
		assertThatIllegalArgumentException().isThrownBy(() -> basis("16b", FROM, null, ACT, GOOD));
		assertThatIllegalArgumentException().isThrownBy(() -> basis("art. 16b", null, null, ACT, GOOD));
		assertThatIllegalArgumentException().isThrownBy(() -> basis("art. 16b", FROM, FROM.minusDays(1), ACT, GOOD));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> basis("art. 16b", FROM, null, Map.of("pl", "ustawa"), GOOD));
		assertThatIllegalArgumentException().isThrownBy(() -> basis("art. 16b", FROM, null, ACT, null));
	}

	@Test
	void aCheckGrowsOldAfterAYear() {
		LegalBasis basis = basis("art. 16b", FROM, null, ACT,
				new Source(Quality.UNVERIFIED, null, CHECKED.minusMonths(6)));
		assertThat(basis.isUnverified()).isTrue();
		assertThat(basis.checked()).as("the older of both").isEqualTo(CHECKED.minusMonths(6));
		assertThat(basis.isStale(LocalDate.of(2027, 6, 1))).isFalse();
		assertThat(basis.isStale(LocalDate.of(2027, 6, 2))).isTrue();
		assertThat(basis("art. 16b", FROM, null, ACT, GOOD).isUnverified()).isFalse();
	}

	private static LegalBasis basis(String article, LocalDate from, LocalDate until, Map<String, String> act,
			Source validity) {
		return new LegalBasis(act, article, from, until, null, GOOD, validity, null);
	}

}
