package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import pl.utrwal.eventstore.PrivateFiles;

/**
 * Files on disk that are their owner's alone, and that outlive an interrupt: Java closes
 * a file channel under all who use it when a thread that reads or writes is interrupted,
 * and a caller's thread may be. A {@link RandomAccessFile} takes no notice.
 * <p>
 * Public because H2 makes instances of it; its names begin with {@code disk:}.
 */
public final class DiskFiles extends FilePathWrapper {

	static final String SCHEME = "disk";

	static {
		FilePath.register(new DiskFiles());
	}

	/**
	 * The name under which H2 opens that file so.
	 */
	static String name(Path file) {
		return SCHEME + ":" + file.toAbsolutePath();
	}

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		Path file = path(this);
		if (mode.startsWith("rw")) {
			boolean absent = Files.notExists(file);
			PrivateFiles.file(file);
			if (absent) {
				PrivateFiles.forceFolderOf(file);
			}
		}
		return new Channel(new RandomAccessFile(file.toFile(), mode));
	}

	/**
	 * Safe on disk when it returns.
	 */
	@Override
	public void moveTo(FilePath target, boolean replace) {
		super.moveTo(target, replace);
		PrivateFiles.forceFolderOf(path((DiskFiles) target));
	}

	private static Path path(DiskFiles file) {
		return Path.of(file.getBase().toString());
	}

	private static final class Channel extends FileBaseDefault {

		private final RandomAccessFile file;

		Channel(RandomAccessFile file) {
			this.file = file;
		}

		@Override
		public synchronized long size() throws IOException {
			return this.file.length();
		}

		@Override
		public synchronized int read(ByteBuffer target, long position) throws IOException {
			this.file.seek(position);
			int count = this.file.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
			if (count > 0) {
				target.position(target.position() + count);
			}
			return count;
		}

		@Override
		public synchronized int write(ByteBuffer source, long position) throws IOException {
			int length = source.remaining();
			this.file.seek(position);
			this.file.write(source.array(), source.arrayOffset() + source.position(), length);
			source.position(source.limit());
			return length;
		}

		@Override
		protected synchronized void implTruncate(long size) throws IOException {
			if (size < this.file.length()) {
				this.file.setLength(size);
			}
		}

		@Override
		public synchronized void force(boolean metaData) throws IOException {
			this.file.getFD().sync();
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return this.file.getChannel().tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			this.file.close();
		}

	}

}
