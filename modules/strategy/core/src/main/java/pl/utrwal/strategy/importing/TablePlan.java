package pl.utrwal.strategy.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Grid;
import pl.utrwal.plans.importing.Guess;
import pl.utrwal.plans.importing.Headings;
import pl.utrwal.plans.importing.LevelTitle;
import pl.utrwal.plans.importing.Numbered;
import pl.utrwal.plans.importing.Reading;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableColumns.Origin;
import pl.utrwal.plans.importing.Wishes;

/**
 * How a table is going to be read. What its columns hold is told, remembered, or guessed.
 *
 * @param headings null if no row looks like them
 * @param known the headings that say what is known, by the numbers of their rows
 * @param card whether it is a card: labels on the left, what they name on the right
 */
record TablePlan(Grid grid, Reading reading, Origin origin, Headings headings, Map<Integer, Headings> known,
		String signature, boolean card) {

	private static final int LONGEST_SIGNATURE = 200;

	private static final int GROUPS = 2;

	/**
	 * @param last how the table before was read; null if none was
	 * @param levels whether the document names levels outside its tables
	 * @param action whether the paragraph above names an action
	 */
	static TablePlan of(Grid grid, Wishes wishes, TablePlan last, boolean levels, boolean action) {
		Map<Integer, Headings> known = Headings.in(grid);
		Headings headings = headings(grid, known);
		Reading shape = known.isEmpty() ? Guess.of(grid) : Guess.of(grid, headings);
		String signature = signature(headings, shape);
		List<ColumnRole> told = wishes.columns().get(grid.number());
		if (told != null && !told.isEmpty()) {
			return new TablePlan(grid, new Reading(told, grid.width()), Origin.TOLD, headings, known, signature, false);
		}
		Optional<List<ColumnRole>> remembered = wishes.remembered().apply(signature);
		if (remembered.isPresent()) {
			return new TablePlan(grid, new Reading(remembered.get(), grid.width()), Origin.REMEMBERED, headings, known,
					signature, false);
		}
		if (Card.is(grid, action)) {
			return new TablePlan(grid, shape.leftAside(), Origin.GUESSED, null, Map.of(), signature, true);
		}
		if (!known.isEmpty() && tells(grid, headings, shape, levels)) {
			return new TablePlan(grid, shape, Origin.GUESSED, headings, known, signature, false);
		}
		if (known.isEmpty() && last != null && !last.card && looksLike(grid, last.reading)) {
			return new TablePlan(grid, last.reading, Origin.GUESSED, null, Map.of(), signature, false);
		}
		return new TablePlan(grid, shape.leftAside(), Origin.UNKNOWN, headings, known, signature, false);
	}

	/** The same for tables of the same shape. */
	static String signature(Grid grid) {
		Map<Integer, Headings> known = Headings.in(grid);
		Headings headings = headings(grid, known);
		return signature(headings, known.isEmpty() ? Guess.of(grid) : Guess.of(grid, headings));
	}

	private static Headings headings(Grid grid, Map<Integer, Headings> known) {
		return known.values().stream().findFirst().or(() -> Headings.unknown(grid)).orElse(null);
	}

	private static String signature(Headings headings, Reading reading) {
		String shape = (headings != null) ? headings.letters()
				: reading.roles().stream().map(ColumnRole::code).collect(Collectors.joining(","));
		return (shape.length() <= LONGEST_SIGNATURE) ? shape
				: shape.substring(0, LONGEST_SIGNATURE) + "#" + Integer.toHexString(shape.hashCode());
	}

	/** A list of tasks with dates alone is no plan: they must belong to goals. */
	private static boolean tells(Grid grid, Headings headings, Reading reading, boolean levels) {
		if (!reading.isUsable() || reading.has(ColumnRole.DONE) && !reading.has(ColumnRole.PARTIES)) {
			return false;
		}
		boolean valued = reading.has(ColumnRole.PARTIES) || reading.has(ColumnRole.PARTNERS);
		boolean above = levels || spanning(grid).anyMatch((raw) -> Numbered.any(raw).hasNumber())
				|| named(grid).findAny().isPresent();
		return headings.says(ColumnRole.FROM) || reading.has(ColumnRole.GOAL) || headings.says(ColumnRole.GOAL)
				|| reading.has(ColumnRole.AREA) && valued || valued && above;
	}

	/** The texts of rows that head others. */
	static Stream<String> spanning(Grid grid) {
		return grid.rows()
			.stream()
			.filter((row) -> !row.filled().isEmpty())
			.filter((row) -> row.cells().size() == 1 || row.filled().getFirst().span() >= GROUPS)
			.map((row) -> row.filled().getFirst().raw());
	}

	/** The levels that rows with one or two cells name. */
	static Stream<LevelTitle> named(Grid grid) {
		return grid.rows()
			.stream()
			.map(Grid.Row::filled)
			.filter((filled) -> !filled.isEmpty() && filled.size() <= GROUPS)
			.flatMap((filled) -> filled.stream())
			.flatMap((cell) -> LevelTitle.of(cell.raw()).or(() -> LevelTitle.label(cell.raw())).stream());
	}

	private static boolean looksLike(Grid grid, Reading reading) {
		Reading same = new Reading(reading.roles(), grid.width());
		boolean asWide = !grid.isRagged() && grid.width() == reading.width();
		return grid.rows()
			.stream()
			.anyMatch((row) -> !same.cells(row, ColumnRole.TEXT).isEmpty() && (asWide
					&& same.cells(row, ColumnRole.PARTIES).stream().anyMatch((cell) -> !Guess.isBareNumber(cell.raw()))
					|| Stream.of(ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME)
						.flatMap((role) -> same.cells(row, role).stream())
						.anyMatch((cell) -> Guess.isTime(cell.raw()))));
	}

	boolean isRead() {
		return this.origin != Origin.UNKNOWN && (this.card || this.reading.isUsable());
	}

	/** What a planner said is not questioned. */
	boolean isTold() {
		return this.origin == Origin.TOLD || this.origin == Origin.REMEMBERED;
	}

	/** What was remembered may hold a doubt that nobody has seen. */
	boolean isSeen() {
		return this.origin == Origin.TOLD;
	}

	/** Another heading in the same table. */
	Reading read(Headings other) {
		return (other == this.headings) ? this.reading : Guess.of(this.grid, other);
	}

	/**
	 * The same, with the areas in its columns as goals, for their areas stand elsewhere.
	 */
	TablePlan withGoals() {
		List<ColumnRole> roles = this.reading.roles()
			.stream()
			.map((role) -> (role == ColumnRole.AREA) ? ColumnRole.GOAL : role)
			.toList();
		return new TablePlan(this.grid, new Reading(roles, this.grid.width()), this.origin, this.headings, this.known,
				this.signature, this.card);
	}

	TableColumns columns() {
		return TableColumns.of(this.grid, this.headings, this.reading, this.origin, this.signature, this.card);
	}

}
