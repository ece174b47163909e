package pl.utrwal.partnerships.partners.names;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What is left of a name when case, white space and punctuation are taken away: two names
 * with the same key are the same name, and "AWR SP" is "AWRSP".
 */
public final class NameKey {

	private NameKey() {
	}

	/**
	 * @return empty if no letter or digit is in the text
	 */
	public static String of(String text) {
		StringBuilder key = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.codePoints()
			.filter(Character::isLetterOrDigit)
			.forEach(key::appendCodePoint);
		return key.toString();
	}

}
