package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application in a process of its own, on a free port.
 */
final class OtherProcess implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final Pattern READY = Pattern.compile("Started Utrwal in");

	/**
	 * On a machine that does much besides, a start with the demonstration takes minutes.
	 */
	private static final long SECONDS = 300;

	private final Process process;

	private final Path output;

	private OtherProcess(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/**
	 * @param data the folder that it keeps everything in
	 */
	static OtherProcess start(Path data, String... arguments) {
		return start(List.of(), data, arguments);
	}

	/**
	 * @param umask the rights that new files do not get, unless they are told
	 */
	static OtherProcess startWithUmask(String umask, Path data, String... arguments) {
		return start(List.of("/bin/sh", "-c", "umask %s; exec \"$0\" \"$@\"".formatted(umask)), data, arguments);
	}

	private static OtherProcess start(List<String> starter, Path data, String... arguments) {
		List<String> command = new ArrayList<>(starter);
		command.addAll(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xmx400m", "-cp",
				System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
				Utrwal.class.getName(), "--server.port=0", "--utrwal.data-dir=" + data));
		command.addAll(List.of(arguments));
		try {
			Files.createDirectories(data);
			Path output = Files.createTempFile(data, "output", ".txt");
			return new OtherProcess(
					new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(),
					output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until it answers.
	 * @return its port
	 */
	int port() {
		said(READY);
		return Integer.parseInt(said(PORT).group(1));
	}

	/**
	 * Waits until its output holds that.
	 */
	Matcher said(Pattern pattern) {
		return await("it says " + pattern, () -> {
			Matcher matcher = pattern.matcher(output());
			if (matcher.find()) {
				return Optional.of(matcher);
			}
			if (!this.process.isAlive()) {
				throw new AssertionError("It ended with %d before it said %s:%n%s".formatted(this.process.exitValue(),
						pattern, output()));
			}
			return Optional.empty();
		});
	}

	/**
	 * Waits until it ends by itself.
	 */
	int exit() {
		return await("it ends",
				() -> this.process.isAlive() ? Optional.empty() : Optional.of(this.process.exitValue()));
	}

	long pid() {
		return this.process.pid();
	}

	String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * At once, as a power cut would, and for certain.
	 */
	void kill() {
		this.process.destroyForcibly();
		exit();
	}

	@Override
	public void close() {
		kill();
	}

	private <T> T await(String what, Supplier<Optional<T>> looked) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		Optional<T> found = looked.get();
		while (found.isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Waited %d s in vain until %s:%n%s".formatted(SECONDS, what, output()));
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			found = looked.get();
		}
		return found.get();
	}

}
