package pl.utrwal.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;

import pl.utrwal.webkit.TemplateTexts;

/**
 * What people read: in every language, and nowhere but in the bundles.
 */
final class Texts {

	static final List<String> LANGUAGES = List.of("pl", "en");

	private static final Pattern BUNDLE = Pattern.compile("(.+)_(..)\\.properties");

	private Texts() {
	}

	/**
	 * All messages of a house in one language.
	 */
	static Map<String, String> of(House house, String language) {
		Map<String, String> all = new TreeMap<>();
		for (Path bundle : house.resources("messages")) {
			if (bundle.getFileName().toString().endsWith("_" + language + ".properties")) {
				all.putAll(read(bundle));
			}
		}
		return all;
	}

	private static Map<String, String> read(Path bundle) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(House.read(bundle)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> messages = new TreeMap<>();
		properties.stringPropertyNames().forEach((key) -> messages.put(key, properties.getProperty(key)));
		return messages;
	}

	static List<String> messagesAreInEveryLanguage(House house) {
		Map<String, Map<String, Set<String>>> bundles = new TreeMap<>();
		for (Path file : house.resources("messages")) {
			var name = BUNDLE.matcher(file.getFileName().toString());
			if (!name.matches() || !LANGUAGES.contains(name.group(2))) {
				return List.of(file + " is in no language that we speak");
			}
			bundles.computeIfAbsent(name.group(1), (key) -> new TreeMap<>())
				.put(name.group(2), new TreeSet<>(read(file).keySet()));
		}
		return House.broken(bundles.entrySet(), (bundle) -> {
			Set<String> every = new TreeSet<>();
			bundle.getValue().values().forEach(every::addAll);
			return LANGUAGES.stream().flatMap((language) -> {
				Set<String> missing = new TreeSet<>(every);
				missing.removeAll(bundle.getValue().getOrDefault(language, Set.of()));
				return missing.stream().map((key) -> bundle.getKey() + "_" + language + " lacks " + key);
			});
		});
	}

	/**
	 * ICU understands every message, and its values are the same in all languages.
	 */
	static List<String> messagesTakeTheSameValues(House house) {
		Map<String, String> first = of(house, LANGUAGES.getFirst());
		return House.broken(first.keySet(), (key) -> {
			List<String> wrongs = new ArrayList<>();
			Set<Set<String>> values = new HashSet<>();
			for (String language : LANGUAGES) {
				String message = of(house, language).get(key);
				if (message == null) {
					continue;
				}
				try {
					values.add(new MessageFormat(message, Locale.forLanguageTag(language)).getArgumentNames());
				}
				catch (IllegalArgumentException ex) {
					wrongs.add("%s is no message in %s: %s".formatted(key, language, ex.getMessage()));
				}
			}
			if (values.size() > 1) {
				wrongs.add("%s takes other values in another language: %s".formatted(key, values));
			}
			return wrongs.stream();
		});
	}

	private static List<Path> templates(House house) {
		return house.resources("templates").stream().filter((file) -> file.toString().endsWith(".html")).toList();
	}

	static List<String> templatesAskForTextsThatExist(House house) {
		return House.broken(templates(house),
				(template) -> TemplateTexts.keys(House.read(template))
					.stream()
					.flatMap((key) -> LANGUAGES.stream()
						.filter((language) -> !of(house, language).containsKey(key))
						.map((language) -> "%s asks for %s, which is not in %s".formatted(template.getFileName(), key,
								language))));
	}

	static List<String> templatesHoldNoText(House house) {
		return House.broken(templates(house),
				(template) -> TemplateTexts.literals(House.read(template))
					.stream()
					.map((text) -> "%s holds the text '%s'".formatted(template.getFileName(), text)));
	}

	/**
	 * Under {@code templates/<module>/} and {@code static/assets/<module>/}, since all
	 * modules share one class path.
	 */
	static List<String> templatesLieUnderTheirModule(House house) {
		return House.broken(house.modules().stream().flatMap((module) -> served(house, module)).toList(),
				(file) -> file.liesWithin() ? Stream.empty() : Stream.of(file + " lies where others may put theirs"));
	}

	private static Stream<Served> served(House house, String module) {
		String name = module.replaceFirst("/.*", "").replace("-", "");
		return Stream.concat(
				house.resources(module, "templates").stream().map((file) -> new Served(file, "templates/" + name)),
				house.resources(module, "static").stream().map((file) -> new Served(file, "static/assets/" + name)));
	}

	/**
	 * A file that is found by its path below the resources.
	 */
	private record Served(Path file, String own) {

		boolean liesWithin() {
			return this.file.toString().replace('\\', '/').contains("/resources/" + this.own + "/");
		}

	}

}
