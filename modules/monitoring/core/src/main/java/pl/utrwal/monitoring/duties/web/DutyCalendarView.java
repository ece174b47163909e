package pl.utrwal.monitoring.duties.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import pl.utrwal.monitoring.duties.read.DueDuty;
import pl.utrwal.monitoring.duties.read.DueDuty.State;

/**
 * The duties of a year as a page shows them: those of this year by what is to be done
 * first, those of another by quarters.
 */
record DutyCalendarView(int year, List<Part> parts) {

	static DutyCalendarView of(int year, List<DueDuty> duties, LocalDate today) {
		Function<DueDuty, Title> title = (duty) -> (year == today.getYear()) ? now(duty, today) : quarter(duty);
		Map<Title, List<DueDuty>> parts = duties.stream()
			.collect(Collectors.groupingBy(title, TreeMap::new, Collectors.toList()));
		return new DutyCalendarView(year,
				parts.entrySet().stream().map((part) -> new Part(part.getKey(), part.getValue())).toList());
	}

	private static Title now(DueDuty duty, LocalDate today) {
		if (duty.state() == State.OVERDUE) {
			return Title.OVERDUE;
		}
		if (duty.due() == null) {
			return Title.WITHIN_YEAR;
		}
		int quarters = quarterOf(duty.due()) - quarterOf(today);
		return (quarters == 0) ? Title.NOW : (quarters > 0) ? Title.LATER : Title.EARLIER;
	}

	private static Title quarter(DueDuty duty) {
		return (duty.due() == null) ? Title.WITHIN_YEAR : Title.valueOf("QUARTER_" + quarterOf(duty.due()));
	}

	private static int quarterOf(LocalDate day) {
		return (day.getMonthValue() + 2) / 3;
	}

	/**
	 * The message key is {@code duties.part.<code>}.
	 */
	enum Title {

		OVERDUE, NOW, LATER, QUARTER_1, QUARTER_2, QUARTER_3, QUARTER_4, WITHIN_YEAR, EARLIER;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	record Part(Title title, List<DueDuty> duties) {

		Part {
			duties = List.copyOf(duties);
		}

	}

}
