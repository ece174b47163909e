package pl.utrwal.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A client of transparent logs that nobody here wrote: the Go project's packages.
 */
final class Go {

	private static final Path GO = Path.of("/usr/bin/go");

	private static final Path PACKAGES = Path.of("/usr/share/gocode");

	private Go() {
	}

	/**
	 * Skips the test, and says so loudly, where they are not installed.
	 */
	static void assumeInstalled() {
		boolean installed = Files.isExecutable(GO) && Files.isDirectory(PACKAGES.resolve("src/golang.org/x/mod/sumdb"));
		if (!installed) {
			System.err.println("NOT TESTED: no stranger verified the ledger, as Go and its packages are not here "
					+ "(golang-go, golang-golang-x-mod-dev)");
		}
		assumeThat(installed).as("Go is installed").isTrue();
	}

	/** Whether a note is signed with the key. */
	static String note(String key, String note) {
		return line("note", key, base64(note));
	}

	/**
	 * Whether a commit is in the tree.
	 * @param bytes that its leaf covers; Base64
	 */
	static String record(JsonNode commit, String bytes) {
		return line("record", commit.at("/size").asText(), commit.at("/root").asText(), commit.at("/index").asText(),
				bytes, proof(commit));
	}

	/** Whether one tree is the beginning of another. */
	static String tree(JsonNode tree, String fromRoot) {
		return line("tree", tree.at("/to").asText(), tree.at("/toRoot").asText(), tree.at("/from").asText(), fromRoot,
				proof(tree));
	}

	private static String proof(JsonNode of) {
		return StreamSupport.stream(of.at("/proof").spliterator(), false)
			.map(JsonNode::asText)
			.collect(Collectors.joining(","));
	}

	static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String line(String... fields) {
		return String.join("\t", fields);
	}

	/**
	 * @param lines what is asked, as made here
	 * @param cache a folder that it may write to
	 * @return {@code ok} or what is wrong, for each
	 */
	static List<String> run(List<String> lines, Path cache) throws IOException, InterruptedException {
		Path input = cache.resolve("input.txt");
		Files.write(input, lines);
		ProcessBuilder go = new ProcessBuilder(GO.toString(), "run", "src/test/go/verify.go")
			.redirectInput(input.toFile())
			.redirectErrorStream(true);
		go.environment()
			.putAll(Map.of("GO111MODULE", "off", "GOPATH", PACKAGES.toString(), "GOCACHE", cache.toString(), "GOFLAGS",
					"", "GOTOOLCHAIN", "local"));
		Process process = go.start();
		List<String> answers = process.inputReader().lines().toList();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("Go has ended").isTrue();
		return answers;
	}

}
