package pl.utrwal.documents.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of text as a spreadsheet of a Polish office opens them: a byte order mark (the
 * caller encodes in UTF-8), semicolons, CRLF. A value that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
public final class Csv {

	public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

	/** How a value begins that is taken for a formula, also after white space. */
	private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[=+\\-@\\t\\r\\n\\x00].*", Pattern.DOTALL);

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
		return FORMULA.matcher(value).matches() ? "'" + value : value;
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
