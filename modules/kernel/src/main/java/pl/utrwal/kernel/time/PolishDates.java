package pl.utrwal.kernel.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in folded Polish text. What one bound leaves out, it takes from its neighbour:
 * "II-III kwartał 2011", "1-15 maja 2025", "maj 2010 - wrzesień".
 */
final class PolishDates {

	private static final List<List<String>> MONTHS = List.of(List.of("styczen", "stycznia", "styczniu"),
			List.of("luty", "lutego", "lutym"), List.of("marzec", "marca", "marcu"),
			List.of("kwiecien", "kwietnia", "kwietniu"), List.of("maj", "maja", "maju"),
			List.of("czerwiec", "czerwca", "czerwcu"), List.of("lipiec", "lipca", "lipcu"),
			List.of("sierpien", "sierpnia", "sierpniu"), List.of("wrzesien", "wrzesnia", "wrzesniu"),
			List.of("pazdziernik", "pazdziernika", "pazdzierniku"), List.of("listopad", "listopada", "listopadzie"),
			List.of("grudzien", "grudnia", "grudniu"));

	private static final List<String> ROMANS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
			"xi", "xii");

	private static final String YEAR = "((?:18|19|20|21)\\d{2})";

	private static final String MAYBE_YEAR = "(?:[ .]? ?" + YEAR + ")?";

	private static final String NAME = "([a-z]{3,})";

	private static final String ROMAN = "([ivx]{1,4})";

	private static final String ORDINAL = "([ivx]{1,4}|\\d)\\.?";

	private static final String QUARTER = "(?:kwarta[a-z]*|kwart|kw)\\.?";

	private static final String A_PART = "(?= (?:kwarta|polrocz|polow))";

	/** Ways of writing the same date, and the one way that they are made to. In order. */
	private static final List<Rewrite> REWRITES = List.of(new Rewrite(
			"(?:w )?(?:(?:w )?rok(?:u)? )?szk(?:oln(?:y|ego|ym)|\\.) (\\d{2})(\\d{2}) ?[/-] ?(?:\\1)?(\\d{2})(?!\\d)",
			"wrzesien $1$2 - sierpien $1$3"),
			new Rewrite("lata(?:ch)? szkoln(?:e|ych) (\\d{4})/\\d{4} ?- ?\\d{4}/(\\d{4})", "wrzesien $1 - sierpien $2"),
			// "pierwszy kwartał" is the first one
			new Rewrite("(?<![a-z])pierwsz(?:y|a|e|ego|ej|ym)?" + A_PART, "i"),
			new Rewrite("(?<![a-z])drug(?:i|a|ie|iego|iej|im)?" + A_PART, "ii"),
			new Rewrite("(?<![a-z])trzeci(?:ego|m)?" + A_PART, "iii"),
			new Rewrite("(?<![a-z])czwart(?:y|ego|ym)?" + A_PART, "iv"),
			new Rewrite("(?<=do )polowy (?:roku )?(?=\\d{4})", "i polrocze "),
			new Rewrite("polow(?:a|y|ie|e)(?![a-z])", "polrocze"),
			new Rewrite("(?<!\\d)(\\d{4})[ /-]?q([1-4])(?!\\w)", "$2 kwartal $1"),
			new Rewrite("(?<!\\w)(?:q([1-4])|([1-4])q)(?!\\w)", "$1$2 kwartal"),
			new Rewrite("(kwartal|polrocze) ([ivx]{1,3}|\\d)(?= |$)", "$2 $1"),
			new Rewrite("(?:w )?(?:okres(?:ie)? )?(?:wakacj[eai]|wakacyjny[m]?)(?: letni(?:e|ch))?(?= |$)",
					"lipiec - sierpien"),
			new Rewrite("(?<=[a-z]{3}) ?/ ?(?=[a-z]{3})", " - "),
			new Rewrite("(?<=[a-z]) ?['’](?=\\d{2}(?!\\d))", " 20"),
			new Rewrite(
					"(?:od )?(\\d{4})(?: r\\.?| roku)?(?: ?\\+|,? (?:i|oraz) (?:dalej|(?:lata |w latach )?(?:nastepn|dalsz|kolejn)[a-z]+(?: lata| lat)?))",
					"od $1"),
			new Rewrite("(od .+) (?:do odwolania|na stale)", "$1"),
			new Rewrite(
					"^(?:(?:horyzont|perspektyw|okres|termin)[a-z]* )?(?:krotk|sredni|dlug)[a-z]*(?: (?:horyzont|perspektyw|okres|termin)[a-z]*)?:? ?\\((.+)\\)$",
					"$1"),
			new Rewrite("(?:krotko|srednio|dlugo)terminow[a-z]+:?|(?:etap|faza) (?:[ivx]{1,4}|\\d{1,2})[:.]?(?= )", ""),
			new Rewrite("(?:zadani|dzialani)e wieloletnie,? (?=\\d)|perspektywa (?:finansowa )?(?=\\d)", ""),
			new Rewrite("^jednorazow[a-z]+[,:]? (?=.)|(?<=.),? \\(?jednorazow[a-z]+\\)?$", ""),
			new Rewrite("(?:najpozniej|nie pozniej niz|maksymalnie) (?:(?:do|w|we) )?(?:dnia )?(?=[a-z\\d])", "do "),
			new Rewrite("(?:z|na) kon(?:iec|cem) (?=.)", "do konca "), new Rewrite(" wlacznie(?![a-z])", ""),
			new Rewrite("(?<![\\d./-])(\\d{4})/(\\d{4})/(\\d{4})(?![\\d/])", "$1, $2, $3"),
			new Rewrite("(?<![\\d./-])(\\d{4}) ?[/\u00f7] ?(\\d{4})(?!\\d)", "$1-$2"),
			// the second year without its century, which is no month
			new Rewrite(
					"(?<![\\d./-])(\\d{2})(\\d{2}) ?[-/] ?(1[3-9]|[2-9]\\d)(?= *(?:$|[,;)]|r(?:\\.|oku)?(?![a-z])))",
					"$1$2-$1$3"),
			new Rewrite("(?<=(?<!\\d)\\d{4}) (?=\\d{4}(?!\\d))", ", "),
			new Rewrite("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)", "$3.$2.$1"),
			new Rewrite("(?<![\\d.-])(\\d{1,2})-(\\d{1,2})-(\\d{4})(?!\\d)", "$1.$2.$3"),
			new Rewrite("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![\\d.])", "$1.$2.20$3"),
			new Rewrite("(?<![a-z])r\\. ?(?=\\d{4})|(?<=\\d{4}) ?(?:roku|rok|r)(?![a-z])\\.?", ""));

	private static final Pattern FILLER = Pattern
		.compile("(?<![a-z])(?:w|we|na|lata|latach|okresie|ciagu|roku|rok|dnia|miesiacu|miesiacach|termin|terminie"
				+ "|miesiac|(?<=od )poczatku|(?<=do )konca)(?![a-z])[:.]? ?(?!$)");

	private static final Pattern LIST = Pattern.compile(" ?[,;] ?|(?<!od)(?<!do) (?:i|oraz) (?!kw[. a]|polr)");

	private static final Pattern ROMAN_ALONE = Pattern.compile("[ivx]+");

	private static final Pattern ROMAN_LIST = Pattern.compile("[ivx]{1,4}(?: ?(?:[-,]|i) ?[ivx]{1,4})+");

	private static final int QUARTERS = 4;

	private static final Pattern FROM_TO = Pattern.compile("(?:od )?(.+?) ?(?:-| do ) ?(?:do )?(.+)");

	private static final Pattern FROM = Pattern.compile("(?:od (.+?)(?: ?-)?|(.+?) ?-)");

	private static final Pattern TO = Pattern.compile("(?:- ?)?do (.+)|- ?(.+)");

	private PolishDates() {
	}

	/** Makes ways of writing the same date the same. */
	static String plain(String folded) {
		String text = folded;
		for (Rewrite rewrite : REWRITES) {
			text = rewrite.pattern.matcher(text).replaceAll(rewrite.replacement);
		}
		return text;
	}

	/**
	 * @return the spans in the order written, all with or all without a year; empty if
	 * the text is anything but dates
	 */
	static Optional<List<Span>> spans(String text) {
		String[] items = LIST.split(FILLER.matcher(text).replaceAll(""), -1);
		List<Span> spans = new ArrayList<>();
		Partial next = null;
		for (int i = items.length - 1; i >= 0; i--) {
			Optional<Range> range = range(items[i], next);
			Optional<Span> span = range.flatMap(Range::span);
			if (span.isEmpty() || items.length > 1 && span.get().isOpen()) {
				return Optional.empty();
			}
			next = range.get().nearest();
			spans.add(span.get());
		}
		Collections.reverse(spans);
		boolean alike = spans.stream().map(Span::isDated).distinct().count() == 1;
		return alike ? Optional.of(spans) : Optional.empty();
	}

	/**
	 * From a month to a month of each year, over its end too.
	 * @param text "od" and "do" with the names of months
	 * @return its EDTF; empty if it names no months
	 */
	static Optional<String> season(String text) {
		String[] months = text.substring("od ".length()).split(" do ");
		int from = month(months[0]);
		int to = month(months[1]);
		return (from > 0 && to > 0) ? Optional.of("XXXX-%02d/XXXX-%02d".formatted(from, to)) : Optional.empty();
	}

	/**
	 * Writes Roman numbers as names of months, where one is none of a quarter.
	 * @param text "ix-xii" or "i-vi, ix-xii"; anything else stays
	 */
	static String romanMonths(String text) {
		if (!ROMAN_LIST.matcher(text).matches()) {
			return text;
		}
		List<Integer> places = ROMAN_ALONE.matcher(text).results().map((found) -> place(found.group())).toList();
		boolean months = places.stream().allMatch((place) -> place > 0)
				&& places.stream().anyMatch((place) -> place > QUARTERS);
		return months ? ROMAN_ALONE.matcher(text).replaceAll((found) -> MONTHS.get(place(found.group()) - 1).getFirst())
				: text;
	}

	private static Optional<Range> range(String item, Partial next) {
		Optional<Partial> single = partial(item).map((partial) -> partial.before(next));
		if (single.isPresent()) {
			return single.map((partial) -> new Range(partial, partial));
		}
		Matcher fromTo = FROM_TO.matcher(item);
		if (fromTo.matches()) {
			Optional<Partial> to = partial(fromTo.group(2)).map((partial) -> partial.before(next));
			Optional<Partial> from = partial(fromTo.group(1));
			if (from.isPresent() && to.isPresent()) {
				Partial first = from.get().before(to.get());
				return Optional.of(new Range(first, to.get().after(first)));
			}
		}
		Matcher from = FROM.matcher(item);
		if (from.matches()) {
			return partial(either(from)).map((partial) -> new Range(partial, null));
		}
		Matcher to = TO.matcher(item);
		if (to.matches()) {
			return partial(either(to)).map((partial) -> new Range(null, partial));
		}
		return Optional.empty();
	}

	private static String either(Matcher matcher) {
		return (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
	}

	private static Optional<Partial> partial(String text) {
		for (Reading reading : Reading.values()) {
			Matcher matcher = reading.pattern.matcher(text);
			if (matcher.matches()) {
				Partial partial = reading.partial.apply(matcher);
				if (partial.number() > 0) {
					return Optional.of(partial);
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * @return 0 if it is no number
	 */
	private static int place(String text) {
		return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : ROMANS.indexOf(text) + 1;
	}

	/**
	 * @return 0 if it is no month
	 */
	private static int month(String name) {
		for (int i = 0; i < MONTHS.size(); i++) {
			if (MONTHS.get(i).contains(name)) {
				return i + 1;
			}
		}
		return 0;
	}

	private static Integer year(String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

	private record Rewrite(Pattern pattern, String replacement) {

		private Rewrite(String pattern, String replacement) {
			this(Pattern.compile(pattern), replacement);
		}

	}

	private enum Kind {

		/** A number alone, whose neighbour says what it counts. */
		BARE, YEAR, HALF, QUARTER, MONTH, DAY

	}

	private enum Reading {

		YEAR_ALONE(YEAR, (m) -> new Partial(Kind.YEAR, year(m.group(1)), Integer.parseInt(m.group(1)), 0, false)),
		BARE_NUMBER("(\\d{1,2})\\.?", (m) -> new Partial(Kind.BARE, null, Integer.parseInt(m.group(1)), 0, false)),
		BARE_ROMAN(ROMAN, (m) -> new Partial(Kind.BARE, null, place(m.group(1)), 0, true)),
		DAY_NUMBERS("(\\d{1,2})\\. ?(\\d{1,2})(?:\\. ?" + YEAR + "?)?",
				(m) -> new Partial(Kind.DAY, year(m.group(3)), Integer.parseInt(m.group(2)),
						Integer.parseInt(m.group(1)), false)),
		DAY_WORDS("(\\d{1,2})\\.? " + NAME + MAYBE_YEAR,
				(m) -> new Partial(Kind.DAY, year(m.group(3)), month(m.group(2)), Integer.parseInt(m.group(1)), false)),
		DAY_ROMAN("(\\d{1,2})(?:\\.? |\\.)" + ROMAN + "[ .]? ?" + YEAR,
				(m) -> new Partial(Kind.DAY, year(m.group(3)), place(m.group(2)), Integer.parseInt(m.group(1)), false)),
		MONTH_NUMBER("(\\d{1,2})[./]" + YEAR,
				(m) -> new Partial(Kind.MONTH, year(m.group(2)), Integer.parseInt(m.group(1)), 0, false)),
		MONTH_WORD(NAME + MAYBE_YEAR, (m) -> new Partial(Kind.MONTH, year(m.group(2)), month(m.group(1)), 0, false)),
		MONTH_ROMAN(ROMAN + "[ .] ?" + YEAR,
				(m) -> new Partial(Kind.MONTH, year(m.group(2)), place(m.group(1)), 0, true)),
		QUARTER_AFTER(ORDINAL + " ?" + QUARTER + MAYBE_YEAR,
				(m) -> new Partial(Kind.QUARTER, year(m.group(2)), place(m.group(1)), 0, false)),
		QUARTER_BEFORE(QUARTER + " " + ORDINAL + MAYBE_YEAR,
				(m) -> new Partial(Kind.QUARTER, year(m.group(2)), place(m.group(1)), 0, false)),
		HALF_YEAR(ORDINAL + " ?polrocz[a-z]+" + MAYBE_YEAR,
				(m) -> new Partial(Kind.HALF, year(m.group(2)), place(m.group(1)), 0, false));

		private final Pattern pattern;

		private final Function<Matcher, Partial> partial;

		Reading(String pattern, Function<Matcher, Partial> partial) {
			this.pattern = Pattern.compile(pattern);
			this.partial = partial;
		}

	}

	/**
	 * A bound as written.
	 *
	 * @param number of the year, half, quarter or month, or the bare number
	 * @param roman the number was a Roman one
	 */
	private record Partial(Kind kind, Integer year, int number, int day, boolean roman) {

		/** Completed by what follows it. */
		private Partial before(Partial next) {
			if (next == null || next.kind == Kind.YEAR || this.kind == Kind.YEAR) {
				return this;
			}
			if (this.kind == Kind.BARE) {
				return switch (next.kind) {
					case DAY -> this.roman ? this : new Partial(Kind.DAY, next.year, next.number, this.number, false);
					case MONTH ->
						next.roman && this.roman ? new Partial(Kind.MONTH, next.year, this.number, 0, true) : this;
					case QUARTER, HALF -> new Partial(next.kind, next.year, this.number, 0, false);
					default -> this;
				};
			}
			return after(next);
		}

		/** Completed by what goes before it. */
		private Partial after(Partial previous) {
			return (this.year != null) ? this
					: new Partial(this.kind, previous.year, this.number, this.day, this.roman);
		}

		private Optional<Bound> first() {
			return switch (this.kind) {
				case BARE -> Optional.empty();
				case YEAR -> Bound.year(this.year);
				case HALF -> Bound.quarter(this.year, 2 * this.number - 1);
				case QUARTER -> Bound.quarter(this.year, this.number);
				case MONTH -> Bound.month(this.year, this.number);
				case DAY -> Bound.day(this.year, this.number, this.day);
			};
		}

		private Optional<Bound> last() {
			return (this.kind == Kind.HALF) ? Bound.quarter(this.year, 2 * this.number) : first();
		}

	}

	/** Null is an open end. */
	private record Range(Partial from, Partial to) {

		private Partial nearest() {
			return (this.from != null) ? this.from : this.to;
		}

		private Optional<Span> span() {
			if (this.from == null) {
				return this.to.last().flatMap((last) -> Span.of(null, last));
			}
			if (this.to == null) {
				return this.from.first().flatMap((first) -> Span.of(first, null));
			}
			return this.from.first().flatMap((first) -> this.to.last().flatMap((last) -> Span.of(first, last)));
		}

	}

}
