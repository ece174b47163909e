package pl.utrwal.history.evidence.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of which every byte is told by its files: nothing is compressed, since one text
 * can be compressed in many ways, and all files have one time. So whoever checks it knows
 * of any change to it.
 */
final class StoredZip {

	private static final LocalDateTime ONE_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private StoredZip() {
	}

	static void write(List<EvidenceFile> files, OutputStream out) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			for (EvidenceFile file : files) {
				CRC32 crc = new CRC32();
				crc.update(file.bytes());
				ZipEntry entry = new ZipEntry(file.name());
				entry.setMethod(ZipEntry.STORED);
				entry.setTimeLocal(ONE_TIME);
				entry.setSize(file.bytes().length);
				entry.setCrc(crc.getValue());
				zip.putNextEntry(entry);
				zip.write(file.bytes());
				zip.closeEntry();
			}
		}
	}

	/**
	 * @param name within the zip
	 */
	record EvidenceFile(String name, byte[] bytes) {

		static EvidenceFile of(String name, String text) {
			return new EvidenceFile(name, text.getBytes(StandardCharsets.UTF_8));
		}

	}

}
