package pl.utrwal.webkit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import com.ibm.icu.text.MessageFormat;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every module's messages, formatted by ICU. A key that two bundles define stops the
 * start-up.
 */
class IcuMessages implements MessageSource {

	private final Map<Locale, Map<String, String>> patterns = new HashMap<>();

	private final boolean strict;

	/**
	 * @param strict a missing key is an error; otherwise the key itself is shown
	 */
	IcuMessages(boolean strict) {
		this.strict = strict;
		for (Locale locale : Languages.ALL) {
			this.patterns.put(locale, read(locale));
		}
	}

	@Override
	public String getMessage(String code, Object[] arguments, String defaultMessage, Locale locale) {
		String pattern = pattern(code, locale);
		return (pattern != null) ? format(pattern, arguments, locale) : defaultMessage;
	}

	@Override
	public String getMessage(String code, Object[] arguments, Locale locale) {
		String pattern = pattern(code, locale);
		return (pattern != null) ? format(pattern, arguments, locale) : missing(code, locale);
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
		String[] codes = resolvable.getCodes();
		for (String code : (codes != null) ? codes : new String[0]) {
			String pattern = pattern(code, locale);
			if (pattern != null) {
				return format(pattern, resolvable.getArguments(), locale);
			}
		}
		if (resolvable.getDefaultMessage() != null) {
			return resolvable.getDefaultMessage();
		}
		return missing((codes != null && codes.length > 0) ? codes[codes.length - 1] : "", locale);
	}

	private String pattern(String code, Locale locale) {
		return this.patterns.get(Languages.supported(locale)).get(code);
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
