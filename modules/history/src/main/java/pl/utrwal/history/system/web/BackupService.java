package pl.utrwal.history.system.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import pl.utrwal.eventstore.embedded.EmbeddedMongo;

/**
 * Copies of the embedded store, made while it serves. A cluster is backed up by its own
 * means.
 */
@Service
class BackupService {

	private static final Logger log = LoggerFactory.getLogger(BackupService.class);

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'utrwal-'yyyyMMdd'T'HHmmss'Z.mv'")
		.withZone(ZoneOffset.UTC);

	private final EmbeddedMongo store;

	private final Path folder;

	private final Clock clock;

	BackupService(ObjectProvider<EmbeddedMongo> store, @Value("${utrwal.data-dir}") Path dataDir, Clock clock) {
		this.store = store.getIfAvailable();
		this.folder = dataDir.resolve("backups");
		this.clock = clock;
	}

	/**
	 * Whether there is a store that can be copied.
	 */
	boolean available() {
		return this.store != null;
	}

	Path folder() {
		return this.folder.toAbsolutePath();
	}

	/**
	 * Returns when the copy is safe on disk.
	 */
	void make() {
		Path made = this.store.backUp(this.folder, NAME.format(this.clock.instant()));
		log.info("The store was copied to {}", made);
	}

	/**
	 * The copies that there are, the newest first.
	 */
	List<Backup> all() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(".mv"))
				.map(Backup::of)
				.sorted(Comparator.comparing(Backup::at).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param bytes its size
	 */
	record Backup(String name, Instant at, long bytes) {

		static Backup of(Path file) {
			try {
				return new Backup(file.getFileName().toString(), Files.getLastModifiedTime(file).toInstant(),
						Files.size(file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		public long megabytes() {
			return Math.max(1, this.bytes >> 20);
		}

	}

}
