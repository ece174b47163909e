package pl.utrwal.eventstore.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import pl.utrwal.eventstore.PrivateFiles;
import pl.utrwal.eventstore.log.StartRefused;

/**
 * All that was ever signed here, outside the store: what a store that was cut, rewritten
 * or put back cannot have changed. Each line is a JSON object with the time and the note;
 * a line with {@code restored}, the operator's reason, says that what was signed before
 * it need not be extended any more. A line that a crash cut off is the last one, and does
 * not count: it was not yet given to anybody.
 */
final class CheckpointFile {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String TIME = "time";

	private static final String NOTE = "note";

	private static final String RESTORED = "restored";

	private final Path file;

	/** Those that the store has to extend. */
	private final List<Checkpoint> checkpoints = new ArrayList<>();

	private CheckpointFile(Path file) {
		this.file = file;
	}

	/**
	 * Whether anything was signed.
	 */
	static boolean isUsed(Path file) {
		try {
			return Files.exists(file) && Files.size(file) > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file %s cannot be read".formatted(file), ex);
		}
	}

	/**
	 * Makes an empty one, if there is none.
	 */
	static void create(Path file) {
		try {
			PrivateFiles.folder(file.toAbsolutePath().getParent());
			PrivateFiles.file(file);
			PrivateFiles.forceFolderOf(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file %s cannot be made".formatted(file), ex);
		}
	}

	/**
	 * @throws IllegalStateException if a line but the last is no checkpoint of that key
	 */
	static CheckpointFile open(Path file, SigningKey key) {
		CheckpointFile opened = new CheckpointFile(file);
		try {
			String text = Files.readString(file);
			int end = text.lastIndexOf('\n') + 1;
			int number = 0;
			for (String line : text.substring(0, end).lines().toList()) {
				number++;
				if (!opened.take(line, key)) {
					throw new StartRefused(
							"Line %d of %s is no checkpoint signed by %s. Put the file back, from another node or from the last copy"
								.formatted(number, file, key.verifierKey()));
				}
			}
			if (end < text.length()) {
				opened.cutTo(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
			}
			return opened;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file %s cannot be read".formatted(file), ex);
		}
	}

	private boolean take(String line, SigningKey key) {
		try {
			JsonNode json = JSON.readTree(line);
			if (json.hasNonNull(RESTORED)) {
				this.checkpoints.clear();
				return true;
			}
			Optional<Checkpoint> checkpoint = Checkpoint
				.read(json.path(NOTE).asText(), Instant.parse(json.path(TIME).asText()))
				.filter((read) -> read.isSignedBy(key));
			checkpoint.ifPresent(this.checkpoints::add);
			return checkpoint.isPresent();
		}
		catch (JsonProcessingException | java.time.DateTimeException ex) {
			return false;
		}
	}

	private void cutTo(long length) throws IOException {
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.WRITE)) {
			channel.truncate(length);
			channel.force(true);
		}
	}

	/**
	 * Those that the store has to extend, in the order of signing.
	 */
	List<Checkpoint> checkpoints() {
		return List.copyOf(this.checkpoints);
	}

	Optional<Checkpoint> newest() {
		return this.checkpoints.isEmpty() ? Optional.empty() : Optional.of(this.checkpoints.getLast());
	}

	/**
	 * Is on disk when it returns.
	 */
	void append(Checkpoint checkpoint) {
		write(JSON.createObjectNode().put(TIME, checkpoint.time().toString()).put(NOTE, checkpoint.note()));
		this.checkpoints.add(checkpoint);
	}

	/**
	 * Says that what was signed so far need not be extended any more.
	 */
	void appendRestored(String reason, Instant time) {
		write(JSON.createObjectNode().put(TIME, time.toString()).put(RESTORED, reason));
		this.checkpoints.clear();
	}

	private void write(ObjectNode line) {
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.APPEND)) {
			ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The checkpoint was not written to %s".formatted(this.file), ex);
		}
	}

}
