package pl.utrwal.plans.table.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What may be put right in words that an act adopted: an obvious slip of spelling, and
 * nothing else. A word is misspelt if the dictionary does not know it, and it is put
 * right if it can be read in one way only: among the words that differ from it in the
 * mark of one letter (or, if there are none, in the marks of several; or else by one
 * letter) there is a single one. So no word of the language ever becomes another.
 * <p>
 * Never: words added, left out, joined, split or moved; digits and what stands beside
 * them; punctuation; short words; numbers, money, months and other times in words;
 * negations and what says that something must or may be; names and abbreviations, which
 * means all with a capital that does not begin a line. White space between words may
 * change, as long as lines stay. Many slips at once are a change.
 * <p>
 * It is measured against what the act said, not against the last correction, so that
 * small steps lead nowhere.
 *
 * @param adopted the words of the act
 */
record SpellingSlip(String adopted, String corrected) implements Rule {

	static final int MOST_WORDS = 3;

	private static final int SHORTEST_WORD = 4;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

	private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

	private static final Pattern NUMBER = Pattern.compile(".*\\p{N}.*");

	private static final Pattern WHITE_SPACE = Pattern.compile("[\\h\\v]+");

	private static final Pattern LINE_BREAK = Pattern.compile("\\R");

	/** Between words, where white space says nothing. */
	private static final Pattern PLAIN_GAP = Pattern.compile("[\\h\\v.,;:!?()„”\"»«]*");

	/** Numerals and abbreviations. */
	private static final Set<String> NEVER = Set.of("num", "brev");

	/**
	 * Times and money, negations, duties and permissions, as the dictionary lists them.
	 */
	private static final Set<String> WEIGHTY = Set.of("tysiąc", "milion", "miliard", "złoty", "grosz", "procent",
			"promil", "rok", "lata", "półrocze", "kwartał", "miesiąc", "tydzień", "dzień", "doba", "godzina", "minuta",
			"styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik",
			"listopad", "grudzień", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela",
			"wiosna", "lato", "jesień", "zima", "nie", "bez", "ani", "żaden", "nikt", "nic", "nigdy", "nigdzie",
			"winien", "winny", "powinien", "powinny", "móc", "może", "musieć", "należeć", "wolno", "można", "trzeba",
			"zakaz", "zakazać", "obowiązek");

	/** With which a word turns into its opposite. */
	private static final List<String> NEGATING = List.of("nie", "bez", "anty", "przeciw", "kontr", "dez", "dys");

	@Override
	public void verify() {
		if (!isSlip(Normalizer.normalize(this.adopted, Normalizer.Form.NFC),
				Normalizer.normalize(this.corrected, Normalizer.Form.NFC))) {
			throw new RuleBroken("correction-is-change");
		}
	}

	private static boolean isSlip(String adopted, String corrected) {
		List<String> before = words(adopted);
		List<String> after = words(corrected);
		List<String> gaps = gaps(adopted);
		List<String> gapsAfter = gaps(corrected);
		if (before.size() != after.size() || !IntStream.range(0, gaps.size())
			.allMatch((at) -> isSameGap(gaps.get(at), gapsAfter.get(at), isBesideNumber(before, at)))) {
			return false;
		}
		List<Integer> differing = IntStream.range(0, before.size())
			.filter((at) -> !before.get(at).equals(after.get(at)))
			.boxed()
			.toList();
		return differing.size() <= MOST_WORDS && differing.stream()
			.allMatch((at) -> isMisspelt(before.get(at), after.get(at),
					at == 0 || LINE_BREAK.matcher(gaps.get(at)).find()));
	}

	private static boolean isSameGap(String before, String after, boolean besideNumber) {
		if (before.equals(after)) {
			return true;
		}
		return !besideNumber && PLAIN_GAP.matcher(before).matches() && PLAIN_GAP.matcher(after).matches()
				&& withoutSpace(before).equals(withoutSpace(after))
				&& LINE_BREAK.matcher(before).results().count() == LINE_BREAK.matcher(after).results().count();
	}

	/** A gap stands before the word of its index, and after the one before that. */
	private static boolean isBesideNumber(List<String> words, int gap) {
		return (gap > 0 && NUMBER.matcher(words.get(gap - 1)).matches())
				|| (gap < words.size() && NUMBER.matcher(words.get(gap)).matches());
	}

	/**
	 * @param begins whether it begins a line, where a capital does not make it a name
	 */
	private static boolean isMisspelt(String before, String after, boolean begins) {
		String smallBefore = before.toLowerCase(Locale.ROOT);
		String small = after.toLowerCase(Locale.ROOT);
		if (!LETTERS.matcher(before).matches() || !LETTERS.matcher(after).matches()
				|| Math.min(before.length(), after.length()) < SHORTEST_WORD || PolishWords.isWord(before)
				|| !PolishWords.isListed(small) || PolishWords.canBe(small, WEIGHTY, NEVER)
				|| NEGATING.stream().anyMatch((prefix) -> smallBefore.startsWith(prefix) != small.startsWith(prefix))) {
			return false;
		}
		boolean capital = begins && after.equals(PolishWords.capital(small));
		if (!capital && !after.equals(small)) {
			return false;
		}
		if (smallBefore.equals(small)) {
			return PolishWords.differences(before, after) == 1;
		}
		return before.equals(capital ? PolishWords.capital(smallBefore) : smallBefore)
				&& PolishWords.meantBy(smallBefore).equals(Set.of(small));
	}

	private static List<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).toList();
	}

	/** What stands before each word, and after the last one. */
	private static List<String> gaps(String text) {
		List<String> gaps = new ArrayList<>();
		int from = 0;
		for (MatchResult word : WORD.matcher(text).results().toList()) {
			gaps.add(text.substring(from, word.start()));
			from = word.end();
		}
		gaps.add(text.substring(from));
		return gaps;
	}

	private static String withoutSpace(String text) {
		return WHITE_SPACE.matcher(text).replaceAll("");
	}

}
