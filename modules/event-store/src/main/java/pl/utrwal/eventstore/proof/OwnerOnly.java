package pl.utrwal.eventstore.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

final class OwnerOnly {

	private OwnerOnly() {
	}

	static void createFile(Path file) throws IOException {
		Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
		FileAttribute<?>[] ownerOnly = Files.getFileStore(folder).supportsFileAttributeView("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Files.createFile(file, ownerOnly);
	}

}
