package pl.utrwal.kernel.time;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pl.utrwal.kernel.time.TimeFrame.Form;

/**
 * Works on a folded text: lower case, no diacritics, "-" for every dash, single spaces.
 */
final class TimeFrameParser {

	/** Nobody says a term in more characters; it would take long to look for one. */
	private static final int LONGEST = 4000;

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern DASH = Pattern.compile("\\p{Pd}|\u2212");

	/** What may part the two ends of a range. */
	private static final Pattern BETWEEN = Pattern.compile("\\s*(?:\\p{Pd}|\u2212|\\bdo\\b)\\s*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BEGINNING = Pattern.compile("^.*\\bod\\s+", Pattern.CASE_INSENSITIVE);

	private static final String EDGES = " ,;:.()";

	private static final String SAME = " - ";

	private static final String OPENING = "(?<![a-z0-9])";

	private static final String CLOSING = "(?![a-z0-9])";

	private static final String UNIT = "(roku|roczn[a-z]+|rok|lata|lat|pol roku|polrocz[a-z]+|kwarta[a-z]+"
			+ "|miesi[a-z]+|tydzien|tygod[a-z]+|dzien[a-z]*|dni[a-z]*)";

	private static final String NUMBER = "(\\d{1,2}|jeden|dwa|dwie|trzy|cztery|piec|szesc|drugi|trzeci)";

	private static final String AT_LEAST = "(?:(?:co najmniej|przynajmniej|minimum|min\\.?|nie rzadziej niz) )?";

	private static final Pattern TIMES = Pattern.compile(OPENING + AT_LEAST + "(?:" + NUMBER
			+ " ?(?:x|razy|raz|edycj[aei]|spotkani[ea])|raz|(dwu|trzy|cztero)krotnie)"
			+ "(?: ?[/-] ?| (?:(?:w|na|do)(?: ciagu| kazdym)? (?:" + NUMBER + " )?)?)" + UNIT + CLOSING);

	private static final Pattern EVERY = Pattern
		.compile(OPENING + AT_LEAST + "(?:co|w kazdym|kazdego|kazdy|danego) ?(?:" + NUMBER + " )?" + UNIT + CLOSING);

	private static final String DAY_OF_WEEK = "(?:poniedzialek|wtorek|srod[ae]|czwartek|piatek|sobot[ae]|niedziel[ae])";

	private static final Pattern WEEKDAY = Pattern
		.compile(OPENING + "(?:w |co )?(?:kazdy|kazda|kazde|kazdej|kazdego) " + DAY_OF_WEEK + CLOSING);

	private static final Pattern WEEKDAY_OF_MONTH = Pattern
		.compile(OPENING + "(?:w )?(?:(?:kazdy|kazda) )?(?:pierwsz|drug|trzeci|czwart|ostatni)[a-z]* " + DAY_OF_WEEK
				+ "(?: kazdego)? (?:miesiaca|w miesiacu)" + CLOSING);

	private static final Pattern SEASON = Pattern.compile("od [a-z]{3,12} do [a-z]{3,12}");

	private static final Pattern ADVERB = Pattern.compile(OPENING
			+ "(rocznie|rokrocznie|roku nastepnego|nastepnego roku|polrocznie|kwartalnie|miesiecznie|tygodniowo)"
			+ CLOSING);

	private static final Map<String, Integer> NUMBERS = Map.of("jeden", 1, "dwa", 2, "dwie", 2, "dwu", 2, "drugi", 2,
			"trzy", 3, "trzeci", 3, "cztery", 4, "cztero", 4, "piec", 5);

	private static final Pattern ONGOING = Pattern.compile(OPENING
			+ "(?:(?:(?:dzialalnosc|dzialani[ea]|zadani[ea]|praca|proces|realizacja|w sposob|w trybie"
			+ "|(?:zadani[ea]|dzialani[ea]) (?:realizowan|prowadzon|wykonywan)[a-z]+ w (?:sposob|trybie?)) )?ciagl[a-z]+"
			+ "|(?:(?:w trybie|w sposob) )?(?:stale|stalym|staly)|na biezaco|systematycznie|cyklicznie|sukcesywnie|permanentnie|caloroczn(?:ie|[aey]|ego)|nieprzerwanie|bezterminowo|nadal"
			+ "|(?:dzialalnosc|dzialani[ea]|zadani[ea]|praca) stal[a-z]+"
			+ "|w trakcie (?:realizacji|trwania|obowiazywania) (?:programu|strategii|planu|projektu)|(?:przez |w )?(?:cal(?:y|ego|ym|ej) )?(?:rok(?:u)?|okres(?:u|ie)?|czas(?:u|ie)?)"
			+ " (?:realizacji|trwania|obowiazywania|wdrazania|programu|strategii|planu)(?: [a-z]+){0,2}"
			+ "|(?:przez )?cal[ay] (?:rok|okres)(?: realizacji [a-z]+)?)" + CLOSING);

	/** What may stand beside "ongoing" and adds no date. */
	private static final Pattern BESIDE = Pattern.compile(OPENING
			+ "(?:(?:z )?(?:przeglad[a-z]*|aktualizacj[a-z]+|weryfikacj[a-z]+)"
			+ "|(?:w miare|zgodnie z|wedlug|wg|stosownie do|w zaleznosci od) (?:potrzeb[a-z]*|mozliwosci))" + CLOSING);

	private static final Pattern CONDITION = Pattern
		.compile("(?:po|w razie|w przypadku|z chwila|z dniem|od chwili|od momentu|od dnia|gdy|jesli|jezeli|w miare"
				+ "|pod warunkiem|w zaleznosci od|w (?:ciagu|terminie) \\d{1,3} (?:dni|tygodni|miesiecy) (?:od|po)|(?:zgodnie z|wedlug|wg|stosownie do) (?:[a-z]+ )?potrzeb[a-z]*)(?![a-z]) ?(.*)");

	private static final Pattern DELEGATION = Pattern
		.compile("(?:zgodnie z|wedlug|wg|w termin[a-z]+ (?:okreslony|wynikajacy|wskazany)[a-z]+ (?:w|z)) .+");

	private TimeFrameParser() {
	}

	static String join(String from, String to) {
		String first = cell(from);
		String last = cell(to);
		if (!first.isEmpty() && !last.isEmpty()) {
			return first + " – " + last;
		}
		String only = first + last;
		if (!isBound(only)) {
			return only;
		}
		return last.isEmpty() ? only + " –" : "– " + only;
	}

	static boolean runsBackwards(String text) {
		if (text.length() > LONGEST || parse(text).form() != Form.UNSPECIFIED) {
			return false;
		}
		Matcher between = BETWEEN.matcher(text);
		while (between.find()) {
			Optional<LocalDate> start = parse(BEGINNING.matcher(text.substring(0, between.start())).replaceFirst(""))
				.start();
			Optional<LocalDate> end = parse(text.substring(between.end())).due();
			if (start.isPresent() && end.filter((last) -> last.isBefore(start.get())).isPresent()) {
				return true;
			}
		}
		return false;
	}

	/** Is it a single date, so that a range can begin or end with it? */
	private static boolean isBound(String cell) {
		List<Span> spans = Span.ofEdtf(parse(cell).edtf());
		return spans.size() == 1 && Objects.equals(spans.getFirst().from(), spans.getFirst().to());
	}

	private static String cell(String text) {
		String words = SPACE.matcher(text).replaceAll(" ").strip();
		return DASH.matcher(words).replaceAll("").isBlank() ? "" : words;
	}

	static TimeFrame parse(String source) {
		if (source.length() > LONGEST) {
			return TimeFrame.unspecified(source);
		}
		String text = dates(source);
		if (text.isEmpty() || text.equals("-")) {
			return TimeFrame.unspecified(source);
		}
		Optional<List<Span>> spans = PolishDates.spans(text).filter(TimeFrameParser::allDated);
		if (spans.isPresent()) {
			return dated(source, spans.get(), null);
		}
		Matcher condition = CONDITION.matcher(text);
		if (condition.matches()) {
			return PolishDates.spans(condition.group(1)).isPresent() ? TimeFrame.unspecified(source)
					: new TimeFrame(Form.CONDITIONAL, source, null, null, cell(source));
		}
		if (DELEGATION.matcher(text).matches()) {
			return new TimeFrame(Form.DELEGATED, source, null, null, null);
		}
		return undated(source, once(text));
	}

	/** Two cells may say the same: "na bieżąco – na bieżąco". */
	private static String once(String text) {
		int half = (text.length() - SAME.length()) / 2;
		return (half > 0 && text.equals(text.substring(0, half) + SAME + text.substring(0, half)))
				? text.substring(0, half) : text;
	}

	private static TimeFrame undated(String source, String text) {
		Cadence cadence = cadence(text);
		String recurrence = cadence.period();
		Matcher ongoing = ONGOING.matcher(cadence.rest());
		if (ongoing.find()) {
			return ongoing(source, BESIDE.matcher(without(ongoing, cadence.rest())).replaceAll(""), recurrence);
		}
		if (recurrence == null) {
			return everyYear(source, text);
		}
		if (cadence.rest().isEmpty() || cadence.rest().equals("-")) {
			return new TimeFrame(Form.RECURRING, source, null, recurrence, null);
		}
		List<Span> spans = PolishDates.spans(PolishDates.romanMonths(cadence.rest())).orElse(List.of());
		if (!spans.isEmpty() && allDated(spans)) {
			return dated(source, spans, recurrence);
		}
		boolean yearly = !spans.isEmpty() && recurrence.equals("P1Y");
		return yearly ? new TimeFrame(Form.RECURRING, source, Span.edtf(spans), recurrence, null)
				: TimeFrame.unspecified(source);
	}

	/** "Od września do czerwca" comes back every year, whichever year that is. */
	private static TimeFrame everyYear(String source, String text) {
		String months = PolishDates.romanMonths(text);
		Optional<String> season = SEASON.matcher(text).matches() ? PolishDates.season(text)
				: months.equals(text) ? Optional.empty() : PolishDates.spans(months).map(Span::edtf);
		return season.map((edtf) -> new TimeFrame(Form.RECURRING, source, edtf, "P1Y", null))
			.orElse(TimeFrame.unspecified(source));
	}

	private static TimeFrame ongoing(String source, String beside, String recurrence) {
		String rest = edges(beside);
		if (rest.isEmpty() || rest.equals("-")) {
			return new TimeFrame(Form.ONGOING, source, null, recurrence, null);
		}
		return PolishDates.spans(rest)
			.or(() -> PolishDates.spans(withoutDash(rest)))
			.filter(TimeFrameParser::allDated)
			.map((spans) -> new TimeFrame(Form.ONGOING, source, Span.edtf(spans), recurrence, null))
			.orElse(TimeFrame.unspecified(source));
	}

	private static Cadence cadence(String text) {
		Matcher times = TIMES.matcher(text);
		if (times.find()) {
			int often = number((times.group(1) != null) ? times.group(1) : times.group(2));
			return Cadence.of(period(often, number(times.group(3)), times.group(4)), times, text);
		}
		Matcher every = EVERY.matcher(text);
		if (every.find()) {
			return Cadence.of(period(1, number(every.group(1)), every.group(2)), every, text);
		}
		Matcher weekday = WEEKDAY.matcher(text);
		if (weekday.find()) {
			return Cadence.of("P7D", weekday, text);
		}
		Matcher ofMonth = WEEKDAY_OF_MONTH.matcher(text);
		if (ofMonth.find()) {
			return Cadence.of("P1M", ofMonth, text);
		}
		Matcher adverb = ADVERB.matcher(text);
		if (adverb.find()) {
			return Cadence.of(period(1, 1, adverb.group(1)), adverb, text);
		}
		return new Cadence(null, text);
	}

	private static TimeFrame dated(String source, List<Span> spans, String recurrence) {
		return new TimeFrame((spans.size() == 1) ? Form.INTERVAL : Form.SEVERAL, source, Span.edtf(spans), recurrence,
				null);
	}

	private static boolean allDated(List<Span> spans) {
		return spans.stream().allMatch(Span::isDated);
	}

	private static String without(Matcher found, String text) {
		return edges(edges(text.substring(0, found.start())) + " " + edges(text.substring(found.end())));
	}

	private static String withoutDash(String text) {
		String before = edges(text);
		return (before.length() > 1 && before.endsWith("-")) ? edges(before.substring(0, before.length() - 1)) : before;
	}

	private static int number(String word) {
		if (word == null) {
			return 1;
		}
		return Character.isDigit(word.charAt(0)) ? Math.max(1, Integer.parseInt(word)) : NUMBERS.getOrDefault(word, 6);
	}

	private static String period(int times, int count, String unit) {
		int months = 0;
		int days = 0;
		switch (unit.charAt(0)) {
			case 'r', 'l' -> months = 12;
			case 'p' -> months = 6;
			case 'k' -> months = 3;
			case 'm' -> months = 1;
			case 't' -> days = 7;
			default -> days = 1;
		}
		months *= count;
		days *= count;
		if (months % times != 0) {
			days = months * 365 / 12;
			months = 0;
		}
		if (months > 0) {
			int each = months / times;
			return (each % 12 == 0) ? "P" + each / 12 + "Y" : "P" + each + "M";
		}
		return "P" + Math.max(1, days / times) + "D";
	}

	private static String edges(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
			start++;
		}
		while (start < end && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return text.substring(start, end);
	}

	/** Folded, and without the words that say no more than "this is a date". */
	private static String dates(String text) {
		String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.replace('ł', 'l')
			.replace("\u00ad", "");
		folded = DASH.matcher(folded).replaceAll("-");
		folded = SPACE.matcher(folded).replaceAll(" ");
		return edges(PolishDates.plain(folded));
	}

	/**
	 * How often, and the text around the words that said so.
	 *
	 * @param period null if it was not said
	 */
	private record Cadence(String period, String rest) {

		private static Cadence of(String period, Matcher found, String text) {
			String before = withoutDash(text.substring(0, found.start()));
			return new Cadence(period, edges(before + " " + edges(text.substring(found.end()))));
		}

	}

}
