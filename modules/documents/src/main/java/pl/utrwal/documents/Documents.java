package pl.utrwal.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import pl.utrwal.documents.UnreadableDocument.Reason;

/**
 * Reads a document of any known form: .docx, .odt, .doc, or text.
 */
public final class Documents {

	/** A longer file is refused. */
	public static final int MAX_BYTES = 20 * 1024 * 1024;

	/** A document with more text is refused. */
	public static final int MAX_CHARACTERS = TextDocument.MAX_BYTES;

	/** A document with more cells, in all its tables, is refused. */
	public static final int MAX_CELLS = 100_000;

	private static final String ARCHIVE = "504b0304";

	private static final String OLE2 = "d0cf11e0a1b11ae1";

	/** Empty archive, PNG, JPEG, GIF, TIFF, WebP and other RIFF, gzip, 7z, RAR. */
	private static final List<String> OTHERS = List.of("504b0506", "89504e47", "ffd8ff", "47494638", "49492a00",
			"4d4d002a", "52494646", "1f8b", "377abcaf", "52617221");

	private static final Pattern OTHER_TEXTS = Pattern.compile(
			"\\s*(%pdf-|\\{\\\\rtf|<\\?xml|<!doctype|<html|<svg|mime-version:|content-type: *multipart).*",
			Pattern.DOTALL);

	private static final int LONGEST_SIGNATURE = 64;

	private Documents() {
	}

	/**
	 * Tells the form by the content alone, whatever the name of the file says. Reads
	 * nothing but the bytes: no other file and no network.
	 * @throws UnreadableDocument if no document comes out
	 */
	public static Document read(byte[] bytes) {
		if (bytes.length > MAX_BYTES) {
			throw new UnreadableDocument(Reason.TOO_LARGE);
		}
		byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_SIGNATURE));
		String signature = HexFormat.of().formatHex(start);
		if (signature.startsWith(ARCHIVE)) {
			return readArchive(bytes);
		}
		if (signature.startsWith(OLE2)) {
			return OldWordDocument.read(bytes);
		}
		String text = new String(start, StandardCharsets.UTF_8).replace("\ufeff", "").toLowerCase(Locale.ROOT);
		if (OTHERS.stream().anyMatch(signature::startsWith) || OTHER_TEXTS.matcher(text).matches()) {
			throw new UnreadableDocument(Reason.FORMAT_UNKNOWN);
		}
		return TextDocument.read(bytes);
	}

	private static Document readArchive(byte[] bytes) {
		Archive archive = Archive.open(bytes);
		if (OpenDocument.is(archive)) {
			return new OpenDocument(archive).read();
		}
		if (new WordParts(archive).isDocument()) {
			return new WordDocument(archive).read();
		}
		throw new UnreadableDocument(Reason.FORMAT_UNKNOWN);
	}

}
