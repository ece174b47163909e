package pl.utrwal.strategy.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.plans.importing.ColumnGuess;
import pl.utrwal.plans.importing.ColumnMapping;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.LevelTitle;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableColumns.Origin;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableHeadings;
import pl.utrwal.plans.importing.TableShape;

/**
 * How a table is going to be read. What its columns hold is told, remembered, or guessed.
 *
 * @param headings null if no row looks like them
 * @param known the headings that say what is known, by the numbers of their rows
 * @param card whether it is a card: labels on the left, what they name on the right
 * @param labels what labels of a card were said to mean, by their letters
 */
record TableLayout(TableGrid grid, ColumnMapping reading, Origin origin, TableHeadings headings,
		Map<Integer, TableHeadings> known, String signature, boolean card, Map<String, ColumnRole> labels) {

	/** No headings make it, since they have but letters. */
	private static final String CARD = "card:";

	private static final int LONGEST_SIGNATURE = 200;

	private static final int GROUPS = 2;

	/**
	 * @param last how the table before was read; null if none was
	 * @param levels whether the document names levels outside its tables
	 * @param action whether the paragraph above names an action
	 */
	static TableLayout of(TableGrid grid, Told said, TableLayout last, boolean levels, boolean action) {
		ReadingHints wishes = said.hints();
		Map<Integer, TableHeadings> known = TableHeadings.in(grid, (last != null) ? last.headings : null);
		TableHeadings headings = headings(grid, known);
		ColumnMapping shape = guess(grid, known);
		String signature = signature(headings, shape);
		TableShape told = wishes.shapes().get(grid.number());
		if (told == TableShape.NONE) {
			return table(grid, shape.leftAside(), Origin.TOLD, headings, known, signature);
		}
		if (told == TableShape.CARD) {
			return card(grid, shape, Origin.TOLD, said.labels());
		}
		List<ColumnRole> columns = wishes.columns().get(grid.number());
		if (columns != null && !columns.isEmpty()) {
			return table(grid, new ColumnMapping(columns, grid.width()), Origin.TOLD, headings, known, signature);
		}
		if (headings != null
				&& headings.texts().stream().map(FoldedText::letters).anyMatch(said.heads()::containsKey)) {
			return table(grid, shape.with(headings, said.heads()), Origin.TOLD, headings, known, signature);
		}
		Optional<List<ColumnRole>> remembered = wishes.remembered().apply(signature);
		if (remembered.isPresent()) {
			return table(grid, new ColumnMapping(remembered.get(), grid.width()), Origin.REMEMBERED, headings, known,
					signature);
		}
		Optional<List<ColumnRole>> labels = wishes.remembered().apply(cardSignature(grid));
		if (labels.isPresent() && told == null) {
			return card(grid, shape, Origin.REMEMBERED, Told.labels(grid, labels.get()));
		}
		if (told == null && CardReader.is(grid, action)) {
			return card(grid, shape, Origin.GUESSED, said.labels());
		}
		if (told == TableShape.ROWS && shape.isUsable()) {
			return table(grid, shape, Origin.TOLD, headings, known, signature);
		}
		if (headings != null && headings.isOfIndicators()) {
			return table(grid, shape, Origin.UNKNOWN, headings, known, signature);
		}
		if (!known.isEmpty() && tells(grid, headings, shape, levels)) {
			return table(grid, shape, Origin.GUESSED, headings, known, signature);
		}
		if (known.isEmpty() && last != null && !last.card && looksLike(grid, last.reading)) {
			return table(grid, last.reading, Origin.GUESSED, null, Map.of(), signature);
		}
		return table(grid, shape, Origin.UNKNOWN, headings, known, signature);
	}

	private static TableLayout table(TableGrid grid, ColumnMapping reading, Origin origin, TableHeadings headings,
			Map<Integer, TableHeadings> known, String signature) {
		return new TableLayout(grid, reading, origin, headings, known, signature, false, Map.of());
	}

	private static TableLayout card(TableGrid grid, ColumnMapping shape, Origin origin,
			Map<String, ColumnRole> labels) {
		return new TableLayout(grid, shape.leftAside(), origin, null, Map.of(), cardSignature(grid), true, labels);
	}

	private static String cardSignature(TableGrid grid) {
		return brief(CARD + CardReader.labels(grid).stream().map(FoldedText::letters).collect(Collectors.joining("|")));
	}

	/** The same for tables of the same shape. */
	static String signature(TableGrid grid) {
		Map<Integer, TableHeadings> known = TableHeadings.in(grid);
		TableHeadings headings = headings(grid, known);
		return signature(headings, guess(grid, known));
	}

	/**
	 * Headings that nobody knows say less than what stands below them.
	 */
	static ColumnMapping guess(TableGrid grid, Map<Integer, TableHeadings> known) {
		return known.isEmpty() ? ColumnGuess.of(grid) : ColumnGuess.of(grid, headings(grid, known));
	}

	static TableHeadings headings(TableGrid grid, Map<Integer, TableHeadings> known) {
		return known.values().stream().findFirst().or(() -> TableHeadings.unknown(grid)).orElse(null);
	}

	private static String signature(TableHeadings headings, ColumnMapping reading) {
		String shape = (headings != null) ? headings.letters()
				: reading.roles().stream().map(ColumnRole::code).collect(Collectors.joining(","));
		return brief(shape);
	}

	private static String brief(String shape) {
		return (shape.length() <= LONGEST_SIGNATURE) ? shape
				: shape.substring(0, LONGEST_SIGNATURE) + "#" + Integer.toHexString(shape.hashCode());
	}

	/** A list of tasks with dates alone is no plan: they must belong to goals. */
	private static boolean tells(TableGrid grid, TableHeadings headings, ColumnMapping reading, boolean levels) {
		if (!reading.isUsable() || reading.has(ColumnRole.DONE) && !reading.has(ColumnRole.PARTIES)) {
			return false;
		}
		boolean valued = reading.has(ColumnRole.PARTIES) || reading.has(ColumnRole.PARTNERS);
		boolean above = levels || spanning(grid).anyMatch((raw) -> NumberedText.any(raw).hasNumber())
				|| named(grid).findAny().isPresent();
		boolean estimate = reading.has(ColumnRole.PARTIES) && reading.has(ColumnRole.COST);
		return estimate || headings.says(ColumnRole.FROM) || reading.has(ColumnRole.GOAL)
				|| headings.says(ColumnRole.GOAL) || reading.has(ColumnRole.AREA) && valued || valued && above;
	}

	/** The texts of rows that head others. */
	static Stream<String> spanning(TableGrid grid) {
		return grid.rows()
			.stream()
			.filter((row) -> !row.filled().isEmpty())
			.filter((row) -> row.cells().size() == 1 || row.filled().getFirst().span() >= GROUPS)
			.map((row) -> row.filled().getFirst().raw());
	}

	/** The levels that rows with one or two cells name. */
	static Stream<LevelTitle> named(TableGrid grid) {
		return grid.rows()
			.stream()
			.map(TableGrid.Row::filled)
			.filter((filled) -> !filled.isEmpty() && filled.size() <= GROUPS)
			.flatMap((filled) -> filled.stream())
			.flatMap((cell) -> LevelTitle.of(cell.raw()).or(() -> LevelTitle.label(cell.raw())).stream());
	}

	private static boolean looksLike(TableGrid grid, ColumnMapping reading) {
		ColumnMapping same = new ColumnMapping(reading.roles(), grid.width());
		boolean asWide = !grid.isRagged() && grid.width() == reading.width();
		return (asWide || grid.isRagged()) && grid.rows()
			.stream()
			.anyMatch((row) -> !same.cells(row, ColumnRole.TEXT).isEmpty() && (asWide
					&& same.cells(row, ColumnRole.PARTIES)
						.stream()
						.anyMatch((cell) -> !ColumnGuess.isBareNumber(cell.raw()))
					|| Stream.of(ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME)
						.flatMap((role) -> same.cells(row, role).stream())
						.anyMatch((cell) -> ColumnGuess.isTime(cell.raw()))));
	}

	boolean isRead() {
		return this.origin != Origin.UNKNOWN && (this.card || this.reading.isUsable());
	}

	/** Nothing but how something is measured that stands elsewhere. */
	boolean measures() {
		return this.origin == Origin.UNKNOWN && this.headings != null && this.headings.isOfIndicators();
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
	ColumnMapping read(TableHeadings other) {
		return (other == this.headings) ? this.reading : ColumnGuess.of(this.grid, other);
	}

	/**
	 * The same, with the areas in its columns as goals, for their areas stand elsewhere.
	 */
	TableLayout withGoals() {
		List<ColumnRole> roles = this.reading.roles()
			.stream()
			.map((role) -> (role == ColumnRole.AREA) ? ColumnRole.GOAL : role)
			.toList();
		return new TableLayout(this.grid, new ColumnMapping(roles, this.grid.width()), this.origin, this.headings,
				this.known, this.signature, this.card, this.labels);
	}

	TableColumns columns() {
		if (this.card) {
			return new TableColumns(this.grid.number(), this.signature, this.origin, true,
					CardReader.labels(this.grid)
						.stream()
						.map((label) -> CardReader.column(this.grid, label, this.labels))
						.toList());
		}
		return TableColumns.of(this.grid, this.headings, this.reading, this.origin, this.signature, this.card);
	}

}
