package pl.utrwal.plans.table.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.polish.PolishStemmer;

/**
 * The words of Polish, as the dictionary of its morphology lists them: which form is one,
 * and which words a form that is none can have been meant for.
 */
final class PolishWords {

	private static final String ALPHABET = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż";

	/** What is left of a letter without its mark, with the letters that it can be. */
	private static final Map<Character, String> MARKED = Map.of('a', "aą", 'c', "cć", 'e', "eę", 'l', "lł", 'n', "nń",
			'o', "oó", 's', "sś", 'z', "zźż");

	private static final Dictionary DICTIONARY = new PolishStemmer().getDictionary();

	private PolishWords() {
	}

	/**
	 * Whether a form is a word as it is written: in small letters, with a capital at the
	 * beginning, or in capitals.
	 */
	static boolean isWord(String form) {
		String small = form.toLowerCase(Locale.ROOT);
		String capital = capital(small);
		return isListed(form) || (form.equals(capital) && isListed(small))
				|| (form.equals(form.toUpperCase(Locale.ROOT)) && (isListed(small) || isListed(capital)));
	}

	/**
	 * Whether the dictionary lists a form letter by letter.
	 */
	static boolean isListed(String form) {
		return !new DictionaryLookup(DICTIONARY).lookup(form).isEmpty();
	}

	/**
	 * Whether a form can be one of some words, or of some parts of speech.
	 * @param words as the dictionary lists them
	 * @param parts the names that it gives to parts of speech
	 */
	static boolean canBe(String form, Set<String> words, Set<String> parts) {
		return new DictionaryLookup(DICTIONARY).lookup(form)
			.stream()
			.anyMatch((reading) -> words.contains(reading.getStem().toString())
					|| parts.contains(reading.getTag().toString().split(":")[0]));
	}

	/**
	 * The words that a form in small letters, which is none, was most likely meant for:
	 * those that differ from it in the mark of one letter; if there are none, in the
	 * marks of several; if there are none either, those one letter away.
	 */
	static Set<String> meantBy(String form) {
		Set<String> found = new TreeSet<>();
		addMarked(new FSATraversal(DICTIONARY.fsa), "", form, found);
		Set<String> once = new TreeSet<>(found);
		once.removeIf((word) -> differences(word, form) > 1);
		if (!once.isEmpty()) {
			return once;
		}
		if (found.isEmpty()) {
			addNeighbours(form, found);
		}
		return found;
	}

	/** In how many places two forms of one length have another letter. */
	static long differences(String one, String other) {
		return IntStream.range(0, one.length()).filter((at) -> one.charAt(at) != other.charAt(at)).count();
	}

	static String capital(String small) {
		return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
	}

	/** Letter by letter, as long as words begin like that. */
	private static void addMarked(FSATraversal traversal, String begun, String rest, Set<String> found) {
		if (rest.isEmpty()) {
			add(begun, found);
			return;
		}
		if (!begun.isEmpty()
				&& traversal.match(begun.getBytes(StandardCharsets.UTF_8)).kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
			return;
		}
		char letter = rest.charAt(0);
		String variants = MARKED.values()
			.stream()
			.filter((alike) -> alike.indexOf(letter) >= 0)
			.findFirst()
			.orElse(String.valueOf(letter));
		variants.chars().forEach((variant) -> addMarked(traversal, begun + (char) variant, rest.substring(1), found));
	}

	/** One letter other, missing or too many, or two neighbours changed about. */
	private static void addNeighbours(String form, Set<String> found) {
		for (int at = 0; at <= form.length(); at++) {
			String begin = form.substring(0, at);
			String end = form.substring(at);
			ALPHABET.chars().forEach((letter) -> add(begin + (char) letter + end, found));
			if (!end.isEmpty()) {
				add(begin + end.substring(1), found);
				ALPHABET.chars().forEach((letter) -> add(begin + (char) letter + end.substring(1), found));
			}
			if (end.length() > 1) {
				add(begin + end.charAt(1) + end.charAt(0) + end.substring(2), found);
			}
		}
	}

	private static void add(String word, Set<String> found) {
		if (isListed(word)) {
			found.add(word);
		}
	}

}
