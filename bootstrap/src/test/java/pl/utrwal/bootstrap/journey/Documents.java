package pl.utrwal.bootstrap.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Documents to import.
 */
final class Documents {

	private Documents() {
	}

	/** The real strategy where it is at hand, else one in our own words. */
	static Path strategy() throws IOException {
		String folder = System.getenv("UTRWAL_DOCUMENTS");
		if (folder == null) {
			return Path.of("src", "test", "resources", "strategia.txt");
		}
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("002_")).findFirst().orElseThrow();
		}
	}

}
