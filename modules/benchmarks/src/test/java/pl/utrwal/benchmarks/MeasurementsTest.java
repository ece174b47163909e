package pl.utrwal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MeasurementsTest {

	@Test
	void comparesRoundsWithThoseOfTheFirstBuild() {
		Measurements measurements = new Measurements(List.of("old", "new"));
		for (int round = 1; round <= 3; round++) {
			measurements.add("edit, ms", "old", round, 100 * round);
			measurements.add("edit, ms", "new", round, 50 * round * round);
		}
		measurements.add("only old, ms", "old", 1, 7);
		assertThat(printed(measurements)).containsExactly("              old p50 / p95  new p50 / p95  new / old",
				"edit, ms      200 / 300      200 / 450      1.00 (0.500–1.50)",
				"only old, ms  7.00 / 7.00    –              –");
	}

	@Test
	void anOptionThatThereIsNotIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Arguments(new String[] { "--speed=9" }, "events"))
			.withMessageContaining("--speed=9");
		assertThat(new Arguments(new String[] { "--changes=57,1000", "old=a.jar" }, "changes").numbers("changes", "1"))
			.containsExactly(57, 1000);
	}

	private static List<String> printed(Measurements measurements) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		measurements.print(new PrintStream(out, true, StandardCharsets.UTF_8));
		return out.toString(StandardCharsets.UTF_8).lines().filter((line) -> !line.isEmpty()).toList();
	}

}
