package pl.utrwal.webkit;

import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IcuMessagesTest {

	private static final ObjectProvider<FurtherWords> FURTHER = provider(
			(key) -> Optional.of(key).filter("level.own-1-1"::equals).map((known) -> "priorytet {sic}"));

	private final IcuMessages messages = new IcuMessages(FURTHER, true);

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
		assertThat(new IcuMessages(FURTHER, false).getMessage("none", null, Languages.POLISH)).isEqualTo("none");
	}

	@Test
	void aDefaultIsNoMissingText() {
		assertThat(this.messages.getMessage("none", null, null, Languages.POLISH)).isNull();
		assertThat(this.messages.getMessage("none", null, "else", Languages.POLISH)).isEqualTo("else");
	}

	@Test
	void wordsThatPeopleSaidAreTakenAsTheyAre() {
		assertThat(this.messages.getMessage("level.own-1-1", null, Languages.POLISH)).isEqualTo("priorytet {sic}");
		assertThat(this.messages.getMessage("level.own-1-1", null, Locale.ENGLISH)).isEqualTo("priorytet {sic}");
	}

	private static ObjectProvider<FurtherWords> provider(FurtherWords words) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("words", words);
		return beans.getBeanProvider(FurtherWords.class);
	}

}
