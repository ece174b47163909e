package pl.utrwal.monitoring.shared.web;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Words that are there in several languages. Templates know it as {@code localizedWords}.
 */
@Component("localizedWords")
public class LocalizedWords {

	private static final String FIRST = "pl";

	public static String of(Map<String, String> words, Locale locale) {
		return words.getOrDefault(locale.getLanguage(), words.get(FIRST));
	}

	public String say(Map<String, String> words, Locale locale) {
		return of(words, locale);
	}

}
