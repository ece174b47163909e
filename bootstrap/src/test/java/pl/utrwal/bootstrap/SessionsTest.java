package pl.utrwal.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions of pages, over HTTP as a browser has them.
 */
class SessionsTest extends RunningTest {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	private static final int SECONDS = 5;

	@Autowired
	private IdentitySetup identity;

	@Test
	void noRedirectNamesTheHostThatTheRequestNamed() throws IOException {
		for (String request : List.of("GET / HTTP/1.1", "GET /plans/demo-strategia?q=1 HTTP/1.1",
				"GET //evil.example/ HTTP/1.1", "POST /sign-in HTTP/1.1", "POST /sign-out HTTP/1.1")) {
			List<String> head = head(
					request + "\r\nHost: evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
			assertThat(head).as(request).noneMatch((line) -> line.contains("evil.example"));
			assertThat(head).as(request)
				.filteredOn((line) -> line.startsWith("Location:"))
				.allMatch((line) -> line.startsWith("Location: /"));
		}
	}

	@Test
	void afterSigningInOneIsOnThePathThatOneAskedForAndOnNoOtherHost() throws Exception {
		String session = head(
				"GET /plans/demo-strategia?q=1 HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
			.stream()
			.filter((line) -> line.startsWith("Set-Cookie: SESSION="))
			.map((line) -> line.substring("Set-Cookie: ".length(), line.indexOf(';')))
			.findFirst()
			.orElseThrow();
		HttpClient client = HttpClient.newHttpClient();
		String page = client
			.send(HttpRequest.newBuilder(page("/sign-in")).header("Cookie", session).build(), BodyHandlers.ofString())
			.body();
		HttpResponse<String> signedIn = client.send(HttpRequest.newBuilder(page("/sign-in"))
			.header("Cookie", session)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("login=planner&password=utrwal-demo&_csrf=" + token(page)))
			.build(), BodyHandlers.ofString());
		assertThat(signedIn.headers().firstValue("Location")).hasValue("/plans/demo-strategia?q=1");
	}

	@Test
	void whoComesAndGoesAndWhoIsRefusedIsInTheLog() throws Exception {
		Logger log = (Logger) LoggerFactory.getLogger("pl.utrwal.identity.AccessLog");
		ListAppender<ILoggingEvent> lines = new ListAppender<>();
		lines.start();
		log.addAppender(lines);
		try {
			String login = "l" + UUID.randomUUID();
			AccountId account = this.identity.createAccount(new MunicipalityId(MUNICIPALITY), login, "Jan Krótki",
					Role.PLANNER, "utrwal-demo");
			HttpClient planner = signedIn(login);
			HttpRequest accounts = HttpRequest.newBuilder(page("/accounts?q=typed-words")).build();
			assertThat(planner.send(accounts, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
			String page = planner.send(HttpRequest.newBuilder(page("/")).build(), BodyHandlers.ofString()).body();
			assertThat(post(planner, "/sign-out", "_csrf=" + token(page)).statusCode()).isEqualTo(302);
			assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage)
				.filteredOn((line) -> line.contains(account.value()))
				.containsExactly("Account " + account + " signed in",
						"Account " + account + " was refused as PLANNER: GET /accounts",
						"Account " + account + " signed out");
		}
		finally {
			log.detachAppender(lines);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "erase", "suspend" })
	void whatAnOpenPageStillReceivesEndsWithItsAccount(String how) throws Exception {
		String login = "l" + UUID.randomUUID();
		AccountId account = this.identity.createAccount(new MunicipalityId(MUNICIPALITY), login, "Jan Krótki",
				Role.PLANNER, "utrwal-demo");
		HttpClient planner = signedIn(login);
		HttpClient administrator = signedIn("administrator");
		try (InputStream stream = planner
			.send(HttpRequest.newBuilder(page("/plans/demo-strategia/live")).build(), BodyHandlers.ofInputStream())
			.body()) {
			assertThat(stream.read()).isEqualTo('e');
			String accounts = "/accounts/" + account;
			String page = administrator
				.send(HttpRequest.newBuilder(page(accounts + "/erase")).build(), BodyHandlers.ofString())
				.body();
			assertThat(post(administrator, accounts + "/" + how, "ground=REQUESTED&_csrf=" + token(page)).statusCode())
				.isEqualTo(302);
			CompletableFuture.runAsync(() -> readToTheEnd(stream)).get(SECONDS, TimeUnit.SECONDS);
		}
		assertThat(planner
			.send(HttpRequest.newBuilder(page("/plans/demo-strategia/live")).build(), BodyHandlers.ofString())
			.statusCode()).isEqualTo(302);
	}

	private static void readToTheEnd(InputStream stream) {
		try {
			stream.readAllBytes();
		}
		catch (IOException ex) {
			// that is an end too
		}
	}

	private HttpClient signedIn(String login) throws Exception {
		HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		String page = client.send(HttpRequest.newBuilder(page("/sign-in")).build(), BodyHandlers.ofString()).body();
		HttpResponse<String> answer = post(client, "/sign-in",
				"login=%s&password=utrwal-demo&_csrf=%s".formatted(login, token(page)));
		assertThat(answer.headers().firstValue("Location")).hasValue("/");
		return client;
	}

	private HttpResponse<String> post(HttpClient client, String path, String form) throws Exception {
		return client.send(HttpRequest.newBuilder(page(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
	}

	private static String token(String page) {
		Matcher found = TOKEN.matcher(page);
		assertThat(found.find()).isTrue();
		return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
	}

	private URI page(String path) {
		return api("").resolve(path);
	}

	/** The lines of an answer up to its body. */
	private List<String> head(String request) throws IOException {
		URI server = api("");
		try (Socket socket = new Socket(server.getHost(), server.getPort())) {
			socket.setSoTimeout(SECONDS * 10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).lines()
				.takeWhile((line) -> !line.isEmpty())
				.toList();
		}
	}

}
