package pl.utrwal.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import pl.utrwal.eventstore.Json;

/**
 * The API as one account calls it, over HTTP.
 *
 * @param token null for none
 * @param language null for none
 */
public record Api(int port, String token, String language) {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final ObjectMapper MAPPER = Json.mapper();

	private static final String DESCRIPTION = "/openapi";

	/** The same wherever this version runs. */
	private static final AtomicReference<ApiContract> CONTRACT = new AtomicReference<>();

	private static final Duration LONGEST = Duration.ofSeconds(60);

	public Api(int port, String token) {
		this(port, token, null);
	}

	public Api as(String token) {
		return new Api(this.port, token, this.language);
	}

	Api in(String language) {
		return new Api(this.port, this.token, language);
	}

	public Answer get(String path) {
		return send(request(path).GET());
	}

	Answer get(String path, String accept) {
		return send(request(path).header("Accept", accept).GET());
	}

	/**
	 * Sends words that are no JSON.
	 */
	Answer postText(String path, String body) {
		return send(
				request(path).header("Content-Type", "text/plain; charset=UTF-8").POST(BodyPublishers.ofString(body)));
	}

	public byte[] bytes(String path) {
		try {
			return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @param body written as JSON; a string is sent as it is
	 */
	public Answer post(String path, Object body) {
		return post(path, body, null);
	}

	Answer post(String path, Object body, String key) {
		return send(withKey(request(path), key).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json(body))));
	}

	public Answer patch(String path, Object body) {
		return patch(path, body, null);
	}

	Answer patch(String path, Object body, String key) {
		return send(withKey(request(path), key).header("Content-Type", "application/json")
			.method("PATCH", BodyPublishers.ofString(json(body))));
	}

	Answer put(String path, Object body) {
		return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json(body))));
	}

	Answer delete(String path) {
		return send(request(path).DELETE());
	}

	Answer importPlan(byte[] file, Map<String, String> fields, String key) {
		String boundary = UUID.randomUUID().toString();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((name, value) -> body.writeBytes(
				"--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n"
					.formatted(boundary, name, value)
					.getBytes(StandardCharsets.UTF_8)));
		if (file != null) {
			body.writeBytes(
					"--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.txt\"\r\nContent-Type: text/plain\r\n\r\n"
						.formatted(boundary)
						.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(file);
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
		return send(
				withKey(request("/imports"), key).header("Content-Type", "multipart/form-data; boundary=" + boundary)
					.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:%d/api/v1%s".formatted(this.port, path)))
			.timeout(LONGEST);
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (this.language != null) {
			request.header("Accept-Language", this.language);
		}
		return request;
	}

	private static HttpRequest.Builder withKey(HttpRequest.Builder request, String key) {
		return (key != null) ? request.header("Idempotency-Key", key) : request;
	}

	/** What comes is what the description says. */
	private Answer send(HttpRequest.Builder request) {
		HttpRequest built = request.build();
		Answer answer = answer(built);
		String base = "http://127.0.0.1:%d/api/v1".formatted(this.port);
		String path = built.uri().toString().substring(base.length());
		if (!path.equals(DESCRIPTION)) {
			contract().ifPresent((contract) -> contract.verify(built.method(), path, answer));
		}
		return answer;
	}

	/**
	 * What this version of the API says of itself, to anybody who may ask; empty until
	 * somebody could.
	 */
	private Optional<ApiContract> contract() {
		if (CONTRACT.get() == null) {
			Answer description = answer(request(DESCRIPTION).GET().build());
			if (description.status() == 200) {
				CONTRACT.set(new ApiContract(description.body()));
			}
		}
		return Optional.ofNullable(CONTRACT.get());
	}

	private static Answer answer(HttpRequest request) {
		try {
			HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String json(Object body) {
		try {
			return (body instanceof String text) ? text : MAPPER.writeValueAsString(body);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/**
	 * Asks again while the answer is that the read model is not there yet.
	 */
	static Answer patiently(Supplier<Answer> question) {
		long deadline = System.nanoTime() + LONGEST.toNanos();
		Answer answer = question.get();
		while (answer.status() == 503) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Waited %s in vain for a read model: %s".formatted(LONGEST, answer.body()));
			}
			answer = question.get();
		}
		return answer;
	}

	/**
	 * What came back.
	 */
	public record Answer(int status, HttpHeaders headers, String body) {

		public JsonNode json() {
			try {
				return this.body.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(this.body);
			}
			catch (JsonProcessingException ex) {
				throw new AssertionError("No JSON: " + this.body, ex);
			}
		}

		/**
		 * @param pointer such as {@code /items/0/id}
		 */
		public JsonNode at(String pointer) {
			return json().at(pointer);
		}

		public String text(String pointer) {
			return at(pointer).asText(null);
		}

		String contentType() {
			return this.headers.firstValue("Content-Type").orElse("");
		}

	}

}
