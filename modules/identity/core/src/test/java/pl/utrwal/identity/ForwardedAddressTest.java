package pl.utrwal.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A header in which a client names another address gives it no more tries, unless it is
 * the proxy that is configured.
 */
@SpringBootTest(classes = TestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.forward-headers-strategy=native",
				"server.tomcat.remoteip.internal-proxies=10\\.9\\.8\\.7" })
class ForwardedAddressTest {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	private int port;

	@Test
	void anInventedAddressGivesNoMoreTries() throws Exception {
		Matcher csrf = CSRF.matcher(this.client.send(to("/sign-in").build(), BodyHandlers.ofString()).body());
		assertThat(csrf.find()).isTrue();
		for (int i = 0; i < SignInLimit.TRIES_AN_ADDRESS; i++) {
			assertThat(signIn(csrf.group(1), i)).as("try %d", i).endsWith("?wrong");
		}
		for (int i = 0; i < 30; i++) {
			assertThat(signIn(csrf.group(1), SignInLimit.TRIES_AN_ADDRESS + i)).endsWith("?wait");
		}
	}

	/** Where it leads. */
	private String signIn(String csrf, int number) throws Exception {
		HttpResponse<Void> answer = this.client
			.send(to("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
				.header("X-Forwarded-For", "192.0.2." + number)
				.POST(BodyPublishers.ofString("login=nobody" + number + "&password=none&_csrf=" + csrf))
				.build(), BodyHandlers.discarding());
		return answer.headers().firstValue("Location").orElse("none");
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

}
