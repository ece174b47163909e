package pl.utrwal.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.eventstore.Json;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Evidence as it is taken away. What the page in it says of altered ones is seen in a
 * browser.
 */
class EvidenceApiTest extends RunningTest {

	private static final String OF_PLAN = "/evidence?plan=demo-strategia";

	@Test
	void aStrangerVerifiesEveryCommitOfTheBundle(@TempDir Path cache) throws IOException, InterruptedException {
		Go.assumeInstalled();
		Map<String, String> files = bundle(OF_PLAN);
		String key = files.get("key.txt").strip();
		List<String> good = new ArrayList<>(
				List.of(Go.note(key, files.get("checkpoint.txt")), Go.note(key, files.get("manifest.txt"))));
		List<String> bad = new ArrayList<>();
		String root = files.get("checkpoint.txt").split("\n")[2];
		for (JsonNode commit : commits(files)) {
			assertThat(commit.at("/root").asText()).isEqualTo(root);
			good.add(Go.record(commit, commit.at("/bytes").asText()));
			byte[] bytes = Base64.getDecoder().decode(commit.at("/bytes").asText());
			bytes[bytes.length - 1] ^= 1;
			bad.add(Go.record(commit, Base64.getEncoder().encodeToString(bytes)));
		}
		assertThat(Go.run(good, cache)).hasSize(good.size()).containsOnly("ok");
		assertThat(Go.run(bad, cache)).hasSize(bad.size()).doesNotContain("ok");
	}

	@Test
	void theBundleHoldsWhatTheHistoryTells() {
		Map<String, String> files = bundle(OF_PLAN);
		assertThat(files.keySet()).containsExactly("verify.html", "manifest.json", "manifest.txt", "checkpoint.txt",
				"key.txt", "key.pem", "commits.jsonl", "history.csv", "history.html");
		int lines = planner().get("/history?plan=demo-strategia").at("/items").size();
		JsonNode manifest = json(files.get("manifest.json"));
		assertThat(manifest.at("/lines").asInt()).isEqualTo(lines);
		assertThat(manifest.at("/of/plan").asText()).isEqualTo("demo-strategia");
		assertThat(files.get("history.html")).contains("Planistka Demo", manifest.at("/root").asText());
		assertThat(files.get("history.csv").lines().count()).isGreaterThanOrEqualTo(lines + 1L);
		assertThat(commits(files))
			.anySatisfy((commit) -> assertThat(commit.at("/events/0/payload").asText()).contains("demo-strategia"));
		assertThat(planner().as("demo-auditor").get("/history?plan=security-demo&limit=10").body())
			.contains("evidence.zip");
	}

	@Test
	void evidenceOfAnElementOrOfDaysHoldsNoMore() {
		JsonNode line = planner().get("/history?plan=demo-strategia&limit=1").at("/items/0");
		String item = planner().get("/plans/demo-strategia/items").at("/items/0/id").asText();
		Map<String, String> ofItem = bundle("/evidence?item=" + item);
		assertThat(json(ofItem.get("manifest.json")).at("/lines").asInt())
			.isEqualTo(planner().get("/history?item=" + item).at("/items").size());
		String day = line.at("/at").asText().substring(0, 10);
		Map<String, String> ofDays = bundle("/evidence?from=%s&to=%s".formatted(day, day));
		assertThat(json(ofDays.get("manifest.json")).at("/lines").asInt())
			.isEqualTo(planner().get("/history?from=%s&to=%s".formatted(day, day)).at("/items").size());
	}

	@ParameterizedTest
	@CsvSource({ "'', 400, evidence-of-what", "?plan=demo-strategia&item=x, 400, evidence-of-what",
			"?from=2024-01-01, 400, parameter-missing", "?to=2024-01-01, 400, parameter-missing",
			"?from=2024-02-01&to=2024-01-01, 400, parameter-wrong", "?plan=no-such, 404, not-found",
			"?item=no-such, 404, not-found", "?from=1999-01-01&to=1999-01-02, 404, evidence-nothing",
			"?plan=security-demo, 404, not-found" })
	void aQuestionThatCannotBeAnsweredIsRefused(String query, int status, String code) {
		for (String language : List.of("pl", "en")) {
			Answer answer = planner().in(language).get("/evidence" + query);
			assertThat(answer.status()).as(answer.body()).isEqualTo(status);
			if (!code.equals("not-found")) {
				assertThat(answer.text("/code")).isEqualTo(code);
			}
		}
	}

	private Map<String, String> bundle(String path) {
		awaitCaughtUp();
		Answer answer = Api.patiently(() -> planner().get(path));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		// that it was taken is an event too
		awaitCaughtUp();
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(planner().bytes(path)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		assertThat(files).isNotEmpty();
		return files;
	}

	private static List<JsonNode> commits(Map<String, String> files) {
		return files.get("commits.jsonl").lines().map(EvidenceApiTest::json).toList();
	}

	private static JsonNode json(String text) {
		try {
			return Json.mapper().readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
