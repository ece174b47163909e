package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.eventstore.log.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class AtomicFilesTest {

	private static final int LIVES = 10;

	private static final int SIZE = 300_000;

	private static final int BLOCK = 4096;

	/** What H2 leaves blank. */
	private static final int MARK = 64;

	@TempDir
	private Path folder;

	/**
	 * Writes so much that the journal begins anew again and again.
	 */
	@RepeatedTest(10)
	void afterAPowerCutItIsAsItWasForced() throws IOException {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		String name = UUID.randomUUID().toString();
		PowerCut.Disk disk = PowerCut.disk(name, random);
		FilePath file = FilePath.get(AtomicFiles.name("cut:" + name + "/file"));
		byte[] forced = new byte[0];
		byte[] forcing = forced;
		for (int life = 0; life < LIVES; life++) {
			try (FileChannel channel = file.open("rw")) {
				byte[] now = content(channel);
				assertThat(Arrays.equals(now, forced) || Arrays.equals(now, forcing)).as("seed %d, life %d", seed, life)
					.isTrue();
				forced = now;
				disk.cutAfter(1 + random.nextInt(1500));
				while (!disk.isCut()) {
					now = change(channel, now, random);
					if (random.nextInt(4) == 0) {
						forcing = now;
						channel.force(true);
						forced = now;
					}
				}
			}
			catch (IOException ex) {
				assertThat(disk.isCut()).as("seed %d, life %d", seed, life).isTrue();
			}
			disk.restore();
		}
	}

	@Test
	void aJournalOfAnotherStoreIsRefusedAndNothingIsChanged() throws IOException {
		Path one = crashed("one", 1, 2);
		Path other = crashed("other", 3, 4);
		byte[] before = Files.readAllBytes(one);
		Files.copy(journal(other), journal(one), StandardCopyOption.REPLACE_EXISTING);
		assertThatIOException().isThrownBy(() -> AtomicFiles.recover(DiskFiles.name(one)))
			.withMessageContainingAll(journal(one).toString(), "belongs to another store", "delete the journal");
		assertThatIOException().isThrownBy(() -> open(one));
		assertThat(Files.readAllBytes(one)).isEqualTo(before);
		Files.delete(journal(one));
		try (FileChannel channel = open(one)) {
			assertThat(channel.size()).isPositive();
		}
	}

	@Test
	void aJournalOfALaterStateIsRefusedAndOneThatIsLeftBehindIsIgnored() throws IOException {
		Path file = this.folder.resolve("file");
		Path old = this.folder.resolve("old");
		Path early = crashed("file", 1);
		Files.copy(early, old);
		Files.copy(journal(early), journal(old));
		try (FileChannel channel = open(file)) {
			put(channel, 2);
			Files.copy(file, this.folder.resolve("crashed"));
			Files.copy(journal(file), this.folder.resolve("crashed.journal"));
		}
		Files.copy(this.folder.resolve("crashed.journal"), journal(old), StandardCopyOption.REPLACE_EXISTING);
		assertThatIOException().isThrownBy(() -> AtomicFiles.recover(DiskFiles.name(old)))
			.withMessageContainingAll(journal(old).toString(), "later state", "delete the journal");

		try (FileChannel channel = open(file)) {
			put(channel, 3);
		}
		Files.copy(this.folder.resolve("crashed.journal"), journal(file), StandardCopyOption.REPLACE_EXISTING);
		try (FileChannel channel = open(file)) {
			assertThat(content(channel)[BLOCK]).isEqualTo((byte) 3);
		}
	}

	@Test
	void aStartOnAJournalOfAnotherStoreSaysWhichFileAndWhatToDo() throws IOException {
		Path store = Files.createDirectory(this.folder.resolve("store"));
		try (EmbeddedMongo server = EmbeddedMongo.start(store); MongoClient client = server.client()) {
			client.getDatabase("office").getCollection("plans").insertOne(new Document());
		}
		Path other = crashed("other", 3);
		Files.copy(journal(other), store.resolve("utrwal.mv.journal"), StandardCopyOption.REPLACE_EXISTING);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> EmbeddedMongo.start(store))
			.withMessageContainingAll(store.resolve("utrwal.mv") + " cannot be opened",
					store.resolve("utrwal.mv.journal") + " belongs to another store", "delete the journal");
	}

	/** As it would lie there if the process had been killed after the last of them. */
	private Path crashed(String name, int... values) throws IOException {
		Path file = this.folder.resolve(name);
		Path copy = this.folder.resolve(name + "-copy");
		try (FileChannel channel = open(file)) {
			put(channel, 0);
		}
		try (FileChannel channel = open(file)) {
			for (int value : values) {
				put(channel, value);
			}
			Files.copy(file, copy);
			Files.copy(journal(file), journal(copy));
		}
		Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
		Files.move(journal(copy), journal(file), StandardCopyOption.REPLACE_EXISTING);
		return file;
	}

	private static void put(FileChannel channel, int value) throws IOException {
		byte[] block = new byte[3 * BLOCK];
		Arrays.fill(block, BLOCK, block.length, (byte) value);
		channel.write(ByteBuffer.wrap(block), 0);
		channel.force(true);
	}

	private static FileChannel open(Path file) throws IOException {
		return FilePath.get(AtomicFiles.name(DiskFiles.name(file))).open("rw");
	}

	private static Path journal(Path file) {
		return file.resolveSibling(file.getFileName() + ".journal");
	}

	private static byte[] change(FileChannel channel, byte[] now, Random random) throws IOException {
		if (random.nextInt(10) == 0) {
			int least = Math.min(now.length, BLOCK);
			int size = least + random.nextInt(now.length - least + 1);
			channel.truncate(size);
			return Arrays.copyOf(now, size);
		}
		byte[] part = new byte[1 + random.nextInt(SIZE / 4)];
		random.nextBytes(part);
		int position = random.nextInt(Math.min(now.length, SIZE - part.length) + 1);
		for (int at = Math.max(position, BLOCK - MARK); at < Math.min(BLOCK, position + part.length); at++) {
			part[at - position] = 0;
		}
		channel.write(ByteBuffer.wrap(part), position);
		byte[] changed = Arrays.copyOf(now, Math.max(now.length, position + part.length));
		System.arraycopy(part, 0, changed, position, part.length);
		return changed;
	}

	private static byte[] content(FileChannel channel) throws IOException {
		ByteBuffer content = ByteBuffer.allocate((int) channel.size());
		if (content.hasRemaining()) {
			channel.read(content, 0);
		}
		return content.array();
	}

}
