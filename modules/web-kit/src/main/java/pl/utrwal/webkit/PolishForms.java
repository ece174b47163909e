package pl.utrwal.webkit;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.polish.PolishStemmer;

/**
 * The words of Polish by their forms, as the dictionary of its morphology lists them.
 */
final class PolishForms {

	/** A letter, and what it can be if its mark was left out. */
	private static final Map<Character, String> MARKED = Map.of('a', "aą", 'c', "cć", 'e', "eę", 'l', "lł", 'n', "nń",
			'o', "oó", 's', "sś", 'z', "zźż");

	private static final Dictionary DICTIONARY = new PolishStemmer().getDictionary();

	private PolishForms() {
	}

	/**
	 * The words that a form in small letters can be of; none if the dictionary lacks it.
	 */
	static Set<String> words(String form) {
		return Stream.of(form, capital(form))
			.flatMap((one) -> new DictionaryLookup(DICTIONARY).lookup(one).stream())
			.map((reading) -> reading.getStem().toString())
			.collect(Collectors.toSet());
	}

	/**
	 * The words that a form in small letters can be of, some of whose marks may have been
	 * left out.
	 */
	static Set<String> wordsWithoutMarks(String form) {
		Set<String> found = new HashSet<>();
		add(new FSATraversal(DICTIONARY.fsa), "", form, found);
		return found;
	}

	/** Letter by letter, as long as words begin like that. */
	private static void add(FSATraversal traversal, String begun, String rest, Set<String> found) {
		if (rest.isEmpty()) {
			found.addAll(words(begun));
		}
		else if (begun.isEmpty() || begins(traversal, begun) || begins(traversal, capital(begun))) {
			char letter = rest.charAt(0);
			MARKED.getOrDefault(letter, String.valueOf(letter))
				.chars()
				.forEach((variant) -> add(traversal, begun + (char) variant, rest.substring(1), found));
		}
	}

	private static boolean begins(FSATraversal traversal, String begun) {
		return traversal.match(begun.getBytes(StandardCharsets.UTF_8)).kind == MatchResult.SEQUENCE_IS_A_PREFIX;
	}

	private static String capital(String small) {
		return Character.toUpperCase(small.charAt(0)) + small.substring(1);
	}

}
