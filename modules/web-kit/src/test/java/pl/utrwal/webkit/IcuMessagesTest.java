package pl.utrwal.webkit;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IcuMessagesTest {

	private final IcuMessages messages = new IcuMessages(true);

	@ParameterizedTest
	@CsvSource({ "0, 0 zadań", "1, 1 zadanie", "2, 2 zadania", "5, 5 zadań", "12, 12 zadań", "22, 22 zadania",
			"112, 112 zadań" })
	void countsInPolish(int count, String said) {
		assertThat(this.messages.getMessage("sample.tasks", new Object[] { count }, Languages.POLISH)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 tasks", "1, 1 task", "2, 2 tasks" })
	void countsInEnglish(int count, String said) {
		assertThat(this.messages.getMessage("sample.tasks", new Object[] { count }, Locale.UK)).isEqualTo(said);
	}

	@Test
	void speaksPolishToEverybodyElse() {
		assertThat(this.messages.getMessage("sample.plans", null, Locale.FRENCH)).isEqualTo("Plany");
	}

	@Test
	void aMissingTextIsAnErrorWhenStrictAndItsKeyOtherwise() {
		assertThatIllegalStateException().isThrownBy(() -> this.messages.getMessage("none", null, Languages.POLISH))
			.withMessageContaining("none");
		assertThat(new IcuMessages(false).getMessage("none", null, Languages.POLISH)).isEqualTo("none");
	}

	@Test
	void aDefaultIsNoMissingText() {
		assertThat(this.messages.getMessage("none", null, null, Languages.POLISH)).isNull();
		assertThat(this.messages.getMessage("none", null, "else", Languages.POLISH)).isEqualTo("else");
	}

}
