package pl.utrwal.webkit;

import java.nio.charset.StandardCharsets;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

import pl.utrwal.kernel.rule.PlainText;

/**
 * Reads JSON strings, but none with half a surrogate pair: it is no character, and
 * nothing could keep it as it is. Nor one that is no {@link PlainText}.
 */
class WellFormedStrings extends StdScalarDeserializer<String> {

	WellFormedStrings() {
		super(String.class);
	}

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
		String text = StringDeserializer.instance.deserialize(parser, context);
		if (text != null && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			return (String) context.handleWeirdStringValue(String.class, text, "half a surrogate pair");
		}
		new PlainText(text).verify();
		return text;
	}

}
