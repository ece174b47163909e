package pl.utrwal.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps {@code docs/security.md} true: each requirement has a row, and each test that it
 * names is there.
 */
class SecurityDocumentTest {

	/**
	 * The requirements of levels 1 and 2 of ASVS 5.0.0: by section, how many there are
	 * from its beginning on. Those of level 3 stand at the end of each. Chapters 10 and
	 * 17 are rows of their own.
	 */
	private static final List<String> SECTIONS = List.of("1.1:2", "1.2:9", "1.3:11", "1.4:3", "1.5:2", "2.1:3", "2.2:3",
			"2.3:4", "2.4:1", "3.2:2", "3.3:4", "3.4:6", "3.5:5", "3.7:2", "4.1:3", "4.2:1", "4.3:2", "4.4:4", "5.1:1",
			"5.2:3", "5.3:2", "5.4:3", "6.1:3", "6.2:12", "6.3:4", "6.4:4", "6.5:5", "6.6:3", "6.8:4", "7.1:3", "7.2:4",
			"7.3:2", "7.4:5", "7.5:2", "7.6:2", "8.1:2", "8.2:3", "8.3:1", "8.4:1", "9.1:3", "9.2:4", "11.1:2",
			"11.2:3", "11.3:3", "11.4:4", "11.5:1", "11.6:1", "12.1:3", "12.2:2", "12.3:4", "13.1:1", "13.2:5",
			"13.3:2", "13.4:5", "14.1:2", "14.2:4", "14.3:3", "15.1:3", "15.2:3", "15.3:7", "16.1:1", "16.2:5",
			"16.3:4", "16.4:3", "16.5:3");

	private static final Pattern ROW = Pattern.compile("^\\| ([\\d., –]+) \\|.*\\|([^|]*)\\|$", Pattern.MULTILINE);

	private static final Pattern NUMBERS = Pattern.compile("(\\d+\\.\\d+\\.)(\\d+)(?:–\\d+\\.\\d+\\.(\\d+))?");

	private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

	private static final House OURS = House.ours();

	private static final String DOCUMENT = House.read(OURS.home().resolve("docs/security.md"));

	@Test
	void everyRequirementHasARow() {
		Set<String> missing = new TreeSet<>();
		for (String section : SECTIONS) {
			String[] parts = section.split(":");
			IntStream.rangeClosed(1, Integer.parseInt(parts[1]))
				.mapToObj((number) -> parts[0] + "." + number)
				.forEach(missing::add);
		}
		int all = missing.size();
		List<MatchResult> rows = ROW.matcher(DOCUMENT).results().toList();
		rows.stream().flatMap((row) -> numbers(row.group(1))).forEach((number) -> {
			assertThat(missing.remove(number)).as("%s is one, and has one row", number).isTrue();
		});
		assertThat(missing).as("of %d", all).isEmpty();
		assertThat(rows).allSatisfy((row) -> assertThat(row.group(2)).as(row.group(1)).isNotBlank());
	}

	private static Stream<String> numbers(String cell) {
		return NUMBERS.matcher(cell).results().flatMap((found) -> {
			int first = Integer.parseInt(found.group(2));
			int last = (found.group(3) != null) ? Integer.parseInt(found.group(3)) : first;
			return IntStream.rangeClosed(first, last).mapToObj((number) -> found.group(1) + number);
		});
	}

	@Test
	void everyTestThatIsNamedIsThere() {
		Set<String> missing = new TreeSet<>();
		Matcher named = TEST.matcher(DOCUMENT);
		int count = 0;
		while (named.find()) {
			count++;
			Path file = Path.of(named.group(1) + ".java");
			Pattern method = Pattern.compile("void " + named.group(2) + "\\(");
			if (OURS.testSources()
				.stream()
				.filter((source) -> source.endsWith(file))
				.noneMatch((source) -> method.matcher(House.read(source)).find())) {
				missing.add(named.group());
			}
		}
		assertThat(missing).isEmpty();
		assertThat(count).isGreaterThan(80);
	}

}
