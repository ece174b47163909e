package pl.utrwal.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the entries of a document.
 */
final class Zip {

	private Zip() {
	}

	/** A zip whose first entry is not compressed. */
	static byte[] of(Map<String, byte[]> entries) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			boolean first = true;
			for (Map.Entry<String, byte[]> file : entries.entrySet()) {
				ZipEntry entry = new ZipEntry(file.getKey());
				if (first) {
					CRC32 sum = new CRC32();
					sum.update(file.getValue());
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(file.getValue().length);
					entry.setCrc(sum.getValue());
				}
				zip.putNextEntry(entry);
				zip.write(file.getValue());
				first = false;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
