package pl.utrwal.plans.table.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import pl.utrwal.plans.table.read.ChangeDays;

/**
 * A plan's life as a line with marks, and as a list of days by month.
 *
 * @param first the day on which it began
 * @param shown where on the line the state lies that is shown
 * @param months the newest first
 */
record Timeline(LocalDate first, LocalDate today, String shown, List<Mark> marks, List<Month> months) {

	/** With more days than this, a mark stands for a month. */
	private static final int MOST_MARKS = 60;

	private static final long LEFT = 20;

	private static final long RIGHT = 970;

	/** So far apart, in thousandths, are two labels at least, and from the end. */
	private static final long LABEL = 130;

	/**
	 * @param life of a plan that has begun
	 * @param shown the day that is shown
	 */
	static Timeline of(ChangeDays life, LocalDate shown, LocalDate today) {
		LocalDate first = life.days().getFirst().date();
		Map<YearMonth, List<ChangeDays.Day>> months = life.days()
			.stream()
			.collect(Collectors.groupingBy((day) -> YearMonth.from(day.date()), TreeMap::new, Collectors.toList()));
		List<Month> listed = months.entrySet()
			.stream()
			.map((month) -> new Month(month.getKey().atDay(1), month.getValue()))
			.toList();
		List<ChangeDays.Day> marked = (life.days().size() <= MOST_MARKS) ? life.days()
				: listed.stream().map(Month::whole).toList();
		return new Timeline(first, today, percent(place(shown, first, today)), marks(marked, first, today),
				listed.reversed());
	}

	/**
	 * How many days there are.
	 */
	public int days() {
		return this.months.stream().mapToInt((month) -> month.days().size()).sum();
	}

	private static List<Mark> marks(List<ChangeDays.Day> days, LocalDate first, LocalDate today) {
		List<Mark> marks = new ArrayList<>();
		long free = Long.MIN_VALUE;
		for (ChangeDays.Day day : days) {
			long place = place(day.date(), first, today);
			boolean labelled = place >= free && (marks.isEmpty() || place <= RIGHT - LABEL);
			marks.add(new Mark(day, percent(place), labelled));
			if (labelled) {
				free = place + LABEL;
			}
		}
		return marks;
	}

	/** In thousandths of the line. */
	private static long place(LocalDate day, LocalDate first, LocalDate today) {
		long whole = Math.max(1, ChronoUnit.DAYS.between(first, today));
		long part = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, whole);
		return LEFT + (RIGHT - LEFT) * part / whole;
	}

	private static String percent(long thousandths) {
		return thousandths / 10 + "." + thousandths % 10 + "%";
	}

	/**
	 * A mark on the line.
	 *
	 * @param x where it stands, in per cent
	 * @param labelled whether there is room for words under it
	 */
	record Mark(ChangeDays.Day day, String x, boolean labelled) {
	}

	/**
	 * The days of a month on which the plan was changed.
	 *
	 * @param month its first day
	 */
	record Month(LocalDate month, List<ChangeDays.Day> days) {

		ChangeDays.Day whole() {
			return new ChangeDays.Day(this.days.getLast().date(), changes(), this.days.getLast().version());
		}

		public int changes() {
			return this.days.stream().mapToInt(ChangeDays.Day::changes).sum();
		}

	}

}
