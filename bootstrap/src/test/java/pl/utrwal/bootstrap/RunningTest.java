package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.kernel.time.Poland;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The whole application, with the demonstration's accounts, on a port of its own; one for
 * all classes under this one.
 */
@SpringBootTest(classes = Utrwal.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "utrwal.messages.strict=true",
				"utrwal.cors-origins=https://program.example" })
@ActiveProfiles("demo")
@Import(Projections.class)
abstract class RunningTest {

	static final String MUNICIPALITY = "demo";

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Autowired
	private Projections projections;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Demonstration.copy();
		properties.add("utrwal.data-dir", data::toString);
	}

	/** By the clock of the application. */
	LocalDate today() {
		return Poland.today(this.clock);
	}

	LocalDate ago(int days) {
		return today().minusDays(days);
	}

	void awaitCaughtUp() {
		this.projections.awaitCaughtUp();
	}

	void whileLate(String processor, Runnable happens) {
		this.projections.whileLate(processor, happens);
	}

	URI api(String path) {
		return URI.create("http://127.0.0.1:%d/api/v1%s".formatted(this.port, path));
	}

	Api planner() {
		return new Api(this.port, "demo-planner");
	}

	Api owner() {
		return new Api(this.port, "demo-owner");
	}

	/**
	 * @param more fields of the form
	 */
	static Answer imported(Api api, byte[] file, Map<String, String> more) {
		Map<String, String> fields = new HashMap<>(more);
		fields.putIfAbsent("municipality", MUNICIPALITY);
		return api.importPlan(file, fields, null);
	}

	/**
	 * A new plan out of a file; the answer to a GET of it.
	 */
	JsonNode planOf(byte[] file) {
		Answer answer = imported(planner(), file, Map.of());
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return plan(answer.text("/planId"), answer.at("/position").asLong()).json();
	}

	Answer plan(String id, long after) {
		Answer answer = Api.patiently(() -> planner().get("/plans/%s?after=%d".formatted(id, after)));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	/**
	 * A document in our own words.
	 */
	static byte[] document(String name) {
		try (InputStream in = RunningTest.class.getResourceAsStream("/documents/" + name)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One that an office wrote; without it the test is skipped.
	 */
	static byte[] realDocument(String prefix) throws IOException {
		String folder = System.getenv("UTRWAL_DOCUMENTS");
		assumeTrue(folder != null, "UTRWAL_DOCUMENTS does not name the folder of the real documents");
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return Files.readAllBytes(files.filter((path) -> path.getFileName().toString().startsWith(prefix))
				.findFirst()
				.orElseThrow(() -> new AssertionError("no file " + prefix + "* in " + folder)));
		}
	}

}
