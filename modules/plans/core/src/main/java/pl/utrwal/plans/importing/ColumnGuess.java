package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.plans.importing.TableGrid.Placed;

/**
 * Guesses what the columns of a table hold: each from its heading, and from what stands
 * below it where the heading says nothing.
 */
public final class ColumnGuess {

	private static final int LONGEST_TIME = 100;

	private static final Pattern BARE_NUMBER = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVXL]+)[.)]?");

	private final int width;

	private final ColumnRole[] roles;

	/** What stands in each column below the headings, without blanks. */
	private final List<List<String>> values;

	private ColumnGuess(TableGrid grid, Predicate<TableGrid.Row> isHeading) {
		this.width = grid.width();
		this.roles = new ColumnRole[this.width];
		this.values = IntStream.range(0, this.width)
			.mapToObj((column) -> (List<String>) new ArrayList<String>())
			.toList();
		for (TableGrid.Row row : grid.rows()) {
			if (isHeading.test(row) || row.cells().size() == 1) {
				continue;
			}
			for (Placed cell : row.filled()) {
				if (cell.from() >= 0 && cell.from() < this.width) {
					this.values.get(cell.from()).add(cell.raw());
				}
			}
		}
	}

	/** From the headings, and the content where they say nothing. */
	public static ColumnMapping of(TableGrid grid, TableHeadings headings) {
		ColumnGuess guess = new ColumnGuess(grid, (row) -> headings.rows().contains(row.number()));
		guess.fromHeadings(headings);
		int text = guess.text(headings);
		guess.roles[text] = ColumnRole.TEXT;
		for (int column = text + 1; column < guess.width; column++) {
			if (guess.roles[column] == null) {
				guess.roles[column] = headings.isUnknown(column) ? ColumnRole.LABEL : guess.value(column);
			}
		}
		guess.sections(text, headings);
		return guess.reading();
	}

	/** From the content alone, for somebody to correct. */
	public static ColumnMapping of(TableGrid grid) {
		ColumnGuess guess = new ColumnGuess(grid, (row) -> false);
		for (int column = 0; column < guess.width; column++) {
			if (guess.most(column, ColumnGuess::isTime) && !guess.has(ColumnRole.TIME_FRAME)) {
				guess.roles[column] = ColumnRole.TIME_FRAME;
			}
		}
		IntStream.range(0, guess.width)
			.boxed()
			.filter((column) -> guess.roles[column] == null)
			.max(Comparator.<Integer, Integer>comparing(guess::letters).thenComparing(Comparator.reverseOrder()))
			.ifPresent((column) -> guess.roles[column] = ColumnRole.TEXT);
		return guess.reading();
	}

	/** One column to each meaning, but for those that one can be told in several. */
	private void fromHeadings(TableHeadings headings) {
		for (int column = 0; column < this.width; column++) {
			ColumnRole role = headings.meant().get(column);
			if (role == null || role == ColumnRole.TEXT || role == ColumnRole.AREA || role == ColumnRole.GOAL) {
				continue;
			}
			if (role == ColumnRole.TIME_FRAME && PeriodHeading.of(headings.texts().get(column)).isPresent()
					&& most(column, ColumnGuess::isSum)) {
				role = ColumnRole.COST;
			}
			boolean sameHeading = column > 0 && headings.cells().get(column) == headings.cells().get(column - 1);
			boolean several = role.isRemark() || role == ColumnRole.TIME_FRAME || role == ColumnRole.PARTIES
					|| role == ColumnRole.PARTNERS || role == ColumnRole.COST && most(column, ColumnGuess::isSum)
					|| sameHeading;
			this.roles[column] = (several || !has(role)) ? role : ColumnRole.LABEL;
		}
	}

	/**
	 * The column of the actions. Where no heading says so it is the last one of goals, or
	 * the one before all values.
	 */
	private int text(TableHeadings headings) {
		List<Integer> said = columns(headings, ColumnRole.TEXT);
		int goal = columns(headings, ColumnRole.GOAL).stream().reduce((first, last) -> last).orElse(-1);
		List<Integer> behind = said.stream()
			.filter((column) -> column > goal && !numbersTheNext(column, headings))
			.toList();
		if (!behind.isEmpty()) {
			return behind.get(isGroup(behind) ? 1 : 0);
		}
		int area = columns(headings, ColumnRole.AREA).stream().reduce((first, last) -> last).orElse(-1);
		if (goal >= 0) {
			return (area == goal + 1) ? area : goal;
		}
		int values = this.width;
		for (int column = this.width - 1; column >= 0; column--) {
			ColumnRole role = headings.meant().get(column);
			boolean value = role != null && role != ColumnRole.AREA && role != ColumnRole.TARGET_GROUP
					&& role != ColumnRole.NUMBER;
			if (value || headings.isUnknown(column)) {
				values = column;
			}
		}
		return (area < 0) ? unsaid(headings, values - 1) : Math.max(area, values - 1);
	}

	/**
	 * Where no heading names rows, what comes of them or how they are done may say what
	 * they are, or what stands beside their number.
	 * @param before the column in front of all values; less than 0 if there is none
	 */
	private int unsaid(TableHeadings headings, int before) {
		boolean number = before < 0 || headings.meant().get(before) == ColumnRole.NUMBER;
		if (!number) {
			return before;
		}
		return Stream.of(ColumnRole.RESULT, ColumnRole.METHOD)
			.flatMap((role) -> columns(headings, role).stream())
			.filter((column) -> column == before + 1)
			.findFirst()
			.or(() -> columns(headings, ColumnRole.METHOD).stream().findFirst())
			.orElse((before + 1 < this.width && headings.isUnknown(before + 1)) ? before + 1 : Math.max(0, before));
	}

	/**
	 * Of two columns of tasks the first one names what several of the second belong to.
	 */
	private boolean isGroup(List<Integer> columns) {
		if (columns.size() < 2) {
			return false;
		}
		int first = this.values.get(columns.get(0)).size();
		int second = this.values.get(columns.get(1)).size();
		return first < second && (columns.get(1) == columns.get(0) + 1 || 2 * first <= second + 1);
	}

	/** One heading stands above it and above the words to its right. */
	private boolean numbersTheNext(int column, TableHeadings headings) {
		return column + 1 < this.width && headings.cells().get(column) != null
				&& headings.cells().get(column) == headings.cells().get(column + 1)
				&& most(column, ColumnGuess::isBareNumber) && !most(column + 1, ColumnGuess::isBareNumber);
	}

	private static List<Integer> columns(TableHeadings headings, ColumnRole role) {
		return IntStream.range(0, headings.meant().size())
			.filter((column) -> headings.meant().get(column) == role)
			.boxed()
			.toList();
	}

	private ColumnRole value(int column) {
		if (!has(ColumnRole.TIME_FRAME) && !has(ColumnRole.FROM) && most(column, ColumnGuess::isTime)) {
			return ColumnRole.TIME_FRAME;
		}
		return (has(ColumnRole.PARTIES) || this.values.get(column).isEmpty()) ? ColumnRole.LABEL : ColumnRole.PARTIES;
	}

	/** To the left of the text stand what it belongs to, and labels. */
	private void sections(int text, TableHeadings headings) {
		List<Integer> numbered = new ArrayList<>();
		for (int column = 0; column < text; column++) {
			boolean ofTheText = headings.cells().get(column) != null
					&& headings.cells().get(column) == headings.cells().get(text);
			boolean said = headings.meant().get(column) != null && !ofTheText;
			if (numbersTheNext(column, headings)) {
				this.roles[column] = ColumnRole.NUMBER;
			}
			else if (this.roles[column] == null && !said && most(column, ColumnGuess::isBareNumber)) {
				this.roles[column] = has(ColumnRole.NUMBER) ? ColumnRole.LABEL : ColumnRole.NUMBER;
			}
			else if (this.roles[column] == null && !said && most(column, (raw) -> NumberedText.any(raw).hasNumber())) {
				numbered.add(column);
			}
		}
		levels(text, headings);
		int goal = Arrays.asList(this.roles).indexOf(ColumnRole.GOAL);
		if (goal < 0 && !numbered.isEmpty()) {
			goal = numbered.get((numbered.size() > 1 && !has(ColumnRole.AREA)) ? 1 : 0);
			this.roles[goal] = ColumnRole.GOAL;
		}
		if (!has(ColumnRole.AREA) && !numbered.isEmpty() && numbered.getFirst() < goal) {
			this.roles[numbered.getFirst()] = ColumnRole.AREA;
		}
		for (int column = goal + 1; goal >= 0 && column < text; column++) {
			if (this.roles[column] == null && !has(ColumnRole.TARGET_GROUP) && headings.meant().get(column) == null
					&& this.values.get(column).stream().anyMatch((raw) -> !TableHeadings.isLabel(raw))) {
				this.roles[column] = ColumnRole.TARGET_GROUP;
			}
		}
	}

	/** Of the columns that name levels, one is the area's and one is the goal's. */
	private void levels(int text, TableHeadings headings) {
		List<Integer> areas = columns(headings, ColumnRole.AREA).stream()
			.filter((column) -> column < text && this.roles[column] != ColumnRole.NUMBER)
			.toList();
		List<Integer> goals = new ArrayList<>(columns(headings, ColumnRole.GOAL).stream()
			.filter((column) -> column < text && this.roles[column] != ColumnRole.NUMBER)
			.filter((column) -> headings.cells().get(column) != headings.cells().get(text))
			.toList());
		goals.addAll(columns(headings, ColumnRole.TEXT).stream()
			.filter((column) -> column < text && this.roles[column] != ColumnRole.NUMBER && goals.isEmpty())
			.toList());
		int goal = goals.isEmpty() ? -1 : goals.getLast();
		List<Integer> above = areas.stream().filter((column) -> goals.isEmpty() || column < goals.getLast()).toList();
		if (goal < 0 && above.size() > 1) {
			goal = above.getLast();
			above = above.subList(0, above.size() - 1);
		}
		int area = above.stream()
			.filter((column) -> FoldedText.letters(headings.texts().get(column)).startsWith("cel"))
			.reduce((first, last) -> last)
			.orElse((goals.size() > 1) ? goals.getFirst() : above.isEmpty() ? -1 : above.getFirst());
		if (goal >= 0) {
			this.roles[goal] = ColumnRole.GOAL;
		}
		if (area >= 0 && this.roles[area] == null) {
			this.roles[area] = ColumnRole.AREA;
		}
	}

	private ColumnMapping reading() {
		return new ColumnMapping(
				Arrays.stream(this.roles).map((role) -> (role != null) ? role : ColumnRole.LABEL).toList(), this.width);
	}

	private boolean has(ColumnRole role) {
		return Arrays.asList(this.roles).contains(role);
	}

	private int letters(int column) {
		return this.values.get(column).stream().mapToInt((raw) -> raw.strip().length()).sum();
	}

	private boolean most(int column, Predicate<String> test) {
		List<String> all = this.values.get(column);
		return !all.isEmpty() && 2 * all.stream().filter(test).count() > all.size();
	}

	/** Is it a time frame, and nothing but? */
	public static boolean isTime(String raw) {
		return raw.length() <= LONGEST_TIME && TimeFrame.parse(raw).form() != Form.UNSPECIFIED;
	}

	/** Is it an amount of money, and no year? */
	static boolean isSum(String raw) {
		String text = FoldedText.normal(raw);
		return text.matches("\\d[\\d .,]*(?: ?(?:tys\\.? ?)?(?:zł|PLN)\\.?)?") && !text.matches("20\\d\\d");
	}

	/** Is it a number alone, as in a column of numbers? */
	public static boolean isBareNumber(String raw) {
		return BARE_NUMBER.matcher(FoldedText.normal(raw)).matches();
	}

}
