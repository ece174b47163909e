package pl.utrwal.webkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template the way a translator would: which texts it asks for, and which it
 * holds itself although it should hold none.
 */
public final class TemplateTexts {

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern TAG = Pattern.compile("<[!/a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");

	private static final Pattern ATTRIBUTE = Pattern
		.compile("(?<=\\s)(th:)?(alt|title|placeholder|aria-label|aria-description|label|text|utext)=\"([^\"]*)\"");

	private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[}(]");

	private static final Pattern QUOTED = Pattern.compile("'[^']*\\p{L}[^']*'");

	private TemplateTexts() {
	}

	/**
	 * @return the message keys that the template names outright, not those it composes
	 */
	public static Set<String> keys(String template) {
		Set<String> keys = new TreeSet<>();
		Matcher key = KEY.matcher(template);
		while (key.find()) {
			keys.add(key.group(1));
		}
		return keys;
	}

	/**
	 * @return the pieces of text that nobody can translate
	 */
	public static List<String> literals(String template) {
		List<String> literals = new ArrayList<>();
		String markup = COMMENT.matcher(template).replaceAll("");
		Matcher tag = TAG.matcher(markup);
		while (tag.find()) {
			Matcher attribute = ATTRIBUTE.matcher(tag.group());
			while (attribute.find()) {
				boolean expression = attribute.group(1) != null;
				String value = attribute.group(3);
				if (expression ? QUOTED.matcher(withoutExpressions(value)).find() : hasLetters(value)) {
					literals.add(attribute.group());
				}
			}
		}
		for (String text : TAG.split(markup)) {
			String said = text.replaceAll("(?s)\\[\\[.*?\\]\\]", "").strip();
			if (hasLetters(said)) {
				literals.add(said);
			}
		}
		return literals;
	}

	private static String withoutExpressions(String value) {
		return value.replaceAll("\\$\\{[^}]*}", "").replaceAll("[#@]\\{[^}]*}", "");
	}

	private static boolean hasLetters(String text) {
		return text.codePoints().anyMatch(Character::isLetter);
	}

}
