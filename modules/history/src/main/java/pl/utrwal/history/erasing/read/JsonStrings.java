package pl.utrwal.history.erasing.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * The strings of a JSON text, but for the names of members.
 */
final class JsonStrings {

	private static final JsonFactory FACTORY = new JsonFactory();

	private JsonStrings() {
	}

	/**
	 * The same text, letter by letter, but for the strings that are changed.
	 * @param where which strings are given to the change
	 */
	static String change(String json, Predicate<JsonPointer> where, UnaryOperator<String> change) {
		StringBuilder changed = new StringBuilder();
		int copied = 0;
		try (JsonParser parser = FACTORY.createParser(json)) {
			while (parser.nextToken() != null) {
				if (parser.currentToken() != JsonToken.VALUE_STRING
						|| !where.test(parser.getParsingContext().pathAsPointer())) {
					continue;
				}
				int start = (int) parser.currentTokenLocation().getCharOffset();
				String before = parser.getText();
				int end = (int) parser.currentLocation().getCharOffset();
				String after = change.apply(before);
				if (!after.equals(before)) {
					changed.append(json, copied, start)
						.append('"')
						.append(JsonStringEncoder.getInstance().quoteAsString(after))
						.append('"');
					copied = end;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return changed.append(json, copied, json.length()).toString();
	}

}
