package pl.utrwal.kernel.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.instancio.Instancio;
import org.junit.jupiter.api.RepeatedTest;

import pl.utrwal.kernel.time.TimeFrame.Form;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Made-up time frames, each written in one of the ways of Polish plans.
 */
class TimeFramePropertyTest {

	private static final String[] NOMINATIVE = { "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec",
			"sierpień", "wrzesień", "październik", "listopad", "grudzień" };

	private static final String[] GENITIVE = { "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca",
			"sierpnia", "września", "października", "listopada", "grudnia" };

	private static final String[] LOCATIVE = { "styczniu", "lutym", "marcu", "kwietniu", "maju", "czerwcu", "lipcu",
			"sierpniu", "wrześniu", "październiku", "listopadzie", "grudniu" };

	private static final String[] ROMAN = { "I", "II", "III", "IV" };

	private final long seed = Instancio.create(Long.class);

	private final Random random = new Random(this.seed);

	@RepeatedTest(300)
	void aSingleDate() {
		Bound bound = bound();
		check(pick(nominative(bound), inside(bound)), List.of(new Span(bound, bound)));
	}

	@RepeatedTest(300)
	void aRange() {
		Bound one = bound();
		Bound other = bound();
		Bound from = one.first().isAfter(other.first()) ? other : one;
		Bound to = (from == one) ? other : one;
		String dash = pick("-", " - ", "–", " – ", "—", "\u00a0\u2212 ");
		check(pick(nominative(from) + dash + nominative(to), "od " + genitive(from) + " do " + genitive(to),
				"od " + genitive(from) + dash + "do " + genitive(to)), List.of(new Span(from, to)));
	}

	@RepeatedTest(300)
	void aRangeThatSaysItsYearOnce() {
		int year = year();
		int first = 1 + this.random.nextInt(11);
		int last = first + 1 + this.random.nextInt(12 - first);
		Bound from = Bound.month(year, first).orElseThrow();
		Bound to = Bound.month(year, last).orElseThrow();
		String text = pick(NOMINATIVE[first - 1] + "–" + nominative(to),
				"od " + GENITIVE[first - 1] + " do " + genitive(to),
				"od " + genitive(from) + " do " + GENITIVE[last - 1],
				"1." + first + " - " + to.last().getDayOfMonth() + "." + last + "." + year);
		Span months = new Span(from, to);
		Span days = new Span(Bound.day(year, first, 1).orElseThrow(),
				Bound.day(year, last, to.last().getDayOfMonth()).orElseThrow());
		check(text, List.of(text.startsWith("1.") ? days : months));
	}

	@RepeatedTest(200)
	void anOpenEnd() {
		Bound bound = bound();
		check(pick("od ", "Od ") + genitive(bound), List.of(new Span(bound, null)));
		check(pick("do ", "do dnia ") + genitive(bound), List.of(new Span(null, bound)));
	}

	@RepeatedTest(200)
	void several() {
		List<Span> spans = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 2 + this.random.nextInt(4); i++) {
			Bound bound = bound();
			spans.add(new Span(bound, bound));
			texts.add(nominative(bound));
		}
		String last = texts.removeLast();
		check(String.join(", ", texts) + pick(", ", " i ", " oraz ", "; ") + last, spans);
	}

	@RepeatedTest(200)
	void anEndBeforeItsBeginningIsNoInterval() {
		Bound bound = bound();
		Bound before = Bound.year(bound.first().getYear() - 1 - this.random.nextInt(20)).orElseThrow();
		String text = nominative(bound) + " – " + nominative(before);
		assertThat(TimeFrame.parse(text)).as("seed %s", this.seed).isEqualTo(TimeFrame.unspecified(text));
	}

	@RepeatedTest(200)
	void twoCells() {
		Bound from = bound();
		Bound to = Bound.year(from.last().getYear() + this.random.nextInt(20)).orElseThrow();
		TimeFrame timeFrame = TimeFrame.parse(spaced(nominative(from)), spaced(nominative(to)));
		assertThat(timeFrame.edtf()).as("seed %s: %s", this.seed, timeFrame)
			.isEqualTo(Span.edtf(List.of(new Span(from, to))));
		assertThat(TimeFrame.parse(timeFrame.source())).as("seed %s", this.seed).isEqualTo(timeFrame);
	}

	@RepeatedTest(1000)
	void junkNeverFails() {
		String[] words = { "od", "do", "-", "–", " ", "\u00a0", "i", "oraz", ",", "raz", "co", "w roku", "2004", "2014",
				"IV", "kwartał", "maja", "31", "99", ".", "(", ")", "r.", "po", "każdego roku", "0",
				"działalność ciągła", "półrocze", "\n", "\t", "\ufffd", "XXXX", "/" };
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < this.random.nextInt(12); i++) {
			text.append((this.random.nextInt(8) == 0) ? Instancio.gen().string().unicode().get() : pick(words))
				.append(pick(" ", "", " "));
		}
		String junk = text.toString();
		TimeFrame timeFrame = TimeFrame.parse(junk);
		assertThat(timeFrame.source()).isEqualTo(junk);
		assertThat(Span.ofEdtf(timeFrame.edtf()).isEmpty()).as("seed %s: %s", this.seed, timeFrame)
			.isEqualTo(timeFrame.edtf() == null);
		TimeFrame twoCells = TimeFrame.parse(junk, pick(words));
		assertThat(TimeFrame.parse(twoCells.source())).as("seed %s: %s", this.seed, twoCells).isEqualTo(twoCells);
	}

	private void check(String text, List<Span> spans) {
		String source = spaced(text);
		TimeFrame timeFrame = TimeFrame.parse(source);
		String edtf = Span.edtf(spans);
		Form form = (spans.size() == 1) ? Form.INTERVAL : Form.SEVERAL;
		assertThat(timeFrame).as("seed %s", this.seed).isEqualTo(new TimeFrame(form, source, edtf, null, null));
		assertThat(Span.ofEdtf(edtf)).as("seed %s: %s", this.seed, edtf).isEqualTo(spans);
		assertThat(timeFrame.ranges()).as("seed %s", this.seed).isEqualTo(spans.stream().map(this::days).toList());
	}

	private DateRange days(Span span) {
		return new DateRange((span.from() != null) ? firstDay(span.from()) : null,
				(span.to() != null) ? lastDay(span.to()) : null);
	}

	private LocalDate firstDay(Bound bound) {
		return switch (bound.precision()) {
			case YEAR -> LocalDate.of(bound.year(), 1, 1);
			case QUARTER -> LocalDate.of(bound.year(), List.of(1, 4, 7, 10).get(bound.part() - 1), 1);
			case MONTH -> LocalDate.of(bound.year(), bound.part(), 1);
			case DAY -> LocalDate.of(bound.year(), bound.part(), bound.day());
		};
	}

	private LocalDate lastDay(Bound bound) {
		LocalDate first = firstDay(bound);
		return switch (bound.precision()) {
			case YEAR -> first.plusYears(1).minusDays(1);
			case QUARTER -> first.plusMonths(3).minusDays(1);
			case MONTH -> first.plusMonths(1).minusDays(1);
			case DAY -> first;
		};
	}

	private Bound bound() {
		return switch (this.random.nextInt(4)) {
			case 0 -> Bound.year(year()).orElseThrow();
			case 1 -> Bound.quarter(year(), 1 + this.random.nextInt(4)).orElseThrow();
			case 2 -> Bound.month(year(), 1 + this.random.nextInt(12)).orElseThrow();
			default -> Bound.day(year(), 1 + this.random.nextInt(12), 1 + this.random.nextInt(28)).orElseThrow();
		};
	}

	private int year() {
		return 1990 + this.random.nextInt(60);
	}

	private String nominative(Bound bound) {
		String year = bound.year() + pick("", " r.", "r.", " roku");
		return switch (bound.precision()) {
			case YEAR -> year;
			case QUARTER -> ROMAN[bound.part() - 1] + pick(" kwartał ", " kw. ", " KWARTAŁ ") + year;
			case MONTH ->
				pick(NOMINATIVE[bound.part() - 1] + " " + year, "%02d.%d".formatted(bound.part(), bound.year()));
			case DAY -> day(bound, year);
		};
	}

	private String genitive(Bound bound) {
		String year = bound.year() + pick("", " r.", "r.", " roku");
		return switch (bound.precision()) {
			case YEAR -> pick(year, "roku " + bound.year());
			case QUARTER -> ROMAN[bound.part() - 1] + pick(" kwartału ", " kw. ") + year;
			case MONTH -> GENITIVE[bound.part() - 1] + " " + year;
			case DAY -> day(bound, year);
		};
	}

	private String inside(Bound bound) {
		return switch (bound.precision()) {
			case YEAR -> pick("w " + bound.year() + " roku", "w roku " + bound.year(), "rok " + bound.year());
			case QUARTER -> "w " + ROMAN[bound.part() - 1] + " kwartale " + bound.year() + " r.";
			case MONTH -> "w " + LOCATIVE[bound.part() - 1] + " " + bound.year();
			case DAY -> day(bound, String.valueOf(bound.year()));
		};
	}

	private String day(Bound bound, String year) {
		return pick(bound.day() + " " + GENITIVE[bound.part() - 1] + " " + year,
				"%02d.%02d.%s".formatted(bound.day(), bound.part(), year),
				"%d-%02d-%02d".formatted(bound.year(), bound.part(), bound.day()));
	}

	private String spaced(String text) {
		String spaced = text.replace(" ", pick(" ", "  ", "\u00a0", "\n"));
		return pick(spaced, spaced.toUpperCase(Locale.ROOT), " " + spaced + " ");
	}

	private String pick(String... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

}
