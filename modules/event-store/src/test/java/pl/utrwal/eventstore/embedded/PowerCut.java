package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/**
 * Files on a disk that loses power. What was forced is kept; what was written since may
 * be kept, lost, or kept without what was written before it, sector by sector.
 */
public final class PowerCut extends FilePath {

	private static final String SCHEME = "cut";

	private static final int SECTOR = 4096;

	private static final Map<String, Disk> disks = new HashMap<>();

	static {
		FilePath.register(new PowerCut());
	}

	/**
	 * An empty disk; the names of its files begin with {@code cut:name/}.
	 */
	public static Disk disk(String name, Random random) {
		synchronized (disks) {
			Disk disk = new Disk(random);
			disks.put(SCHEME + ":" + name, disk);
			return disk;
		}
	}

	/**
	 * Opens the store on that disk.
	 * @param compactAfter so many writes to disk, its space is reclaimed
	 */
	public static EmbeddedMongo start(String disk, int compactAfter) {
		return EmbeddedMongo.start(SCHEME + ":" + disk + "/store", (store) -> new DurableBackend(store, compactAfter));
	}

	private Disk disk() {
		synchronized (disks) {
			return disks.get(this.name.substring(0, this.name.lastIndexOf('/')));
		}
	}

	private Content content() {
		return disk().file(this.name);
	}

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FilePath getPath(String path) {
		PowerCut file = new PowerCut();
		file.name = path;
		return file;
	}

	@Override
	public FileChannel open(String mode) {
		return new Channel(disk(), content());
	}

	@Override
	public long size() {
		return content().now.length;
	}

	@Override
	public boolean exists() {
		return content().now.length > 0;
	}

	@Override
	public void delete() {
		// only the copy of a compaction, which is not made for small files
	}

	@Override
	public FilePath toRealPath() {
		return this;
	}

	@Override
	public boolean isRegularFile() {
		return true;
	}

	@Override
	public boolean isAbsolute() {
		return true;
	}

	@Override
	public boolean canWrite() {
		return true;
	}

	@Override
	public boolean createFile() {
		return true;
	}

	@Override
	public boolean isDirectory() {
		return false;
	}

	@Override
	public FilePath getParent() {
		return null;
	}

	@Override
	public void moveTo(FilePath newName, boolean atomicReplace) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<FilePath> newDirectoryStream() {
		throw new UnsupportedOperationException();
	}

	@Override
	public long lastModified() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void createDirectory() {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean setReadOnly() {
		throw new UnsupportedOperationException();
	}

	/**
	 * One file's bytes: those that are safe, and those that are read.
	 */
	private static final class Content {

		private byte[] safe = new byte[0];

		private byte[] now = new byte[0];

	}

	/**
	 * Its files, and what happened to them since they were forced.
	 */
	public static final class Disk {

		private final Random random;

		private final Map<String, Content> files = new HashMap<>();

		private final List<Change> sinceForced = new ArrayList<>();

		private long changesUntilCut = Long.MAX_VALUE;

		private int life;

		private boolean lying;

		private Disk(Random random) {
			this.random = random;
		}

		private synchronized Content file(String name) {
			return this.files.computeIfAbsent(name, (absent) -> new Content());
		}

		/**
		 * The power goes after so many changes.
		 */
		public synchronized void cutAfter(long changes) {
			this.changesUntilCut = changes;
		}

		/**
		 * From now on it says that it has forced, and does not.
		 */
		public synchronized void lie() {
			this.lying = true;
		}

		public synchronized boolean isCut() {
			return this.changesUntilCut <= 0;
		}

		/**
		 * The power is back, and the disk shows what is left.
		 */
		public synchronized void restore() {
			if (this.random.nextInt(3) > 0) {
				if (this.random.nextBoolean()) {
					Collections.shuffle(this.sinceForced, this.random);
				}
				for (Change change : this.sinceForced) {
					if (this.random.nextInt(3) > 0) {
						change.file().safe = change.applyTo(change.file().safe);
					}
				}
			}
			this.sinceForced.clear();
			this.files.values().forEach((file) -> file.now = file.safe.clone());
			this.changesUntilCut = Long.MAX_VALUE;
			this.life++;
		}

		private synchronized int life() {
			return this.life;
		}

		private void checkPower(int life) throws IOException {
			if (isCut() || life != this.life) {
				throw new IOException("The power is off");
			}
		}

		private synchronized int read(int life, Content file, ByteBuffer target, long position) throws IOException {
			checkPower(life);
			int length = (int) Math.min(target.remaining(), file.now.length - position);
			if (length <= 0) {
				return -1;
			}
			target.put(file.now, (int) position, length);
			return length;
		}

		private synchronized int write(int life, Content file, ByteBuffer source, long position) throws IOException {
			checkPower(life);
			int length = source.remaining();
			while (source.hasRemaining()) {
				long at = position + length - source.remaining();
				byte[] part = new byte[(int) Math.min(source.remaining(), SECTOR - at % SECTOR)];
				source.get(part);
				change(new Change(file, (int) at, part));
			}
			return length;
		}

		private synchronized void truncate(int life, Content file, long size) throws IOException {
			checkPower(life);
			if (size < file.now.length) {
				change(new Change(file, (int) size, null));
			}
		}

		private void change(Change change) {
			if (!isCut()) {
				this.changesUntilCut--;
				change.file().now = change.applyTo(change.file().now);
				this.sinceForced.add(change);
			}
		}

		private synchronized void force(int life, Content file) throws IOException {
			checkPower(life);
			if (this.lying) {
				return;
			}
			this.sinceForced.removeIf((change) -> change.file() == file);
			file.safe = file.now.clone();
		}

	}

	/**
	 * Bytes written, or, if null, the file cut off there.
	 */
	private record Change(Content file, int position, byte[] bytes) {

		byte[] applyTo(byte[] content) {
			if (this.bytes == null) {
				return Arrays.copyOf(content, Math.min(this.position, content.length));
			}
			int end = this.position + this.bytes.length;
			byte[] changed = (end > content.length) ? Arrays.copyOf(content, end) : content;
			System.arraycopy(this.bytes, 0, changed, this.position, this.bytes.length);
			return changed;
		}

	}

	private static final class Channel extends FileBaseDefault {

		private final Disk disk;

		private final Content file;

		private final int life;

		Channel(Disk disk, Content file) {
			this.disk = disk;
			this.file = file;
			this.life = disk.life();
		}

		@Override
		public long size() {
			return this.file.now.length;
		}

		@Override
		public int read(ByteBuffer target, long position) throws IOException {
			return this.disk.read(this.life, this.file, target, position);
		}

		@Override
		public int write(ByteBuffer source, long position) throws IOException {
			return this.disk.write(this.life, this.file, source, position);
		}

		@Override
		protected void implTruncate(long size) throws IOException {
			this.disk.truncate(this.life, this.file, size);
		}

		@Override
		public void force(boolean metaData) throws IOException {
			this.disk.force(this.life, this.file);
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) {
			return new FileLock(this, position, size, shared) {

				@Override
				public boolean isValid() {
					return true;
				}

				@Override
				public void release() {
					// nobody else knows the disk
				}

			};
		}

		@Override
		protected void implCloseChannel() {
			// nothing to do
		}

	}

}
