package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes with answers of the API, and files that a token is enough for.
 */
class ApiHeadersTest extends RunningTest {

	private static final String ORIGIN = "https://program.example";

	@Test
	void whatWasMadeCanBeReadWhereTheAnswerSays() {
		Answer plan = planner().post("/plans", Map.of("municipality", MUNICIPALITY, "kind", "SocialProblemsStrategy",
				"title", "Strategia z adresem", "period", "2024–2030"));
		assertThat(location(plan)).isEqualTo("/plans/" + plan.text("/id"));
		Answer partner = planner().post("/partners", Map.of("kind", "unit", "name", "n" + UUID.randomUUID()));
		assertThat(location(partner)).isEqualTo("/partners/" + partner.text("/id"));
		Answer imported = imported(planner(), document("lipowka.txt"), Map.of());
		assertThat(location(imported)).isEqualTo("/plans/" + imported.text("/planId"));
		awaitCaughtUp();
		for (Answer made : new Answer[] { plan, partner, imported }) {
			assertThat(planner().get(location(made)).status()).isEqualTo(200);
		}
		Answer area = planner().post("/plans/%s/items".formatted(plan.text("/id")),
				Map.of("level", "area", "text", "Obszar"));
		assertThat(area.status()).isEqualTo(201);
		assertThat(location(area)).as("no call reads one row").isNull();
	}

	private static String location(Answer answer) {
		return answer.headers().firstValue("Location").map((path) -> path.replace("/api/v1", "")).orElse(null);
	}

	@Test
	void answersAreCompressedForWhoTakesThemSo() throws Exception {
		HttpResponse<InputStream> compressed = send(request("/items").header("Accept-Encoding", "gzip").build());
		assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		try (InputStream body = new GZIPInputStream(compressed.body())) {
			assertThat(new String(body.readAllBytes(), "UTF-8")).startsWith("{\"items\":[");
		}
		HttpResponse<InputStream> plain = send(request("/items").build());
		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
	}

	@Test
	void onlyProgramsFromNamedOriginsAskFromABrowser() throws Exception {
		HttpRequest.Builder before = HttpRequest.newBuilder(api("/plans"))
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody())
			.header("Access-Control-Request-Method", "PATCH")
			.header("Access-Control-Request-Headers", "authorization");
		HttpResponse<InputStream> asked = send(before.copy().header("Origin", ORIGIN).build());
		assertThat(asked.statusCode()).isEqualTo(200);
		assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElse("")).contains("PATCH");
		HttpResponse<InputStream> read = send(request("/plans").header("Origin", ORIGIN).build());
		assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
		assertThat(read.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
		HttpResponse<InputStream> foreign = send(request("/plans").header("Origin", "https://other.example").build());
		assertThat(foreign.statusCode()).isEqualTo(403);
		assertThat(send(before.header("Origin", "https://other.example").build()).statusCode()).isEqualTo(403);
	}

	@Test
	void itemsAreTakenAsFilesByToken() {
		Answer csv = planner().get("/items.csv?status=unreported");
		assertThat(csv.status()).isEqualTo(200);
		assertThat(csv.contentType()).startsWith("text/csv");
		assertThat(csv.body().lines().count()).isGreaterThan(1);
		assertThat(planner().bytes("/items.xlsx")).startsWith('P', 'K');
		Answer unknown = planner().get("/items.csv?nonsense=1");
		assertThat(unknown.text("/code")).isEqualTo("parameter-unknown");
		assertThat(planner().as("nobody").get("/items.csv").status()).isEqualTo(401);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(api(path)).header("Authorization", "Bearer demo-planner");
	}

	private static HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
	}

}
