package pl.utrwal.documents.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * Rows of text as a spreadsheet of a Polish office opens them: a byte order mark (the
 * caller encodes in UTF-8), semicolons, CRLF. A value that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
public final class Csv {

	public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

	private static final String FORMULA = "=+-@\t\r\n\0";

	private final Appendable out;

	/**
	 * Begins with the byte order mark.
	 * @throws UncheckedIOException as all methods, if it cannot be written
	 */
	public Csv(Appendable out) {
		this.out = out;
		write("\uFEFF");
	}

	/**
	 * @param values null for an empty one
	 */
	public Csv row(List<String> values) {
		for (Iterator<String> iterator = values.iterator(); iterator.hasNext();) {
			String value = iterator.next();
			write(quoted((value != null) ? harmless(value) : ""));
			if (iterator.hasNext()) {
				write(";");
			}
		}
		write("\r\n");
		return this;
	}

	private static String harmless(String value) {
		return (!value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0) ? "'" + value : value;
	}

	private static String quoted(String value) {
		boolean plain = value.chars().noneMatch((character) -> ";\"\r\n".indexOf(character) >= 0)
				&& value.equals(value.strip());
		return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
	}

	private void write(String text) {
		try {
			this.out.append(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
