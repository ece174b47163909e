package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import pl.utrwal.kernel.time.Poland;

/**
 * The demonstration as it is after its first start. It is made once in a build, by an
 * application that is started for that; each application under test then starts on a copy
 * and finds everything there.
 */
public final class Demonstration {

	private static final Path FOLDER = Path.of("target", "data");

	/**
	 * The same for all processes of one build; without Maven each process makes its own.
	 */
	private static final String BUILD = System.getProperty("utrwal.build", "process-" + ProcessHandle.current().pid());

	private Demonstration() {
	}

	/**
	 * @return a new folder
	 */
	public static Path copy() {
		return copy(UUID.randomUUID().toString());
	}

	/**
	 * @param name of the new folder
	 */
	public static Path copy(String name) {
		return copy(FOLDER.resolve(name));
	}

	/**
	 * @param copy a folder that is empty or is not there
	 */
	static Path copy(Path copy) {
		try {
			Path made = made();
			try (Stream<Path> files = Files.walk(made)) {
				for (Path file : files.toList()) {
					Files.copy(file, copy.resolve(made.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES,
							StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return copy;
	}

	/** Made again on the next day, as its dates are counted back from today. */
	private static synchronized Path made() throws IOException {
		Path folder = FOLDER.resolve("demonstration")
			.resolve(BUILD.replaceAll("[^0-9A-Za-z-]", "-") + "-" + Poland.today(Clock.systemUTC()));
		Files.createDirectories(folder);
		// another process of the same build may want it too
		try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			lock.lock();
			Path made = folder.resolve("made");
			if (!Files.exists(made)) {
				Path unfinished = folder.resolve(UUID.randomUUID().toString());
				make(unfinished);
				Files.move(unfinished, made);
			}
			return made;
		}
	}

	private static void make(Path data) {
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Utrwal.class, Making.class)
			.main(Utrwal.class)
			.profiles("demo")
			.run("--server.port=0", "--utrwal.data-dir=" + data)) {
			application.getBean(Projections.class).awaitCaughtUp();
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	@Import(Projections.class)
	static class Making {

		/** A hash says what it cost, so that signing in costs as little later. */
		@Bean
		@Primary
		PasswordEncoder cheapPasswordEncoder() {
			return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
		}

	}

}
