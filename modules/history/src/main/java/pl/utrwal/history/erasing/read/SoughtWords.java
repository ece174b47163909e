package pl.utrwal.history.erasing.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * Words to be erased, in all the forms in which they are written. They are found in upper
 * and lower case, as whole words, and with any white space between them.
 */
public final class SoughtWords {

	private static final int SHORTEST = 3;

	private static final int LONGEST = 100;

	private static final int AROUND = 40;

	private static final Pattern BLANK = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

	private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";

	private final Pattern pattern;

	private SoughtWords(Pattern pattern) {
		this.pattern = pattern;
	}

	/**
	 * @param forms blank ones do not count
	 * @throws RuleBroken if there is none, or one is too short or too long
	 */
	public static SoughtWords of(List<String> forms) {
		List<String> written = forms.stream()
			.map((form) -> BLANK.matcher(form).replaceAll(" ").strip())
			.filter((form) -> !form.isEmpty())
			.toList();
		if (written.isEmpty()) {
			throw new RuleBroken("erasure-words-missing");
		}
		written.forEach(SoughtWords::verify);
		String any = written.stream()
			.flatMap((form) -> Stream.of(Normalizer.normalize(form, Normalizer.Form.NFC),
					Normalizer.normalize(form, Normalizer.Form.NFD)))
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map((form) -> Stream.of(form.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
			.collect(Collectors.joining("|"));
		SoughtWords words = new SoughtWords(Pattern.compile("(?<!" + LETTER + ")(?:" + any + ")(?!" + LETTER + ")",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
		if (words.isIn(WordsErased.MARK)) {
			throw new RuleBroken("erasure-words-malformed", WordsErased.MARK);
		}
		return words;
	}

	private static void verify(String form) {
		long telling = form.codePoints().filter(Character::isLetterOrDigit).count();
		if (telling < SHORTEST || form.length() > LONGEST) {
			throw new RuleBroken("erasure-words-malformed", form);
		}
	}

	public boolean isIn(String text) {
		return this.pattern.matcher(text).find();
	}

	/**
	 * The text with the mark in the place of each hit.
	 */
	public String erasedFrom(String text) {
		return this.pattern.matcher(text).replaceAll(Matcher.quoteReplacement(WordsErased.MARK));
	}

	/**
	 * Each place in a text, with some words around it.
	 */
	public List<Hit> hits(String text) {
		List<Hit> hits = new ArrayList<>();
		Matcher matcher = this.pattern.matcher(text);
		while (matcher.find()) {
			hits.add(new Hit(before(text.substring(0, matcher.start())), matcher.group(),
					after(text.substring(matcher.end()))));
		}
		return hits;
	}

	private static String before(String text) {
		if (text.length() <= AROUND) {
			return text;
		}
		int from = text.indexOf(' ', text.length() - AROUND) + 1;
		return "…" + text.substring((from > 0) ? from : text.length() - AROUND);
	}

	private static String after(String text) {
		if (text.length() <= AROUND) {
			return text;
		}
		int to = text.lastIndexOf(' ', AROUND);
		return text.substring(0, (to > 0) ? to : AROUND) + "…";
	}

	/**
	 * A place where the words stand.
	 *
	 * @param found as it is written there
	 */
	public record Hit(String before, String found, String after) {
	}

}
