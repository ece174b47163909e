package pl.utrwal.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import pl.utrwal.documents.UnreadableDocument.Reason;

/**
 * A zip archive in memory. Unpacks only what is asked for, within limits; the names of
 * its entries are keys, never files.
 */
final class Archive {

	static final int MAX_ENTRY = 16 * 1024 * 1024;

	static final int MAX_TOTAL = 48 * 1024 * 1024;

	static final int MAX_ENTRIES = 5000;

	/** How many times larger than packed; markup of tables packs well. */
	static final int MAX_RATIO = 100;

	/** A small entry may pack better. */
	private static final int FREE_OF_RATIO = 1024 * 1024;

	private final ZipFile file;

	private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

	private final Map<String, byte[]> unpacked = new LinkedHashMap<>();

	private int total;

	private Archive(ZipFile file) {
		this.file = file;
		var all = file.getEntries();
		while (all.hasMoreElements()) {
			ZipArchiveEntry entry = all.nextElement();
			if (this.entries.put(entry.getName(), entry) != null || this.entries.size() > MAX_ENTRIES) {
				throw new UnreadableDocument(Reason.UNSAFE);
			}
		}
	}

	static Archive open(byte[] bytes) {
		ZipFile file;
		try {
			file = ZipFile.builder().setByteArray(bytes).get();
		}
		catch (IOException | RuntimeException ex) {
			throw new UnreadableDocument(Reason.DAMAGED, ex);
		}
		return new Archive(file);
	}

	Set<String> names() {
		return this.entries.keySet();
	}

	/**
	 * @return nothing if there is no such entry
	 */
	byte[] unpack(String name) {
		if (!this.entries.containsKey(name)) {
			return new byte[0];
		}
		return this.unpacked.computeIfAbsent(name, (key) -> unpack(this.entries.get(key)));
	}

	private byte[] unpack(ZipArchiveEntry entry) {
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			throw new UnreadableDocument(Reason.ENCRYPTED);
		}
		// documents know no others, and the library would look for classes that are not
		// there
		if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
			throw new UnreadableDocument(Reason.DAMAGED);
		}
		byte[] bytes;
		try (InputStream in = this.file.getInputStream(entry)) {
			bytes = in.readNBytes(MAX_ENTRY + 1);
		}
		catch (IOException | RuntimeException ex) {
			throw new UnreadableDocument(Reason.DAMAGED, ex);
		}
		CRC32 sum = new CRC32();
		sum.update(bytes);
		if (bytes.length <= MAX_ENTRY && sum.getValue() != entry.getCrc()) {
			throw new UnreadableDocument(Reason.DAMAGED);
		}
		this.total += bytes.length;
		boolean bomb = bytes.length > FREE_OF_RATIO && bytes.length / MAX_RATIO > entry.getCompressedSize();
		if (bytes.length > MAX_ENTRY || this.total > MAX_TOTAL || bomb) {
			throw new UnreadableDocument(Reason.UNSAFE);
		}
		return bytes;
	}

	/** An archive of these entries and no others, not compressed. */
	byte[] pack(Iterable<String> names) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.NO_COMPRESSION);
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(unpack(name));
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new UnreadableDocument(Reason.DAMAGED, ex);
		}
		return out.toByteArray();
	}

}
