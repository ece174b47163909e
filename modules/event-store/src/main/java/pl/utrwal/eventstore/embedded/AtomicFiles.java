package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of which either everything up to a {@code force} is on disk, or nothing since the
 * one before. H2 checks only the first and the last bytes of what it wrote last; if the
 * power goes while a disk writes in an order of its own, it may take a torn write for a
 * whole one.
 * <p>
 * Changes wait in memory. A {@code force} adds them with their hash to a journal beside
 * the file, forces that, and only then changes the file, which is itself forced when the
 * journal has grown long: then the journal begins anew. What is whole in the journal is
 * applied again when the file is opened; a torn end belongs to a {@code force} that never
 * returned.
 * <p>
 * A journal begins with a random number, and each hash builds on the one before: what an
 * older journal left behind the end of this one is never taken for a part of it.
 * <p>
 * File and journal bear the same mark: the id of the file, and how many journals it has
 * had. A journal of another file, or one that goes on from a later state of this file, is
 * refused as soon as it holds anything; one that the file has left behind is ignored, for
 * all that it holds is in the file. The mark stands in bytes of the file's first block
 * that H2 leaves blank, and in values that H2 takes for blanks.
 * <p>
 * Public because H2 makes instances of it; its names begin with {@code atomic:}.
 */
public final class AtomicFiles extends FilePathWrapper {

	static final String SCHEME = "atomic";

	private static final String JOURNAL = ".journal";

	private static final int BLOCK = 4096;

	private static final int HASH = 32;

	/** Hash and length of the content. */
	private static final int HEADER = HASH + Integer.BYTES;

	private static final int LONG_JOURNAL = 1 << 20;

	private static final SecureRandom random = new SecureRandom();

	static {
		FilePath.register(new AtomicFiles());
	}

	/**
	 * The name under which H2 opens that file so.
	 */
	static String name(String file) {
		return SCHEME + ":" + file;
	}

	/**
	 * Finishes what a journal holds, and empties it.
	 */
	static void recover(String file) throws IOException {
		String name = file + JOURNAL;
		if (!FilePath.get(file + JOURNAL).exists()) {
			return;
		}
		try (FileChannel channel = FilePath.get(file).open("rw");
				FileChannel journal = FilePath.get(file + JOURNAL).open("rw")) {
			lock(channel);
			recover(channel, journal, name);
		}
	}

	/**
	 * Until it is closed: the journal of a file that is open elsewhere is in use.
	 */
	private static FileLock lock(FileChannel file) throws IOException {
		try {
			FileLock lock = file.tryLock();
			if (lock != null) {
				return lock;
			}
		}
		catch (OverlappingFileLockException ex) {
			// by this process
		}
		throw new IOException("it is in use. Stop the other process that has it open, then start again");
	}

	private static void recover(FileChannel file, FileChannel journal, String name) throws IOException {
		byte[] last = read(journal, 0, HASH).array();
		boolean fits = false;
		long end = BLOCK;
		for (;;) {
			ByteBuffer header = read(journal, end, HEADER);
			byte[] hash = new byte[HASH];
			header.get(hash);
			int length = header.getInt();
			if (length <= 0 || length > journal.size() - end - HEADER) {
				break;
			}
			ByteBuffer content = read(journal, end + HEADER, length);
			if (!Arrays.equals(hash, hash(last, content))) {
				break;
			}
			if (!fits) {
				if (isLeftBehind(Mark.of(file), Mark.ofJournal(journal), name)) {
					break;
				}
				fits = true;
			}
			apply(content, file);
			last = hash;
			end = blocks(end + HEADER + length);
		}
		file.force(true);
		journal.truncate(0);
		journal.force(true);
	}

	/**
	 * Whether a file has all that its journal holds.
	 * @throws IOException if the journal cannot be the file's
	 */
	private static boolean isLeftBehind(Mark file, Mark journal, String name) throws IOException {
		if (file.torn()) {
			// while it was written, and then nothing else was
			return false;
		}
		if (file.equals(journal) || file.isNone() && journal.sequence() == 0) {
			return false;
		}
		if (file.isNone() || !file.id().equals(journal.id())) {
			throw new IOException(
					("its journal %s belongs to another store. Put both files back as they were together; "
							+ "if the store comes from a backup, delete the journal; then start again")
						.formatted(name));
		}
		if (file.sequence() < journal.sequence()) {
			throw new IOException(
					("its journal %s goes on from a later state of the store, so the store is an older one. Put both "
							+ "files back as they were together; if the store comes from a backup, delete the journal; "
							+ "then start again")
						.formatted(name));
		}
		return true;
	}

	/**
	 * Each entry has its blocks to itself, so that none is at risk when the next is
	 * written.
	 */
	private static long blocks(long length) {
		return (length + BLOCK - 1) / BLOCK * BLOCK;
	}

	private static void apply(ByteBuffer content, FileChannel file) throws IOException {
		long size = content.getLong();
		while (content.hasRemaining()) {
			long position = content.getLong() * BLOCK;
			ByteBuffer block = content.slice(content.position(), (int) Math.min(BLOCK, Math.max(0, size - position)));
			content.position(content.position() + BLOCK);
			writeFully(file, block, position);
		}
		if (file.size() > size) {
			file.truncate(size);
		}
	}

	/**
	 * Zeros, where the file has nothing.
	 */
	private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length);
		long next = position;
		while (buffer.hasRemaining()) {
			int count = file.read(buffer, next);
			if (count <= 0) {
				break;
			}
			next += count;
		}
		return buffer.clear();
	}

	private static void writeFully(FileChannel file, ByteBuffer source, long position) throws IOException {
		long next = position;
		while (source.hasRemaining()) {
			next += file.write(source, next);
		}
	}

	private static byte[] hash(byte[] last, ByteBuffer content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(last);
			digest.update(content.duplicate());
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		FileChannel file = getBase().open(mode);
		FileChannel journal = FilePath.get(getBase() + JOURNAL).open("rw");
		try {
			return new Channel(file, journal, getBase() + JOURNAL);
		}
		catch (IOException | RuntimeException ex) {
			try (file; journal) {
				throw ex;
			}
		}
	}

	private static final class Channel extends FileBaseDefault {

		private final FileChannel file;

		private final FileChannel journal;

		private final FileLock lock;

		private final Map<Long, byte[]> changed = new TreeMap<>();

		private final byte[] last = new byte[HASH];

		private Mark mark;

		private long end;

		private long size;

		private boolean failed;

		Channel(FileChannel file, FileChannel journal, String name) throws IOException {
			this.file = file;
			this.journal = journal;
			this.lock = AtomicFiles.lock(file);
			recover(file, journal, name);
			this.size = file.size();
			Mark found = Mark.of(file);
			this.mark = (found.isNone() || found.torn()) ? Mark.first() : found;
			beginJournal();
		}

		/**
		 * The journal's beginning is safe together with the first entry, the file's mark
		 * before it. A file that is too small for a mark is as if it were new.
		 */
		private void beginJournal() throws IOException {
			if (this.file.size() < BLOCK) {
				this.mark = new Mark(this.mark.id(), 0, false);
			}
			else {
				this.mark = this.mark.next();
				writeFully(this.file, ByteBuffer.wrap(this.mark.bytes()), Mark.AT);
				this.file.force(true);
			}
			random.nextBytes(this.last);
			ByteBuffer beginning = ByteBuffer.allocate(HASH + Mark.LENGTH).put(this.last).put(this.mark.bytes());
			writeFully(this.journal, beginning.flip(), 0);
			this.end = BLOCK;
		}

		@Override
		public synchronized long size() {
			return this.size;
		}

		@Override
		public synchronized int read(ByteBuffer target, long position) throws IOException {
			int length = (int) Math.min(target.remaining(), this.size - position);
			if (length <= 0) {
				return -1;
			}
			int start = target.position();
			for (int done = 0; done < length;) {
				long at = position + done;
				int offset = (int) (at % BLOCK);
				int part = this.changed.isEmpty() ? length : Math.min(BLOCK - offset, length - done);
				byte[] block = this.changed.get(at / BLOCK);
				target.put(
						(block != null) ? ByteBuffer.wrap(block, offset, part) : AtomicFiles.read(this.file, at, part));
				done += part;
			}
			for (long at = Math.max(position, Mark.AT); at < Math.min(position + length, BLOCK); at++) {
				target.put(start + (int) (at - position), (byte) 0);
			}
			return length;
		}

		@Override
		public synchronized int write(ByteBuffer source, long position) throws IOException {
			int length = source.remaining();
			for (int done = 0; done < length;) {
				long at = position + done;
				int offset = (int) (at % BLOCK);
				int part = Math.min(BLOCK - offset, length - done);
				byte[] block = this.changed.get(at / BLOCK);
				if (block == null) {
					block = AtomicFiles.read(this.file, at - offset, BLOCK).array();
					this.changed.put(at / BLOCK, block);
				}
				source.get(block, offset, part);
				done += part;
			}
			this.size = Math.max(this.size, position + length);
			return length;
		}

		@Override
		protected synchronized void implTruncate(long newSize) {
			if (newSize < this.size) {
				this.changed.keySet().removeIf((block) -> block * BLOCK >= newSize);
				this.size = newSize;
			}
		}

		@Override
		public synchronized void force(boolean metaData) throws IOException {
			if (this.changed.isEmpty() && this.size == this.file.size()) {
				return;
			}
			this.failed = true;
			ByteBuffer content = ByteBuffer.allocate(Long.BYTES + this.changed.size() * (Long.BYTES + BLOCK));
			content.putLong(this.size);
			this.changed.forEach((number, block) -> {
				if (number == 0) {
					System.arraycopy(this.mark.bytes(), 0, block, Mark.AT, Mark.LENGTH);
				}
				content.putLong(number).put(block);
			});
			content.flip();
			byte[] hash = hash(this.last, content);
			ByteBuffer entry = ByteBuffer.allocate(HEADER + content.remaining());
			entry.put(hash).putInt(content.remaining()).put(content.duplicate()).flip();
			writeFully(this.journal, entry, this.end);
			this.journal.force(true);
			apply(content, this.file);
			System.arraycopy(hash, 0, this.last, 0, HASH);
			this.end = blocks(this.end + entry.limit());
			this.changed.clear();
			if (this.end > LONG_JOURNAL) {
				forceFile();
			}
			this.failed = false;
		}

		/**
		 * The new beginning is safe before an entry follows it: what is left of older
		 * ones must not be applied without those that are overwritten.
		 */
		private void forceFile() throws IOException {
			this.file.force(true);
			beginJournal();
			this.journal.force(true);
		}

		@Override
		public FileLock tryLock(long position, long length, boolean shared) {
			return new FileLock(this, position, length, shared) {

				@Override
				public boolean isValid() {
					return Channel.this.lock.isValid();
				}

				@Override
				public void release() {
					// H2 does so before it closes the file, which is when we write last
				}

			};
		}

		@Override
		protected synchronized void implCloseChannel() throws IOException {
			try (this.file; this.journal) {
				if (!this.failed) {
					force(true);
					forceFile();
				}
			}
		}

	}

	/**
	 * Which journal a file goes on with.
	 *
	 * @param id of the file; null if it has no mark
	 * @param sequence how many journals it has had; 0 for the one that begins with the
	 * file
	 * @param torn whether there are bytes of a mark, but not of one
	 */
	private record Mark(UUID id, long sequence, boolean torn) {

		static final int LENGTH = 64;

		static final int AT = BLOCK - LENGTH;

		private static final int CONTENT = 24;

		static Mark first() {
			return new Mark(UUID.randomUUID(), 0, false);
		}

		static Mark of(FileChannel file) throws IOException {
			return (file.size() < BLOCK) ? parse(new byte[LENGTH]) : parse(read(file, AT, LENGTH).array());
		}

		static Mark ofJournal(FileChannel journal) throws IOException {
			return parse(read(journal, HASH, LENGTH).array());
		}

		private static Mark parse(byte[] halves) {
			if (Arrays.equals(halves, new byte[LENGTH])) {
				return new Mark(null, 0, false);
			}
			ByteBuffer whole = ByteBuffer.allocate(LENGTH / 2);
			for (int i = 0; i < LENGTH; i += 2) {
				whole.put((byte) (halves[i] << 4 | halves[i + 1]));
			}
			whole.flip();
			Mark mark = new Mark(new UUID(whole.getLong(), whole.getLong()), whole.getLong(), false);
			return Arrays.equals(mark.bytes(), halves) ? mark : new Mark(null, 0, true);
		}

		boolean isNone() {
			return this.id == null;
		}

		Mark next() {
			return new Mark(this.id, this.sequence + 1, false);
		}

		/** Halves of bytes, which are all below a blank. */
		byte[] bytes() {
			ByteBuffer content = ByteBuffer.allocate(CONTENT)
				.putLong(this.id.getMostSignificantBits())
				.putLong(this.id.getLeastSignificantBits())
				.putLong(this.sequence)
				.flip();
			ByteBuffer whole = ByteBuffer.allocate(LENGTH / 2)
				.put(content.duplicate())
				.put(hash(new byte[0], content), 0, LENGTH / 2 - CONTENT);
			byte[] halves = new byte[LENGTH];
			for (int i = 0; i < LENGTH; i += 2) {
				halves[i] = (byte) (whole.get(i / 2) >> 4 & 0xf);
				halves[i + 1] = (byte) (whole.get(i / 2) & 0xf);
			}
			return halves;
		}

	}

}
