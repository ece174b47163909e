package pl.utrwal.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the text form of a document. A tab at the beginning of a line opens a cell; any
 * other line goes on with it, blank lines included; a blank line before a tab ends the
 * row, and so does white space between a cell and the tab of the next line. Two things
 * the text alone does not tell, so they are told from the shape of the table:
 * <ul>
 * <li>Text after blank lines is outside the table if the row is complete and it looks
 * like a title, or no cell follows.</li>
 * <li>A cell that ends in several blank lines breaks its row, and a single one does if
 * the row's first cell is empty; the parts are put together where they add up to the
 * width of the table.</li>
 * </ul>
 */
public final class TextDocument {

	/** A longer document is refused. */
	public static final int MAX_BYTES = 4 * 1024 * 1024;

	private static final int CHARACTERS_PER_CONTROL = 100;

	private TextDocument() {
	}

	/**
	 * @param bytes UTF-8 with or without a byte order mark, else Windows-1250
	 * @throws UnreadableDocument if they are too many, no text, or blank
	 */
	public static Document read(byte[] bytes) {
		if (bytes.length > MAX_BYTES) {
			throw new UnreadableDocument(UnreadableDocument.Reason.TOO_LARGE);
		}
		return read(Stream.of(StandardCharsets.UTF_8, Charset.forName("windows-1250"))
			.map((charset) -> decode(bytes, charset))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow(() -> new UnreadableDocument(UnreadableDocument.Reason.NOT_TEXT)));
	}

	/**
	 * @throws UnreadableDocument if it is too long, no text, or blank
	 */
	public static Document read(String text) {
		if (text.length() > MAX_BYTES) {
			throw new UnreadableDocument(UnreadableDocument.Reason.TOO_LARGE);
		}
		String content = text.startsWith("\ufeff") ? text.substring(1) : text;
		long controls = content.chars().filter(TextDocument::isStrange).count();
		if (content.indexOf('\0') >= 0 || controls > content.length() / CHARACTERS_PER_CONTROL) {
			throw new UnreadableDocument(UnreadableDocument.Reason.NOT_TEXT);
		}
		if (isBlank(content)) {
			throw new UnreadableDocument(UnreadableDocument.Reason.EMPTY);
		}
		return new TextParser(List.of(content.split("\\r\\n|[\\r\\n\\f]", -1))).parse();
	}

	static boolean isBlank(String text) {
		return text.chars().allMatch(TextDocument::isSpace);
	}

	static boolean isSpace(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

	private static boolean isStrange(int character) {
		return Character.isISOControl(character) && !Character.isWhitespace(character);
	}

	private static Optional<String> decode(byte[] bytes, Charset charset) {
		try {
			return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
