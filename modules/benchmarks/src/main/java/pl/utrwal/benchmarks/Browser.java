package pl.utrwal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Calls one node over HTTP, and keeps its cookies. Several threads may use it.
 */
final class Browser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private final int port;

	Browser(int port) {
		this.port = port;
	}

	int port() {
		return this.port;
	}

	/**
	 * @throws UncheckedIOException if nobody answers
	 */
	Answer send(String method, String path, byte[] body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(LONGEST)
			.method(method, BodyPublishers.ofByteArray(body));
		headers.forEach(request::header);
		long begun = System.nanoTime();
		try {
			return Answer.of(this.client.send(request.build(), BodyHandlers.ofByteArray()),
					(System.nanoTime() - begun) / 1e6);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Answer get(String path) {
		return send("GET", path, new byte[0], Map.of());
	}

	/**
	 * Opens the page of a form and sends it.
	 * @return what came of sending it; a redirect is not followed
	 */
	Answer submit(String page, String action, Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(fields);
		Matcher csrf = CSRF.matcher(get(page).demand(200).text());
		if (csrf.find()) {
			all.put("_csrf", csrf.group(1));
		}
		String form = all.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send("POST", action, form.getBytes(StandardCharsets.UTF_8),
				Map.of("Content-Type", "application/x-www-form-urlencoded"))
			.demand(302);
	}

}
