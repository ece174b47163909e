package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * An office whose disk, a small one in memory, fills up and is cleared again. Skipped
 * where the test may not mount one.
 */
class FullDiskTest {

	private static final int MEGABYTE = 1 << 20;

	@TempDir
	private Path disk;

	private Path filler;

	@BeforeEach
	void mount() throws Exception {
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=400m", "utrwal", this.disk.toString()) == 0,
				"a file system can be mounted");
		this.filler = this.disk.resolve("filler");
	}

	@AfterEach
	void unmount() throws Exception {
		run("umount", "--lazy", this.disk.toString());
	}

	private static int run(String... command) throws Exception {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			return -1;
		}
	}

	@Test
	void nothingIsStoredAndThatIsSaidUntilThereIsRoomAgain() throws Exception {
		Path data = Files.createDirectory(this.disk.resolve("data"));
		Demonstration.copy(data);
		List<String> acknowledged = new ArrayList<>();
		List<String> refused = new ArrayList<>();
		try (ConfigurableApplicationContext application = start(data)) {
			Api planner = new Api(port(application), "demo-planner").in("en");
			register(planner, acknowledged, refused);
			assertThat(acknowledged).hasSize(20);
			fill();
			assertAllIsReadAndNothingWritten(planner);
			register(planner, acknowledged, refused);
			assertThat(refused).hasSize(20);
			assertThat(health(application)).isEqualTo(503);
			Files.delete(this.filler);
			register(planner, acknowledged, refused);
			assertThat(acknowledged).hasSize(40);
			assertThat(health(application)).isEqualTo(200);
			assertStored(planner, acknowledged, refused);
		}
		try (ConfigurableApplicationContext application = start(data)) {
			assertStored(new Api(port(application), "demo-planner"), acknowledged, refused);
		}
	}

	private static void assertAllIsReadAndNothingWritten(Api planner) {
		assertThat(planner.get("/plans/demo-strategia").status()).isEqualTo(200);
		assertThat(planner.get("/partners").status()).isEqualTo(200);
		Answer answer = planner.post("/partners", Map.of("kind", "unit", "name", "x" + UUID.randomUUID()));
		assertThat(answer.status()).as(answer.body()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(answer.text("/code")).isEqualTo("store-full");
		assertThat(answer.text("/detail")).isEqualTo("The disk of the server is full.");
		assertThat(answer.text("/kept")).startsWith("Nothing of this was saved").contains("Tell the administrator");
	}

	/** Twenty at once. */
	private static void register(Api planner, List<String> acknowledged, List<String> refused) throws Exception {
		List<String> names = IntStream.range(0, 20)
			.mapToObj((i) -> "n" + UUID.randomUUID().toString().replaceAll("[^a-z]", "x"))
			.toList();
		try (ExecutorService clients = Executors.newFixedThreadPool(5)) {
			List<Future<Answer>> answers = clients.invokeAll(names.stream()
				.<Callable<Answer>>map((name) -> () -> planner.post("/partners", Map.of("kind", "unit", "name", name)))
				.toList());
			for (int i = 0; i < names.size(); i++) {
				int status = answers.get(i).get().status();
				assertThat(status).isIn(201, 503);
				((status == 201) ? acknowledged : refused).add(names.get(i));
			}
		}
	}

	private static void assertStored(Api planner, List<String> acknowledged, List<String> refused) {
		long head = planner.get("/ledger/checkpoint").status();
		assertThat(head).isEqualTo(200);
		Answer last = planner.post("/partners", Map.of("kind", "unit", "name", "z" + UUID.randomUUID()));
		assertThat(last.status()).as(last.body()).isEqualTo(201);
		String all = Api.patiently(() -> planner.get("/partners?after=" + last.at("/position").asLong())).body();
		assertThat(acknowledged).allMatch(all::contains);
		assertThat(refused).noneMatch(all::contains);
		assertThat(planner.get("/ledger/verification").at("/intact").asBoolean()).isTrue();
	}

	private void fill() throws IOException {
		byte[] megabyte = new byte[MEGABYTE];
		try (RandomAccessFile file = new RandomAccessFile(this.filler.toFile(), "rw")) {
			while (this.disk.toFile().getUsableSpace() > 32L * MEGABYTE) {
				file.write(megabyte);
			}
		}
	}

	private static int health(ConfigurableApplicationContext application) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(port(application))))
				.build(), BodyHandlers.discarding())
			.statusCode();
	}

	private static ConfigurableApplicationContext start(Path data) {
		return new SpringApplicationBuilder(Utrwal.class).profiles("demo")
			.run("--server.port=0", "--server.address=127.0.0.1", "--utrwal.data-dir=" + data);
	}

	private static int port(ConfigurableApplicationContext application) {
		return ((WebServerApplicationContext) application).getWebServer().getPort();
	}

}
