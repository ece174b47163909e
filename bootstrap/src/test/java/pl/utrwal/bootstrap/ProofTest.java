package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.Cookie;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.demo.DemoData;
import pl.utrwal.eventstore.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The demonstration, its pages as people see them and its API as programs do; one for
 * both classes under this one.
 */
@SpringBootTest(classes = Utrwal.class, properties = { "server.address=127.0.0.1", "utrwal.messages.strict=true" })
@AutoConfigureMockMvc
@Import(Projections.class)
@ActiveProfiles("demo")
abstract class ProofTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Projections projections;

	private final Map<String, Cookie> sessions = new HashMap<>();

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Demonstration.copy();
		properties.add("utrwal.data-dir", data::toString);
	}

	private Cookie session(String login) {
		return this.sessions.computeIfAbsent(login, (key) -> {
			MvcTestResult signedIn = this.mvc.post()
				.uri("/sign-in")
				.with(csrf())
				.param("login", login)
				.param("password", DemoData.PASSWORD)
				.exchange();
			assertThat(signedIn).hasRedirectedUrl("/");
			return signedIn.getResponse().getCookie("SESSION");
		});
	}

	MvcTestResult page(String login, String path) {
		this.projections.awaitCaughtUp();
		return this.mvc.get().uri(URI.create(path)).cookie(session(login)).exchange();
	}

	/**
	 * @param parameters names and values by turns
	 */
	MvcTestResult submit(String login, String path, String... parameters) {
		this.projections.awaitCaughtUp();
		var request = this.mvc.post().uri(path).cookie(session(login)).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	/**
	 * Sends a form whose only field is a file.
	 */
	MvcTestResult upload(String login, String path, byte[] file) {
		return this.mvc.post().uri(path).multipart().file("file", file).cookie(session(login)).with(csrf()).exchange();
	}

	MvcTestResult read(String login, String path) {
		this.projections.awaitCaughtUp();
		return this.mvc.get()
			.uri(URI.create("/api/v1" + path))
			.header(HttpHeaders.AUTHORIZATION, "Bearer demo-" + login)
			.exchange();
	}

	MvcTestResult send(String login, String path, Object body) {
		return send(login, path, body, UUID.randomUUID().toString());
	}

	MvcTestResult send(String login, String path, Object body, String key) {
		return this.mvc.post()
			.uri("/api/v1" + path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer demo-" + login)
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(written(body))
			.exchange();
	}

	MvcTestResult change(String login, String path, Object body) {
		return this.mvc.patch()
			.uri("/api/v1" + path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer demo-" + login)
			.contentType(MediaType.APPLICATION_JSON)
			.content(written(body))
			.exchange();
	}

	MvcTestResult compare(String login, String note) {
		return this.mvc.post()
			.uri("/api/v1/ledger/compare")
			.header(HttpHeaders.AUTHORIZATION, "Bearer demo-" + login)
			.contentType(MediaType.TEXT_PLAIN)
			.content(note.getBytes(StandardCharsets.UTF_8))
			.exchange();
	}

	MvcTestResult imported(String login, String text) {
		return this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", "plan.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))
			.param("municipality", "demo")
			.header(HttpHeaders.AUTHORIZATION, "Bearer demo-" + login)
			.exchange();
	}

	/**
	 * What was answered, as text; of a zip all that is packed in it.
	 */
	static String text(MvcTestResult result) {
		byte[] bytes = result.getResponse().getContentAsByteArray();
		if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
			return new String(bytes, StandardCharsets.UTF_8);
		}
		StringBuilder all = new StringBuilder();
		try {
			Path file = Files.createTempFile("answer", ".zip");
			Files.write(file, bytes);
			try (ZipFile zip = new ZipFile(file.toFile())) {
				for (ZipEntry entry : Collections.list(zip.entries())) {
					all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
				}
			}
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all.toString();
	}

	static JsonNode json(MvcTestResult result) {
		try {
			return Json.mapper().readTree(text(result));
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String written(Object body) {
		try {
			return Json.mapper().writeValueAsString(body);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
