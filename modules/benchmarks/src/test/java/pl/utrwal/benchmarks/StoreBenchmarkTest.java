package pl.utrwal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoreBenchmarkTest {

	@Test
	void measuresEveryStoreAndReadsBackWhatItWrote() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		StoreBenchmark.run(100, 1, new PrintStream(out, true, StandardCharsets.UTF_8));
		String printed = out.toString(StandardCharsets.UTF_8);
		assertThat(printed).contains("ours", "jdbc", "jdbcsync", "mongo", "raw");
		for (StoreBenchmark.Work work : StoreBenchmark.Work.values()) {
			assertThat(printed.lines().filter((line) -> line.startsWith(work.title()))).as(work.title()).hasSize(2);
		}
	}

}
