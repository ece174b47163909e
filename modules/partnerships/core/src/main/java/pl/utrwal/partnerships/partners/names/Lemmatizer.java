package pl.utrwal.partnerships.partners.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Brings names that stand in the instrumental, as after "we współpracy z", back to the
 * nominative. A name is a noun with its adjectives, and whatever follows them in another
 * case stays as it is; "i", "oraz", a comma and a slash begin another name.
 */
@Component
public class Lemmatizer {

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	private static final Pattern ACRONYM = Pattern.compile("(\\p{Lu}{2,})[-–](?:ami|em|iem|om|owi|ie|ą|u)(?!\\p{L})");

	private static final Pattern NEXT_NAME = Pattern.compile("[,;/]");

	private static final Pattern SOMETHING_ELSE = Pattern.compile("[^\\p{Z}\\s\\p{Pd}]");

	private static final Pattern REGION = Pattern.compile(".*(?:sk|ck|dzk)ie");

	private static final Pattern FLEETING = Pattern.compile("e(\\p{L})$");

	private static final Set<String> AND = Set.of("i", "oraz", "lub", "albo");

	private static final int MOST = 8;

	/** What was worked out once is kept; texts of plans repeat themselves. */
	private static final int KEPT = 20_000;

	private final Lexicon lexicon = new Lexicon();

	private final Map<String, List<String>> known = new ConcurrentHashMap<>();

	/**
	 * What a text says in the nominative, the likeliest first.
	 * @return empty if nothing in it stands in the instrumental
	 */
	public List<String> nominatives(String text) {
		if (this.known.size() > KEPT) {
			this.known.clear();
		}
		return this.known.computeIfAbsent(text, this::workOut);
	}

	/**
	 * Keeps none of the texts that it was asked for.
	 */
	public void forget() {
		this.known.clear();
	}

	/**
	 * The name to propose for someone whom a text names.
	 */
	public String proposal(String text) {
		return nominatives(text).stream().findFirst().orElse(text);
	}

	/**
	 * Whether a name in the nominative speaks of several, as "szkoły" does.
	 */
	public boolean isPlural(String name) {
		List<Word> words = words(name);
		return words.stream()
			.filter((word) -> word.has((reading) -> reading.isNoun() && reading.isNominative()))
			.findFirst()
			.filter((word) -> word.readings()
				.stream()
				.filter((reading) -> reading.isNoun() && reading.isNominative())
				.allMatch((reading) -> reading.numbers().contains("pl")))
			.isPresent();
	}

	private List<String> workOut(String text) {
		String plain = ACRONYM.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(match.group(1)));
		List<Word> words = words(plain);
		List<String> results = List.of("");
		boolean changed = !plain.equals(text);
		int next = 0;
		while (next < words.size()) {
			Name name = name(words, next);
			changed |= name.inflected();
			List<String> longer = new ArrayList<>();
			for (String before : results) {
				name.nominatives().forEach((after) -> longer.add(before + after));
			}
			results = longer.subList(0, Math.min(longer.size(), MOST));
			next += name.words();
		}
		return changed ? results.stream().map(String::strip).distinct().toList() : List.of();
	}

	private List<Word> words(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		int start = 0;
		while (matcher.find()) {
			words.add(new Word(text.substring(start, matcher.start()), matcher.group(),
					this.lexicon.readings(matcher.group())));
			start = matcher.end();
		}
		if (start < text.length()) {
			words.add(new Word(text.substring(start), "", List.of()));
		}
		return words;
	}

	/** From a word to where the next name begins. */
	private Name name(List<Word> words, int start) {
		int first = start;
		while (first < words.size() && words.get(first).isAnd()) {
			first++;
		}
		int end = first + 1;
		while (end < words.size() && !words.get(end).beginsName()) {
			end++;
		}
		end = Math.min(end, words.size());
		String before = joined(words.subList(start, Math.min(first, words.size())));
		List<Word> own = words.subList(Math.min(first, end), end);
		int noun = noun(own);
		NavigableMap<Integer, Set<String>> results = new TreeMap<>();
		if (noun >= 0) {
			likeliest(own.get(noun)).forEach((reading) -> inflect(own, noun, reading, before, results));
		}
		return results.isEmpty() ? new Name(end - start, List.of(before + joined(own)), false)
				: new Name(end - start, List.copyOf(results.lastEntry().getValue()), true);
	}

	/**
	 * What the noun can be. The dictionary knows no frequency: where two words differ by
	 * an ending alone, the one with it is likelier ("kino" than "kin"), and the one
	 * without a fleeting "e" ("bank" than "banek"); a region is the least likely.
	 */
	private static List<WordForm> likeliest(Word noun) {
		List<WordForm> readings = noun.readings()
			.stream()
			.filter((reading) -> reading.isNoun() && reading.isInstrumental())
			.toList();
		Set<String> lemmas = readings.stream()
			.map((reading) -> reading.lemma().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		return readings.stream()
			.sorted(Comparator
				.comparingInt((WordForm reading) -> unlikely(reading.lemma().toLowerCase(Locale.ROOT), lemmas)))
			.toList();
	}

	private static int unlikely(String lemma, Set<String> lemmas) {
		if (REGION.matcher(lemma).matches()) {
			return 2;
		}
		return (lemmas.contains(lemma + "o")
				|| lemmas.contains(FLEETING.matcher(lemma).replaceFirst("$1")) && FLEETING.matcher(lemma).find()) ? 1
						: 0;
	}

	/** Adjectives may stand before it; -1 if something else does. */
	private static int noun(List<Word> words) {
		int last = -1;
		for (int i = 0; i < words.size(); i++) {
			Word word = words.get(i);
			if (i > 0 && word.isSetApart()) {
				return last;
			}
			if (word.has((reading) -> reading.isNoun() && reading.isInstrumental())) {
				last = i;
				boolean adjectiveToo = word.has((reading) -> reading.isAdjective() && reading.isInstrumental());
				if (!adjectiveToo) {
					return last;
				}
			}
			else if (last >= 0 || !word.mayStandBeforeNoun()) {
				return last;
			}
		}
		return last;
	}

	/**
	 * @param results by the number of words that agree: a reading that leaves an
	 * adjective without its noun is a worse one
	 */
	private void inflect(List<Word> words, int noun, WordForm reading, String before,
			NavigableMap<Integer, Set<String>> results) {
		List<String> names = List.of(before);
		String number = reading.numbers().iterator().next();
		String gender = reading.genders().iterator().next();
		boolean over = false;
		int agreeing = 0;
		for (int i = 0; i < words.size(); i++) {
			Word word = words.get(i);
			over |= i > noun && word.isSetApart();
			Collection<String> forms = over ? List.of() : forms(word, i - noun, reading, number, gender);
			over |= i > noun && forms.isEmpty() && !word.has(WordForm::isHalf);
			if (i == noun && forms.isEmpty()) {
				return;
			}
			agreeing += forms.isEmpty() ? 0 : 1;
			List<String> longer = new ArrayList<>();
			for (String start : names) {
				(forms.isEmpty() ? List.of(word.text()) : forms)
					.forEach((form) -> longer.add(start + word.before() + word.inCaseOf(form)));
			}
			names = longer.subList(0, Math.min(longer.size(), MOST));
		}
		results.computeIfAbsent(agreeing, (key) -> new LinkedHashSet<>()).addAll(names);
	}

	/**
	 * The nominative of a word of a name; none if it does not agree with the noun.
	 * @param place before the noun if negative, after it if positive
	 */
	private Collection<String> forms(Word word, int place, WordForm noun, String number, String gender) {
		if (place == 0) {
			return nominative(word, noun, number, gender);
		}
		return word.readings()
			.stream()
			.filter((reading) -> reading.isInstrumental()
					&& (reading.isAdjective() ? reading.agrees(number, gender) : place > 0 && isSurname(word, reading)))
			.findFirst()
			.map((reading) -> nominative(word, reading, number,
					reading.isAdjective() ? gender : reading.genders().iterator().next()))
			.orElse(List.of());
	}

	/** A noun beside a noun, as in "Anną Wierzbą". */
	private static boolean isSurname(Word word, WordForm reading) {
		return reading.isNoun() && Character.isUpperCase(word.text().codePointAt(0));
	}

	private Collection<String> nominative(Word word, WordForm reading, String number, String gender) {
		return this.lexicon.forms(word.formFor(reading.lemma()), reading.lemma(),
				(form) -> form.part().equals(reading.part()) && form.isNominative() && form.agrees(number, gender)
						&& (reading.isNoun() || form.rest().equals(reading.rest())));
	}

	private static String joined(List<Word> words) {
		StringBuilder text = new StringBuilder();
		words.forEach((word) -> text.append(word.before()).append(word.text()));
		return text.toString();
	}

	/**
	 * @param words how many
	 */
	private record Name(int words, List<String> nominatives, boolean inflected) {
	}

	/**
	 * @param before what stands between it and the word before
	 */
	private record Word(String before, String text, List<WordForm> readings) {

		boolean has(Predicate<WordForm> what) {
			return this.readings.stream().anyMatch(what);
		}

		boolean isAnd() {
			return AND.contains(this.text.toLowerCase(Locale.ROOT));
		}

		boolean beginsName() {
			return isAnd() || NEXT_NAME.matcher(this.before).find();
		}

		/** By a quotation mark, a bracket or a full stop. */
		boolean isSetApart() {
			return SOMETHING_ELSE.matcher(this.before).find();
		}

		boolean mayStandBeforeNoun() {
			return has((reading) -> (reading.isAdjective() && reading.isInstrumental()) || reading.isHalf());
		}

		/** Names of places are listed with a capital. */
		String formFor(String lemma) {
			return Character.isUpperCase(lemma.codePointAt(0)) ? this.text : this.text.toLowerCase(Locale.ROOT);
		}

		String inCaseOf(String form) {
			if (this.text.length() > 1 && this.text.equals(this.text.toUpperCase(Locale.ROOT))) {
				return form.toUpperCase(Locale.ROOT);
			}
			if (this.text.isEmpty() || Character.isLowerCase(this.text.codePointAt(0))) {
				return form.equals(this.text) ? form : form.toLowerCase(Locale.ROOT);
			}
			return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
		}

	}

}
