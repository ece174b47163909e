package pl.utrwal.partnerships.partners.names;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.ISequenceEncoder;
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

	private static final int LONGEST_FORM = 1024;

	private final Dictionary dictionary = new PolishStemmer().getDictionary();

	private final ISequenceEncoder encoder = this.dictionary.metadata.getSequenceEncoderType().get();

	private final FSATraversal traversal = new FSATraversal(this.dictionary.fsa);

	/**
	 * What a word can be, as it is written and in small letters.
	 */
	List<WordForm> readings(String word) {
		return readings(new DictionaryLookup(this.dictionary), word);
	}

	private static List<WordForm> readings(DictionaryLookup lookup, String word) {
		List<WordForm> readings = new ArrayList<>();
		Stream.of(word, word.toLowerCase(Locale.ROOT)).distinct().forEach((form) -> {
			for (WordData data : lookup.lookup(form)) {
				String lemma = data.getStem().toString();
				Stream.of(data.getTag().toString().split("\\+"))
					.map((tag) -> WordForm.of(lemma, tag))
					.forEach(readings::add);
			}
		});
		return readings;
	}

	/**
	 * The forms of the word that a form belongs to, of which one reading is as wanted;
	 * the likeliest first.
	 */
	Collection<String> forms(String form, String lemma, Predicate<WordForm> wanted) {
		Predicate<WordForm> same = (reading) -> reading.lemma().equals(lemma) && wanted.test(reading);
		if (readings(new DictionaryLookup(this.dictionary), lemma).stream().anyMatch(same)) {
			return List.of(lemma);
		}
		int common = 0;
		while (common < Math.min(form.length(), lemma.length()) && form.charAt(common) == lemma.charAt(common)) {
			common++;
		}
		for (int length = common; length >= SHORTEST_BEGINNING; length--) {
			List<String> found = beginning(form.substring(0, length), lemma.getBytes(StandardCharsets.UTF_8), wanted)
				.stream()
				.sorted(Comparator.comparing((String candidate) -> candidate.endsWith("owie")))
				.toList();
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	/** An entry is a form, how its lemma differs from it, and its readings. */
	private Set<String> beginning(String prefix, byte[] lemma, Predicate<WordForm> wanted) {
		byte[] start = prefix.getBytes(StandardCharsets.UTF_8);
		MatchResult match = this.traversal.match(start);
		Set<String> forms = new LinkedHashSet<>();
		if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
			return forms;
		}
		ByteBuffer decoded = ByteBuffer.allocate(LONGEST_FORM);
		ByteBuffer word = ByteBuffer.allocate(LONGEST_FORM);
		for (ByteBuffer rest : this.dictionary.fsa.getSequences(match.node)) {
			int first = separator(rest, rest.position());
			int second = separator(rest, first + 1);
			word.clear();
			word.put(start).put(rest.array(), rest.arrayOffset() + rest.position(), first - rest.position()).flip();
			byte[] code = Arrays.copyOfRange(rest.array(), rest.arrayOffset() + first + 1, rest.arrayOffset() + second);
			decoded = this.encoder.decode(decoded, word, ByteBuffer.wrap(code));
			if (decoded.equals(ByteBuffer.wrap(lemma))) {
				String tags = text(rest.array(), rest.arrayOffset() + second + 1, rest.limit() - second - 1);
				String entry = new String(lemma, StandardCharsets.UTF_8);
				if (Stream.of(tags.split("\\+")).map((tag) -> WordForm.of(entry, tag)).anyMatch(wanted)) {
					forms.add(text(word.array(), 0, word.limit()));
				}
			}
		}
		return forms;
	}

	private int separator(ByteBuffer entry, int from) {
		int at = from;
		while (at < entry.limit() && entry.get(at) != this.dictionary.metadata.getSeparator()) {
			at++;
		}
		return at;
	}

	private static String text(byte[] bytes, int offset, int length) {
		return new String(bytes, offset, Math.max(length, 0), StandardCharsets.UTF_8);
	}

}
