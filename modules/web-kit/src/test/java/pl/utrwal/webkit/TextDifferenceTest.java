package pl.utrwal.webkit;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.webkit.TextDifference.Kind;
import pl.utrwal.webkit.TextDifference.Part;

import static org.assertj.core.api.Assertions.assertThat;

class TextDifferenceTest {

	private static final List<String> WORDS = List.of("dyżur", "świetlica,", " ", "  ", "\n", "(raz)", "2025", "–",
			"w tygodniu", "😀", "e\u0301", "\uD83D", ".", "GOPS");

	@Test
	void keepsWordsWhole() {
		assertThat(TextDifference.of("do spraw dzieci, które przestają chodzić na zajęcia",
				"do spraw dzieci, które nagle przestają chodzić na lekcje"))
			.containsExactly(new Part(Kind.SAME, "do spraw dzieci, które "), new Part(Kind.ADDED, "nagle "),
					new Part(Kind.SAME, "przestają chodzić na "), new Part(Kind.REMOVED, "zajęcia"),
					new Part(Kind.ADDED, "lekcje"));
	}

	@Test
	void changesSideBySideAreOne() {
		assertThat(TextDifference.of("IV kwartał 2025", "II półrocze 2026"))
			.containsExactly(new Part(Kind.REMOVED, "IV kwartał 2025"), new Part(Kind.ADDED, "II półrocze 2026"));
	}

	@Test
	void toldOfNothing() {
		assertThat(TextDifference.of("", "")).isEmpty();
		assertThat(TextDifference.of("", "jest")).containsExactly(new Part(Kind.ADDED, "jest"));
		assertThat(TextDifference.of("było", "")).containsExactly(new Part(Kind.REMOVED, "było"));
		assertThat(TextDifference.of("to samo", "to samo")).containsExactly(new Part(Kind.SAME, "to samo"));
	}

	@RepeatedTest(20)
	void isPutTogetherAgain() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (int i = 0; i < 200; i++) {
			String before = text(random);
			String after = (i % 2 == 0) ? text(random) : before.replace(WORDS.get(random.nextInt(WORDS.size())), "x");
			List<Part> parts = TextDifference.of(before, after);
			assertThat(without(parts, Kind.ADDED)).as("seed %d", seed).isEqualTo(before);
			assertThat(without(parts, Kind.REMOVED)).as("seed %d", seed).isEqualTo(after);
			assertThat(parts).as("seed %d", seed).noneMatch((part) -> part.text().isEmpty());
		}
	}

	private static String text(Random random) {
		return IntStream.range(0, random.nextInt(30))
			.mapToObj((index) -> WORDS.get(random.nextInt(WORDS.size())))
			.collect(Collectors.joining(random.nextBoolean() ? " " : ""));
	}

	private static String without(List<Part> parts, Kind kind) {
		return parts.stream().filter((part) -> part.kind() != kind).map(Part::text).collect(Collectors.joining());
	}

}
