package pl.utrwal.bootstrap;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes with one database, before which a balancer sends each request to any of them.
 */
class TwoNodesTest {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private static final String PASSWORD = "trzy-szare-koty";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/** Cookies know no ports: one browser, for which the nodes are one site. */
	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private final MongoServer server = new MongoServer(H2Backend.inMemory());

	private final String store = this.server.bindAndGetConnectionString() + "/?readPreference=secondary";

	@TempDir
	private Path data;

	private Node one;

	private Node other;

	@BeforeEach
	void start() throws IOException {
		this.one = new Node(this.data.resolve("one"));
		IdentitySetup setup = this.one.application.getBean(IdentitySetup.class);
		MunicipalityId municipality = setup.createMunicipality("olszyny", "Olszyny nad Bystrą");
		setup.createAccount(municipality, "anna", "Anna Zielna", Role.PLANNER, PASSWORD);
		setup.registerToken("anna", "annas-token");
		Files.createDirectories(this.data.resolve("other"));
		for (String file : List.of("ledger-key.pem", "ledger-checkpoints.jsonl")) {
			Files.copy(this.data.resolve("one").resolve(file), this.data.resolve("other").resolve(file));
		}
		this.other = new Node(this.data.resolve("other"));
	}

	@AfterEach
	void stop() {
		this.other.stop();
		this.one.stop();
		this.server.shutdownNow();
	}

	@Test
	void aBrowserIsServedByAnyNodeAndSurvivesARestart() throws IOException {
		signIn("/plans");
		assertThat(get(this.one, "/plans").statusCode()).isEqualTo(200);

		HttpResponse<String> uploaded = upload(this.one, RunningTest.document("harmonogram.txt"));
		assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(302);
		String draft = URI.create(uploaded.headers().firstValue("Location").orElseThrow()).getPath();
		String checked = body(get(this.other, draft));
		HttpResponse<String> accepted = post(this.other, draft + "/accepted", Map.of("_csrf", found(CSRF, checked)));
		assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(302);
		URI next = URI.create(accepted.headers().firstValue("Location").orElseThrow());
		String plan = next.getPath();
		assertThat(patiently(this.one, plan + "?" + next.getQuery(), "Plan jest wczytany"))
			.contains("Sobotnie śniadania");
		assertThat(body(get(this.one, plan))).doesNotContain("Plan jest wczytany");

		try (BufferedReader live = live(this.other, plan)) {
			Answer changed = new Api(this.one.port(), "annas-token").patch(plan,
					Map.of("title", "Sobota w Olszynach", "reason", "krócej"));
			assertThat(changed.status()).as(changed.body()).isEqualTo(200);
			assertThat(told(live, "data:" + changed.text("/position"))).isTrue();
			assertThat(body(get(this.other, plan + "?after=" + changed.text("/position"))))
				.contains("Sobota w Olszynach");
		}

		this.one.stop();
		this.one = new Node(this.data.resolve("one"));
		String page = body(get(this.one, "/plans"));
		assertThat(page).contains("Anna Zielna", "Sobota w Olszynach");
		assertThat(post(this.other, "/sign-out", Map.of("_csrf", found(CSRF, page))).statusCode()).isEqualTo(302);
		assertThat(get(this.one, "/plans").statusCode()).isEqualTo(302);
	}

	/** The first page after signing in, which needs another role. */
	@Test
	void ofNodesThatAreAskedForTheSamePartnerAtOnceOneMakesIt() throws Exception {
		List<Api> nodes = List.of(new Api(this.one.port(), "annas-token"), new Api(this.other.port(), "annas-token"));
		try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
			for (int round = 0; round < 5; round++) {
				String name = "Klub numer " + round;
				List<Future<Answer>> answers = clients.invokeAll(IntStream.range(0, 8)
					.<Callable<Answer>>mapToObj((i) -> () -> Api
						.patiently(() -> nodes.get(i % 2).post("/partners", Map.of("kind", "unit", "name", name))))
					.toList());
				assertThat(answers).extracting((answer) -> answer.get().status())
					.containsOnlyOnce(201)
					.containsOnly(201, 422);
			}
		}
	}

	@Test
	void theFormOfAnErrorPageWorks() {
		signIn("/accounts");
		HttpResponse<String> refused = get(this.one, "/accounts");
		assertThat(refused.statusCode()).isEqualTo(403);
		post(this.other, "/sign-out", Map.of("_csrf", found(CSRF, refused.body())));
		assertThat(get(this.one, "/plans").statusCode()).isEqualTo(302);
	}

	@Test
	void aVerificationIsToldByAnyNode() {
		signIn("/plans");
		String page = body(get(this.one, "/proof"));
		assertThat(post(this.one, "/proof/verification", Map.of("_csrf", found(CSRF, page))).statusCode())
			.isEqualTo(302);
		patiently(this.other, "/proof", "Każdy wpis historii i każda komórka są takie");
	}

	@Test
	void withoutTheStoreAPageSaysSo() {
		signIn("/plans");
		String page = body(get(this.one, "/plans"));
		this.server.shutdownNow();
		HttpResponse<String> away = get(this.other, "/plans");
		assertThat(away.statusCode()).isEqualTo(503);
		assertThat(away.body()).contains("Baza danych nie odpowiada");
		assertThat(post(this.one, "/sign-in", Map.of("_csrf", found(CSRF, page))).statusCode()).isEqualTo(503);
	}

	@Test
	void everythingIsReadFromThePrimary() {
		assertThat(this.one.application.getBean(MongoDatabase.class).getReadPreference())
			.isEqualTo(ReadPreference.primary());
	}

	private void signIn(String path) {
		HttpResponse<String> sent = get(this.one, path);
		assertThat(sent.statusCode()).isEqualTo(302);
		String form = body(get(this.one, "/sign-in"));
		HttpResponse<String> signedIn = post(this.other, "/sign-in",
				Map.of("_csrf", found(CSRF, form), "login", "anna", "password", PASSWORD));
		assertThat(signedIn.headers().firstValue("Location")).contains(path);
	}

	private HttpResponse<String> upload(Node node, byte[] file) {
		String form = body(get(node, "/imports"));
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(
				"--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"harmonogram.txt\"\r\nContent-Type: text/plain\r\n\r\n"
					.formatted(found(CSRF, form))
					.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
		return send(node.request("/imports")
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** Until the page is made from all that it is to show. */
	private String patiently(Node node, String path, String text) {
		long deadline = System.nanoTime() + LONGEST.toNanos();
		String page = body(get(node, path));
		while (!page.contains(text)) {
			assertThat(System.nanoTime()).as(page).isLessThan(deadline);
			page = body(get(node, path));
		}
		return page;
	}

	private BufferedReader live(Node node, String plan) throws IOException {
		try {
			BufferedReader live = new BufferedReader(new InputStreamReader(this.browser
				.send(node.request(plan + "/live").header("Accept", "text/event-stream").build(),
						BodyHandlers.ofInputStream())
				.body(), StandardCharsets.UTF_8));
			assertThat(told(live, "event:changed")).as("the plan as it stands").isTrue();
			return live;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static boolean told(BufferedReader live, String line) {
		return CompletableFuture.supplyAsync(() -> live.lines().anyMatch(line::equals))
			.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
			.join();
	}

	private HttpResponse<String> get(Node node, String path) {
		return send(node.request(path).header("Accept", "text/html"));
	}

	private HttpResponse<String> post(Node node, String path, Map<String, String> form) {
		String fields = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(node.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(fields)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.browser.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String body(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.body();
	}

	private static String found(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		assertThat(matcher.find()).as(page).isTrue();
		return matcher.group(1);
	}

	private final class Node {

		private final ConfigurableApplicationContext application;

		Node(Path data) {
			this.application = new SpringApplicationBuilder(Utrwal.class).run("--server.port=0",
					"--server.address=127.0.0.1", "--utrwal.messages.strict=true", "--utrwal.data-dir=" + data,
					"--utrwal.mongodb-uri=" + TwoNodesTest.this.store);
		}

		int port() {
			return this.application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		}

		HttpRequest.Builder request(String path) {
			return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port(), path))).timeout(LONGEST);
		}

		void stop() {
			this.application.close();
		}

	}

}
