package pl.utrwal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One build of the application in a process of its own, with a port and a data folder of
 * its own, and what a planner does there.
 */
final class Node implements AutoCloseable {

	static final String MUNICIPALITY = "benchmark";

	private static final String PASSWORD = "turtles-measure-slow-rivers";

	private static final Pattern INVITATION = Pattern.compile("/setup\\?token=(\\S+)");

	private static final Pattern ERASABLE = Pattern.compile("/accounts/([^/\"]+)/erase");

	private static final Pattern TOKEN = Pattern.compile("<code class=\"secret\">([^<]+)</code>");

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final long LONGEST_SECONDS = 600;

	/** Of the kernel's clock ticks in {@code /proc}. */
	private static final double TICKS_PER_SECOND = 100;

	private static final int PAGE_ANSWERED = 200;

	private static final int LATE = 503;

	private final String name;

	private final Path jar;

	private final Path folder;

	private Process process;

	private Browser browser;

	private String token;

	/**
	 * @param folder is made, and holds the data and the output
	 */
	Node(String name, Path jar, Path folder) {
		this.name = name;
		this.jar = jar;
		this.folder = folder;
	}

	String name() {
		return this.name;
	}

	Path data() {
		return this.folder.resolve("data");
	}

	/**
	 * Starts it, and waits for the first page.
	 * @return milliseconds from the start of the process until that page was there
	 */
	double start() {
		int port = freePort();
		this.browser = new Browser(port);
		long begun = System.nanoTime();
		this.process = run("--server.port=" + port);
		await("a page", () -> {
			try {
				return this.browser.get("/sign-in").status() == PAGE_ANSWERED;
			}
			catch (UncheckedIOException ex) {
				return false;
			}
		});
		double millis = (System.nanoTime() - begun) / 1e6;
		if (this.token != null) {
			signIn(this.browser, "planner");
		}
		return millis;
	}

	/**
	 * Makes the first administrator and a planner, and signs in as the planner.
	 */
	void setUp() {
		await("the link of the first start", () -> INVITATION.matcher(output()).find());
		Matcher invitation = INVITATION.matcher(output());
		invitation.find();
		Browser administrator = new Browser(this.browser.port());
		administrator.submit("/setup?token=" + invitation.group(1), "/setup",
				Map.of("token", invitation.group(1), "municipality", "Gmina", "key", MUNICIPALITY, "name",
						"Administrator", "login", "administrator", "password", PASSWORD));
		signIn(administrator, "administrator");
		administrator.submit("/accounts/new", "/accounts",
				Map.of("login", "planner", "name", "Planner", "role", "PLANNER", "password", PASSWORD));
		String account = found(ERASABLE, administrator.get("/accounts"));
		String tokens = "/accounts/%s/tokens".formatted(account);
		administrator.submit("/accounts", tokens, Map.of("name", "benchmark", "days", "30"));
		Answer shown = administrator.get(tokens);
		// older builds show it on the page of all accounts
		this.token = found(TOKEN, (shown.status() == PAGE_ANSWERED) ? shown : administrator.get("/accounts"));
		signIn(this.browser, "planner");
	}

	private static void signIn(Browser browser, String login) {
		browser.submit("/sign-in", "/sign-in", Map.of("login", login, "password", PASSWORD));
	}

	private static String found(Pattern pattern, Answer answer) {
		Matcher matcher = pattern.matcher(answer.demand(PAGE_ANSWERED).text());
		if (!matcher.find()) {
			throw new IllegalStateException("%s lacks %s".formatted(answer.what(), pattern));
		}
		return matcher.group(1);
	}

	/**
	 * Runs the operator's command on the data of a stopped node.
	 * @return milliseconds until it ended well, or NaN if this build has no commands
	 */
	double command(String command) {
		long begun = System.nanoTime();
		Process run = run("--server.port=0", "--utrwal.command=" + command);
		await("the end of " + command, () -> !run.isAlive() || output().contains("Tomcat started"));
		double millis = (System.nanoTime() - begun) / 1e6;
		if (run.isAlive()) {
			end(run);
			return Double.NaN;
		}
		if (run.exitValue() != 0) {
			throw new IllegalStateException("%s ended with %d: %s".formatted(command, run.exitValue(), output()));
		}
		return millis;
	}

	/**
	 * A page, as the planner sees it.
	 */
	Answer page(String path) {
		return this.browser.get(path).demand(PAGE_ANSWERED);
	}

	/**
	 * The answer to a GET of the API, whatever its status.
	 */
	Answer get(String path) {
		return call("GET", path, null);
	}

	/**
	 * The same once it holds what was stored at a position.
	 */
	Answer getAfter(String path, long position) {
		String whole = path + (path.contains("?") ? "&" : "?") + "after=" + position;
		long begun = System.nanoTime();
		Answer answer = get(whole);
		while (answer.status() == LATE) {
			if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
				throw new IllegalStateException("%s waits too long for %s".formatted(this.name, whole));
			}
			answer = get(whole);
		}
		return answer.demand(PAGE_ANSWERED);
	}

	/**
	 * The stored names of all events up to now, as far as history has come.
	 */
	Set<String> eventNames() {
		Set<String> names = new HashSet<>();
		get("/history?limit=10000").demand(PAGE_ANSWERED)
			.at("/items")
			.forEach((line) -> names.add(line.at("/event").asText()));
		return names;
	}

	/**
	 * @param body written as JSON; null for none
	 */
	Answer call(String method, String path, Object body) {
		try {
			return this.browser.send(method, "/api/v1" + path,
					(body != null) ? JSON.writeValueAsBytes(body) : new byte[0],
					Map.of("Authorization", "Bearer " + this.token, "Content-Type", "application/json"));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	Answer importPlan(String file) {
		String boundary = UUID.randomUUID().toString();
		String body = """
				--%1$s
				Content-Disposition: form-data; name="municipality"

				%2$s
				--%1$s
				Content-Disposition: form-data; name="file"; filename="plan.txt"
				Content-Type: text/plain

				""".formatted(boundary, MUNICIPALITY).replace("\n", "\r\n") + file + "\r\n--" + boundary + "--\r\n";
		return this.browser
			.send("POST", "/api/v1/imports", body.getBytes(StandardCharsets.UTF_8), Map.of("Authorization",
					"Bearer " + this.token, "Content-Type", "multipart/form-data; boundary=" + boundary))
			.demand(201);
	}

	/**
	 * Memory that it holds, in bytes.
	 */
	double residentBytes() {
		return 1024 * Double.parseDouble(proc("status").lines()
			.filter((line) -> line.startsWith("VmRSS:"))
			.findFirst()
			.orElseThrow()
			.replaceAll("\\D", ""));
	}

	/**
	 * Processor time that it has used, in seconds of one core.
	 */
	double processorSeconds() {
		String stat = proc("stat");
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
	}

	private String proc(String file) {
		return read(Path.of("/proc/%d/%s".formatted(this.process.pid(), file)));
	}

	/**
	 * In order.
	 */
	void stop() {
		end(this.process);
	}

	private static void end(Process process) {
		process.destroy();
		await("the end of a process", () -> !process.isAlive());
	}

	@Override
	public void close() {
		if (this.process != null) {
			this.process.destroyForcibly();
			await("the end of a process", () -> !this.process.isAlive());
		}
	}

	private Process run(String... arguments) {
		try {
			Files.createDirectories(this.folder);
			return new ProcessBuilder(
					Stream
						.concat(List
							.of(ProcessHandle.current().info().command().orElseThrow(), "-jar", this.jar.toString(),
									"--server.address=127.0.0.1", "--utrwal.data-dir=" + data())
							.stream(), List.of(arguments).stream())
						.toList())
				.redirectErrorStream(true)
				.redirectOutput(outputFile().toFile())
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path outputFile() {
		return this.folder.resolve("output.txt");
	}

	private String output() {
		return read(outputFile());
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void await(String what, BooleanSupplier happened) {
		long begun = System.nanoTime();
		while (!happened.getAsBoolean()) {
			if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
				throw new IllegalStateException("Waited %d s in vain for %s".formatted(LONGEST_SECONDS, what));
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
		}
	}

}
