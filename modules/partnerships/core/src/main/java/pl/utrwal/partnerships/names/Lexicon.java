package pl.utrwal.partnerships.names;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;

/**
 * The dictionary of Polish, from a form to its readings and back. The way back needs no
 * second dictionary: the forms of one word begin alike, so they lie under one branch of
 * the automaton.
 */
final class Lexicon {

	/** Under a shorter beginning lies too much to look through. */
	private static final int SHORTEST_BEGINNING = 2;

	private final Dictionary dictionary = new PolishStemmer().getDictionary();

	private final FSATraversal traversal = new FSATraversal(this.dictionary.fsa);

	/**
	 * What a word can be, as it is written and in small letters.
	 */
	List<Reading> readings(String word) {
		return readings(new DictionaryLookup(this.dictionary), word);
	}

	private static List<Reading> readings(DictionaryLookup lookup, String word) {
		List<Reading> readings = new ArrayList<>();
		Stream.of(word, word.toLowerCase(Locale.ROOT)).distinct().forEach((form) -> {
			for (WordData data : lookup.lookup(form)) {
				String lemma = data.getStem().toString();
				Stream.of(data.getTag().toString().split("\\+"))
					.map((tag) -> Reading.of(lemma, tag))
					.forEach(readings::add);
			}
		});
		return readings;
	}

	/**
	 * The forms of the word that a form belongs to, of which one reading is as wanted;
	 * the likeliest first.
	 */
	Collection<String> forms(String form, String lemma, Predicate<Reading> wanted) {
		DictionaryLookup lookup = new DictionaryLookup(this.dictionary);
		Predicate<Reading> same = (reading) -> reading.lemma().equals(lemma) && wanted.test(reading);
		if (readings(lookup, lemma).stream().anyMatch(same)) {
			return List.of(lemma);
		}
		int common = 0;
		while (common < Math.min(form.length(), lemma.length()) && form.charAt(common) == lemma.charAt(common)) {
			common++;
		}
		for (int length = common; length >= SHORTEST_BEGINNING; length--) {
			List<String> found = beginning(form.substring(0, length)).stream()
				.filter((candidate) -> readings(lookup, candidate).stream().anyMatch(same))
				.sorted(Comparator.comparing((String candidate) -> candidate.endsWith("owie")))
				.toList();
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	private Set<String> beginning(String prefix) {
		FSA fsa = this.dictionary.fsa;
		byte[] start = prefix.getBytes(StandardCharsets.UTF_8);
		MatchResult match = this.traversal.match(start);
		Set<String> words = new LinkedHashSet<>();
		if (match.kind == MatchResult.SEQUENCE_IS_A_PREFIX) {
			for (ByteBuffer rest : fsa.getSequences(match.node)) {
				int end = 0;
				while (end < rest.remaining()
						&& rest.get(rest.position() + end) != this.dictionary.metadata.getSeparator()) {
					end++;
				}
				byte[] tail = new byte[end];
				rest.get(rest.position(), tail);
				words.add(prefix + new String(tail, StandardCharsets.UTF_8));
			}
		}
		return words;
	}

}
