package pl.utrwal.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders that nobody but their owner may read, write or list, whatever the
 * umask. Where the file system knows no such permissions (Windows), they keep what they
 * inherit from the folder above.
 */
public final class PrivateFiles {

	private static final Logger log = LoggerFactory.getLogger(PrivateFiles.class);

	private static final Set<PosixFilePermission> OWNERS = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private PrivateFiles() {
	}

	/**
	 * Makes the folder if it is absent, and takes it, and all that lies in it, from
	 * everybody else.
	 * @throws UncheckedIOException if it cannot be made or read
	 */
	public static void folder(Path folder) {
		try {
			Files.createDirectories(folder, mode(folder, "rwx------"));
			if (isPosix(folder)) {
				Files.walkFileTree(folder.toRealPath(), new Closing());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder %s cannot be made or read".formatted(folder), ex);
		}
	}

	/**
	 * Makes an empty file.
	 * @throws FileAlreadyExistsException if it is there
	 */
	public static void create(Path file) throws IOException {
		Files.createFile(file, mode(file, "rw-------"));
	}

	/**
	 * Makes an empty file if it is absent, and takes it from everybody else if it is not.
	 */
	public static void file(Path file) throws IOException {
		try {
			create(file);
		}
		catch (FileAlreadyExistsException ex) {
			close(file);
		}
	}

	/**
	 * Makes sure that a file which was made, moved or removed there is so after a power
	 * cut. Windows cannot, and need not, be told.
	 */
	public static void forceFolderOf(Path file) {
		if (isPosix(file)) {
			Path folder = file.toAbsolutePath().getParent();
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The folder %s cannot be written".formatted(folder), ex);
			}
		}
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private static FileAttribute<?>[] mode(Path path, String permissions) {
		return isPosix(path)
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	/**
	 * What belongs to somebody else stays as it is, and is told.
	 */
	private static void close(Path path) {
		if (!isPosix(path) || Files.isSymbolicLink(path)) {
			return;
		}
		try {
			PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class,
					LinkOption.NOFOLLOW_LINKS);
			Set<PosixFilePermission> permissions = view.readAttributes().permissions();
			if (permissions.retainAll(OWNERS)) {
				view.setPermissions(permissions);
			}
		}
		catch (IOException ex) {
			log.warn("Others may be able to use {}: its permissions cannot be changed ({})", path, ex.toString());
		}
	}

	private static final class Closing extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
			close(folder);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			close(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) {
			log.warn("{} in the data folder cannot be read ({})", file, ex.toString());
			return FileVisitResult.CONTINUE;
		}

	}

}
