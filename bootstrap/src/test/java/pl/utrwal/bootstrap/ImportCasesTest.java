package pl.utrwal.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Documents as offices really build them, taken in through the API: first looked at, then
 * accepted.
 */
class ImportCasesTest extends RunningTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			c01 | SocialProblemsStrategy | areas=1 goals=1 items=1
			c03 | SocialProblemsStrategy | areas=1 goals=1 items=2
			c05 | SocialProblemsStrategy | areas=1 goals=2 items=5
			c06 | SocialProblemsStrategy | areas=1 goals=1 items=4
			c07 | SocialProblemsStrategy | areas=1 goals=2 items=4
			c08 | SocialProblemsStrategy | areas=2 goals=3 items=6
			c09 | SocialProblemsStrategy | areas=2 goals=3 items=4
			c11 | SocialProblemsStrategy | areas=2 goals=4 items=8
			c12 | SocialProblemsStrategy | areas=2 goals=3 items=7
			c14 | SocialProblemsStrategy | areas=1 goals=2 items=5
			c15 | SocialProblemsStrategy | areas=1 goals=2 items=6
			c16 | SocialProblemsStrategy | areas=2 goals=3 items=5
			c17 | CooperationProgramme   | goals=4 tasks=4 forms=4
			c19 | SocialProgramme        | areas=1 goals=2 items=4
			c20 | SocialProblemsStrategy | areas=1 goals=2 items=3
			c22 | LocalActivityProgramme | chapters=6 schedule=2 results=1
			c24 | SocialProblemsStrategy | areas=1 goals=1 items=1
			c26 | SocialProblemsStrategy | areas=1 goals=1 items=2
			c28 | SocialProblemsStrategy | areas=1 goals=1 items=20
			c30 | SocialProblemsStrategy | areas=1 goals=1 items=40
			c32 | SocialProblemsStrategy | areas=1 goals=1 items=2
			c34 | SocialProblemsStrategy | areas=1 goals=1 items=2
			k1  | SocialProblemsStrategy | areas=1 goals=1 items=2
			k2  | SocialProblemsStrategy | areas=2 goals=3 items=4""")
	void isTakenInAsItIs(String name, String kind, String counts) throws IOException {
		byte[] file = realCase(name);
		Answer looked = imported(planner(), file, Map.of("dryRun", "true"));
		assertThat(looked.status()).as(looked.body()).isEqualTo(200);
		Answer taken = imported(planner(), file, Map.of());
		assertThat(taken.status()).as(taken.body()).isEqualTo(201);
		for (Answer answer : List.of(looked, taken)) {
			assertThat(answer.text("/kind")).isEqualTo(kind);
			for (String count : counts.split(" ")) {
				assertThat(answer.at("/counts/" + count.substring(0, count.indexOf('='))).asText()).as(count)
					.isEqualTo(count.substring(count.indexOf('=') + 1));
			}
		}
		JsonNode plan = plan(taken.text("/planId"), taken.at("/position").asLong()).json();
		assertThat(plan.at("/title").asText()).isNotEmpty();
		boolean report = StreamSupport.stream(looked.at("/issues").spliterator(), false)
			.anyMatch((issue) -> issue.at("/code").asText().equals("looks-like-report"));
		assertThat(report).isEqualTo(name.equals("c20"));
	}

	@Test
	void indicatorsComeIntoMonitoringAndCostsIntoTheTable() throws IOException {
		Answer taken = imported(planner(), realCase("c16"), Map.of());
		Answer items = Api.patiently(() -> planner()
			.get("/plans/%s/items?after=%s".formatted(taken.text("/planId"), taken.text("/position"))));
		assertThat(items.at("/items")).extracting((item) -> item.at("/cost/total").asText())
			.containsExactly("12000.00", "30000.00", "84000.00", "210000.00", "45500.50");
		awaitCaughtUp();
		assertThat(indicators(taken.text("/planId"))).extracting((indicator) -> indicator.at("/name").asText())
			.containsExactlyInAnyOrder("liczba kampanii", "liczba uczestników", "liczba porad", "liczba osób",
					"liczba kursów");
	}

	private JsonNode indicators(String plan) {
		return planner().get("/plans/" + plan + "/indicators").json().at("/items");
	}

	@ParameterizedTest
	@CsvSource({ "c31, format-unknown" })
	void isRefused(String name, String code) throws IOException {
		Answer answer = imported(planner(), realCase(name), Map.of());
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	private static byte[] realCase(String name) throws IOException {
		String folder = System.getenv("UTRWAL_DOCUMENTS");
		assumeTrue(folder != null, "UTRWAL_DOCUMENTS does not name the folder of the documents");
		try (Stream<Path> files = Files.list(Path.of(folder, "cases"))) {
			return Files.readAllBytes(
					files.filter((file) -> file.getFileName().toString().startsWith(name)).findFirst().orElseThrow());
		}
	}

}
