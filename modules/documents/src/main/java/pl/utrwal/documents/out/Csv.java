package pl.utrwal.documents.out;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists as a Polish spreadsheet program opens them: UTF-8 with a byte order mark,
 * semicolons between values.
 */
public final class Csv {

	private static final String BYTE_ORDER_MARK = "\ufeff";

	/** How a value begins that a spreadsheet program would take for a formula. */
	private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\\t\\r\\n\\x00].*", Pattern.DOTALL);

	private Csv() {
	}

	/**
	 * A value that looks like a formula gets an apostrophe in front.
	 * @param rows null is an empty value
	 */
	public static void write(OutputStream out, List<String> headings, List<? extends List<?>> rows) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(BYTE_ORDER_MARK);
		writer.write(line(headings));
		for (List<?> row : rows) {
			writer.write(line(row));
		}
		writer.flush();
	}

	private static String line(List<?> values) {
		return values.stream().map(Csv::quoted).collect(Collectors.joining(";", "", "\r\n"));
	}

	private static String quoted(Object value) {
		if (value == null) {
			return "";
		}
		String text = value.toString();
		String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
		return '"' + harmless.replace("\"", "\"\"") + '"';
	}

}
