package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

class AtomicFilesTest {

	private static final int LIVES = 10;

	private static final int SIZE = 300_000;

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

	private static byte[] change(FileChannel channel, byte[] now, Random random) throws IOException {
		if (random.nextInt(10) == 0) {
			int size = random.nextInt(now.length + 1);
			channel.truncate(size);
			return Arrays.copyOf(now, size);
		}
		byte[] part = new byte[1 + random.nextInt(SIZE / 4)];
		random.nextBytes(part);
		int position = random.nextInt(Math.min(now.length, SIZE - part.length) + 1);
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
