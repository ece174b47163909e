package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import pl.utrwal.documents.Block;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Numbered;
import pl.utrwal.plans.importing.Words;

/**
 * Guesses what the columns of a table hold, from its headings and from what stands below
 * them.
 */
final class Guess {

	/** No word processor makes a wider table. */
	static final int WIDEST = 63;

	private static final int LONGEST_TIME = 100;

	private final List<Block.Row> rows;

	private final int width;

	/** By place from the right, from 1. */
	private final ColumnRole[] roles;

	private Guess(Block.Table table, int leastWidth) {
		Set<Integer> headings = Headings.in(table).keySet();
		Map<Integer, Long> widths = table.rows()
			.stream()
			.filter((row) -> !headings.contains(row.number()))
			.map((row) -> row.cells().size())
			.filter((size) -> size >= leastWidth && size <= Math.max(leastWidth, WIDEST))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		this.width = widths.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse(leastWidth);
		this.rows = table.rows()
			.stream()
			.filter((row) -> row.cells().size() == this.width && !headings.contains(row.number()))
			.toList();
		this.roles = new ColumnRole[this.width + 1];
	}

	/** From the headings, and the content where they say nothing. */
	static Reading of(Block.Table table, Headings headings) {
		Guess guess = new Guess(table, Math.max(headings.width(), headings.text()));
		headings.fromRight().forEach((role, place) -> guess.roles[place] = role);
		int text = headings.text();
		guess.roles[text] = ColumnRole.TEXT;
		for (int place = text - 1; place > 0; place--) {
			if (guess.roles[place] == null) {
				guess.roles[place] = headings.isUnknown(place) ? ColumnRole.LABEL : guess.value(place);
			}
		}
		guess.sections(text);
		return guess.reading();
	}

	/** From the content alone, for somebody to correct. */
	static Reading of(Block.Table table) {
		Guess guess = new Guess(table, 1);
		for (int place = guess.width; place > 0; place--) {
			if (guess.most(place, Guess::isTime) && !guess.has(ColumnRole.TIME_FRAME)) {
				guess.roles[place] = ColumnRole.TIME_FRAME;
			}
		}
		IntStream.rangeClosed(1, guess.width)
			.boxed()
			.filter((place) -> guess.roles[place] == null)
			.max(Comparator
				.comparing((place) -> guess.values(place).stream().mapToInt((raw) -> raw.strip().length()).sum()))
			.ifPresent((place) -> guess.roles[place] = ColumnRole.TEXT);
		return guess.reading();
	}

	private ColumnRole value(int place) {
		if (!has(ColumnRole.TIME_FRAME) && !has(ColumnRole.FROM) && most(place, Guess::isTime)) {
			return ColumnRole.TIME_FRAME;
		}
		return (has(ColumnRole.PARTIES) || values(place).isEmpty()) ? ColumnRole.LABEL : ColumnRole.PARTIES;
	}

	/** To the left of the text stand what it belongs to, and labels. */
	private void sections(int text) {
		List<Integer> numbered = new ArrayList<>();
		for (int place = this.width; place > text; place--) {
			if (this.roles[place] == null && most(place, Guess::isBareNumber)) {
				this.roles[place] = has(ColumnRole.NUMBER) ? ColumnRole.LABEL : ColumnRole.NUMBER;
			}
			else if (this.roles[place] == null && most(place, (raw) -> Numbered.any(raw).hasNumber())) {
				numbered.add(place);
			}
		}
		int goal = Arrays.asList(this.roles).indexOf(ColumnRole.GOAL);
		if (goal < 0 && !numbered.isEmpty()) {
			goal = numbered.get((numbered.size() > 1 && !has(ColumnRole.AREA)) ? 1 : 0);
			this.roles[goal] = ColumnRole.GOAL;
		}
		if (!has(ColumnRole.AREA) && !numbered.isEmpty() && numbered.getFirst() > goal) {
			this.roles[numbered.getFirst()] = ColumnRole.AREA;
		}
		for (int place = goal - 1; place > text; place--) {
			if (this.roles[place] == null && !has(ColumnRole.TARGET_GROUP)
					&& values(place).stream().anyMatch((raw) -> !Headings.isLabel(raw))) {
				this.roles[place] = ColumnRole.TARGET_GROUP;
			}
		}
	}

	private Reading reading() {
		return new Reading(IntStream.rangeClosed(1, this.width)
			.mapToObj((index) -> this.roles[this.width - index + 1])
			.map((role) -> (role != null) ? role : ColumnRole.LABEL)
			.toList());
	}

	private boolean has(ColumnRole role) {
		return Arrays.asList(this.roles).contains(role);
	}

	private boolean most(int place, Predicate<String> test) {
		List<String> values = values(place);
		return !values.isEmpty() && 2 * values.stream().filter(test).count() > values.size();
	}

	private List<String> values(int place) {
		return this.rows.stream()
			.map((row) -> row.cells().get(this.width - place))
			.filter((cell) -> !cell.isBlank())
			.map(Block.Cell::raw)
			.toList();
	}

	static boolean isTime(String raw) {
		return raw.length() <= LONGEST_TIME && TimeFrame.parse(raw).form() != Form.UNSPECIFIED;
	}

	private static boolean isBareNumber(String raw) {
		return Words.normal(raw).matches("(?:\\d{1,3}|[IVXL]+)[.)]?");
	}

}
