package pl.utrwal.architecture;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RulesTest {

	private static final House OURS = House.ours();

	@ParameterizedTest
	@EnumSource(Rule.class)
	void holds(Rule rule) {
		assertThat(rule.broken(OURS)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Rule.class)
	void findsWhatIsWrong(Rule rule) {
		List<String> wrongs = House.wrongNames(rule.fixture());
		assertThat(wrongs).as("what is wrong in the fixture %s", rule.fixture()).isNotEmpty();
		String found = String.join("\n", rule.broken(House.wrong(rule.fixture())));
		assertThat(found).contains(wrongs);
	}

	@ParameterizedTest
	@EnumSource(Rule.class)
	void findsThatThereIsNothingToLookAt(Rule rule) {
		assertThatThrownBy(() -> rule.broken(House.wrong("nothing"))).isInstanceOf(AssertionError.class);
	}

	@Test
	void everyFixtureHasItsRule() {
		assertThat(House.wrongHouses())
			.containsExactlyInAnyOrderElementsOf(Stream.of(Rule.values()).map(Rule::fixture).toList());
	}

	@Test
	void seesEveryModule() {
		assertThat(OURS.modules()).isNotEmpty()
			.allSatisfy((module) -> assertThat(OURS.classes((type) -> OURS.isIn(type, module::equals))).isNotEmpty());
	}

}
