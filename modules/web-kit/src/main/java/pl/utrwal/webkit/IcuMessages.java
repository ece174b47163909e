package pl.utrwal.webkit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import com.ibm.icu.text.MessageFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every module's messages, formatted by ICU, and words that people said. A key that two
 * bundles define stops the start-up.
 */
class IcuMessages implements MessageSource {

	private final Map<Locale, Map<String, String>> patterns = new HashMap<>();

	private final ObjectProvider<FurtherWords> further;

	private final boolean strict;

	/**
	 * @param further where a key is looked up that no bundle has
	 * @param strict a missing key is an error; otherwise the key itself is shown
	 */
	IcuMessages(ObjectProvider<FurtherWords> further, boolean strict) {
		this.further = further;
		this.strict = strict;
		for (Locale locale : Languages.ALL) {
			this.patterns.put(locale, read(locale));
		}
	}

	@Override
	public String getMessage(String code, Object[] arguments, String defaultMessage, Locale locale) {
		return find(code, arguments, locale).orElse(defaultMessage);
	}

	@Override
	public String getMessage(String code, Object[] arguments, Locale locale) {
		return find(code, arguments, locale).orElseGet(() -> missing(code, locale));
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
		String[] codes = resolvable.getCodes();
		for (String code : (codes != null) ? codes : new String[0]) {
			Optional<String> found = find(code, resolvable.getArguments(), locale);
			if (found.isPresent()) {
				return found.get();
			}
		}
		if (resolvable.getDefaultMessage() != null) {
			return resolvable.getDefaultMessage();
		}
		return missing((codes != null && codes.length > 0) ? codes[codes.length - 1] : "", locale);
	}

	private Optional<String> find(String code, Object[] arguments, Locale locale) {
		String pattern = this.patterns.get(Languages.supported(locale)).get(code);
		return (pattern != null) ? Optional.of(format(pattern, arguments, locale))
				: this.further.stream().flatMap((words) -> words.find(code).stream()).findFirst();
	}

	private static String format(String pattern, Object[] arguments, Locale locale) {
		if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
			return pattern;
		}
		return new MessageFormat(pattern, Languages.supported(locale))
			.format((arguments != null) ? arguments : new Object[0]);
	}

	private String missing(String code, Locale locale) {
		if (this.strict) {
			throw new IllegalStateException("No message " + code + " in " + locale.getLanguage());
		}
		return code;
	}

	private static Map<String, String> read(Locale locale) {
		Map<String, String> all = new HashMap<>();
		try {
			for (Resource bundle : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*_" + locale.getLanguage() + ".properties")) {
				Properties properties = new Properties();
				try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
					properties.load(reader);
				}
				for (String key : properties.stringPropertyNames()) {
					if (all.put(key, properties.getProperty(key)) != null) {
						throw new IllegalStateException(
								"Message " + key + " of " + bundle + " is defined elsewhere too");
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all;
	}

}
