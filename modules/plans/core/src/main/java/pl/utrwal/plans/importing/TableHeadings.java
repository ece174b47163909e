package pl.utrwal.plans.importing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.plans.importing.TableGrid.Placed;

/**
 * One or more rows that say what the columns below them hold.
 *
 * @param rows the numbers of the rows
 * @param cells the cell that says it, by column; null where none does
 * @param texts what is said, by column; empty where nothing is
 * @param meant what it means, by column; null where that is not known
 * @param letters of the headings; they tell tables of the same shape
 * @param size how many cells the lowest of the rows has
 */
public record TableHeadings(List<Integer> rows, List<Placed> cells, List<String> texts, List<ColumnRole> meant,
		String letters, int size) {

	private static final Set<ColumnRole> BOUNDS = EnumSet.of(ColumnRole.FROM, ColumnRole.TO);

	private static final Set<ColumnRole> OF_ACTIONS = EnumSet.of(ColumnRole.TEXT, ColumnRole.PARTIES, ColumnRole.FROM,
			ColumnRole.TO, ColumnRole.TIME_FRAME, ColumnRole.FUNDING, ColumnRole.COST);

	private static final int COLUMNS_BESIDE_BOUNDS = 3;

	private static final int MOST_LEVELS = 3;

	private static final int LONGEST = 80;

	private static final int PERIODS = 3;

	/** Above the headings stand a title and a level or two. */
	private static final int FIRST_ROWS = 4;

	public TableHeadings {
		rows = List.copyOf(rows);
		cells = Collections.unmodifiableList(cells);
		texts = List.copyOf(texts);
		meant = Collections.unmodifiableList(meant);
	}

	/**
	 * The headings of a table by the numbers of their rows; those of several levels by
	 * each.
	 */
	public static Map<Integer, TableHeadings> in(TableGrid grid) {
		return in(grid, null);
	}

	/**
	 * The same where the table goes on with another.
	 * @param above the headings of that; null if there are none
	 */
	public static Map<Integer, TableHeadings> in(TableGrid grid, TableHeadings above) {
		Map<Integer, TableHeadings> found = new LinkedHashMap<>();
		List<TableGrid.Row> rows = grid.rows();
		for (int i = 0; i < rows.size(); i++) {
			for (int levels = Math.min(MOST_LEVELS, rows.size() - i); levels > 0; levels--) {
				Optional<TableHeadings> headings = of(rows.subList(i, i + levels), grid.width())
					.filter((candidate) -> candidate.isSure() || isLikely(candidate, found)
							|| above != null && above.letters.equals(candidate.letters));
				if (headings.isPresent()) {
					headings.get().rows.forEach((row) -> found.put(row, headings.get()));
					i += levels - 1;
					break;
				}
			}
		}
		return found;
	}

	/**
	 * What only may be headings are those before the first row of values, and the same
	 * once more.
	 */
	private static boolean isLikely(TableHeadings candidate, Map<Integer, TableHeadings> before) {
		return before.isEmpty() ? candidate.rows.getFirst() <= FIRST_ROWS
				: before.values().stream().anyMatch((other) -> other.letters.equals(candidate.letters));
	}

	/**
	 * @return empty if the rows are not headings of so many levels
	 */
	private static Optional<TableHeadings> of(List<TableGrid.Row> rows, int width) {
		for (int i = 1; i < rows.size(); i++) {
			if (!divides(rows.get(i - 1), rows.get(i)) || namesLevel(rows.get(i - 1))) {
				return Optional.empty();
			}
		}
		TableHeadings headings = joined(rows, width);
		return headings.isKnown() ? Optional.of(headings) : Optional.empty();
	}

	/** "Cel operacyjny 1" beside its text heads rows, not columns. */
	private static boolean namesLevel(TableGrid.Row row) {
		List<Placed> filled = row.filled();
		return filled.size() <= 2 && !filled.isEmpty()
				&& LevelTitle.of(filled.getFirst().raw() + ":").filter((said) -> !said.number().isEmpty()).isPresent();
	}

	/** All that stands in the lower row stands below cells that span columns. */
	private static boolean divides(TableGrid.Row upper, TableGrid.Row lower) {
		int divided = 0;
		for (Placed cell : lower.cells()) {
			Placed above = upper.at(cell.from());
			boolean own = !cell.goesOn() && !cell.isBlank();
			if (own && (above == null || above.span() == 1 || cell.span() >= above.span()
					|| cell.raw().length() > LONGEST)) {
				return false;
			}
			divided += own ? 1 : 0;
		}
		return divided > 1 && upper.cells().size() > 1;
	}

	private static TableHeadings joined(List<TableGrid.Row> rows, int width) {
		Placed[] cells = new Placed[width];
		String[] texts = new String[width];
		ColumnRole[] meant = new ColumnRole[width];
		Arrays.fill(texts, "");
		for (int column = 0; column < width; column++) {
			ColumnRole above = null;
			for (TableGrid.Row row : rows) {
				Placed cell = row.at(column);
				if (cell == null || cell.isBlank() || cell.goesOn()) {
					continue;
				}
				cells[column] = cell;
				String text = FoldedText.normal(cell.raw());
				texts[column] = texts[column].isEmpty() ? text : texts[column] + " " + text;
				ColumnRole own = meaning(above, text);
				above = (own != null) ? own : above;
			}
			meant[column] = above;
		}
		periods(rows, texts, meant);
		return new TableHeadings(rows.stream().map(TableGrid.Row::number).toList(), Arrays.asList(cells),
				Arrays.asList(texts), Arrays.asList(meant), letters(rows, Arrays.asList(texts)),
				rows.getLast().cells().size());
	}

	/**
	 * Three years, quarters or months or more are a term with a column each.
	 */
	private static void periods(List<TableGrid.Row> rows, String[] texts, ColumnRole[] meant) {
		for (int column = 0; column + PERIODS <= texts.length; column++) {
			int count = 0;
			while (column + count < texts.length && isPeriod(rows, column + count)) {
				count++;
			}
			boolean years = IntStream.range(column, column + count)
				.allMatch((i) -> PeriodHeading.of(texts[i]).filter((period) -> period.year() != null).isPresent());
			boolean costs = years && IntStream.range(column, column + count)
				.allMatch((i) -> meant[i] == ColumnRole.COST || meant[i] == ColumnRole.FUNDING);
			if (count >= PERIODS && !costs) {
				Arrays.fill(meant, column, column + count, ColumnRole.TIME_FRAME);
			}
			column += Math.max(0, count - 1);
		}
	}

	/** Its lowest heading names a year, a quarter or a month, and no more. */
	private static boolean isPeriod(List<TableGrid.Row> rows, int column) {
		return rows.reversed()
			.stream()
			.map((row) -> row.at(column))
			.filter((cell) -> cell != null && !cell.isBlank() && !cell.goesOn())
			.findFirst()
			.filter((cell) -> PeriodHeading.isOne(cell.raw()))
			.isPresent();
	}

	private static String letters(List<TableGrid.Row> rows, List<String> texts) {
		return ((rows.size() > 1) ? texts.stream() : rows.getFirst().cells().stream().map(Placed::raw))
			.map(FoldedText::letters)
			.collect(Collectors.joining("|"));
	}

	/** A year below "termin realizacji" is a part of the term. */
	private static ColumnRole meaning(ColumnRole above, String text) {
		if (above == ColumnRole.TIME_FRAME) {
			return switch (FoldedText.letters(text)) {
				case "od", "początek", "rozpoczęcie" -> ColumnRole.FROM;
				case "do", "koniec", "zakończenie" -> ColumnRole.TO;
				default -> ColumnRole.TIME_FRAME;
			};
		}
		return ColumnRole.meantBy(text).orElse(null);
	}

	private boolean isKnown() {
		Set<ColumnRole> known = EnumSet.noneOf(ColumnRole.class);
		Set<Placed> filled = new LinkedHashSet<>();
		int meaningful = 0;
		for (int i = 0; i < this.cells.size(); i++) {
			if (this.cells.get(i) != null && filled.add(this.cells.get(i)) && this.meant.get(i) != null) {
				meaningful++;
			}
			if (this.meant.get(i) != null) {
				known.add(this.meant.get(i));
			}
		}
		boolean elements = known.contains(ColumnRole.TEXT) || known.contains(ColumnRole.GOAL);
		boolean values = known.stream().anyMatch((role) -> role.isValue() || role.isRemark());
		boolean unsaid = known.contains(ColumnRole.PARTIES) && filled.size() > known.size() - 1
				&& Stream.of(ColumnRole.TIME_FRAME, ColumnRole.FUNDING, ColumnRole.COST).anyMatch(known::contains);
		elements |= unsaid || isOfIndicators();
		return isSure() || isPlain(filled) && values && (elements || known.contains(ColumnRole.AREA))
				&& 2 * meaningful > filled.size();
	}

	/** Do they head a table that measures what stands elsewhere? */
	public boolean isOfIndicators() {
		return says(ColumnRole.INDICATOR) && (says(ColumnRole.BASELINE) || says(ColumnRole.TARGET))
				&& this.meant.stream().filter((role) -> role != null).noneMatch(OF_ACTIONS::contains);
	}

	/** Terms are rarely said in the words of their heading. */
	private boolean isSure() {
		Set<ColumnRole> known = EnumSet.noneOf(ColumnRole.class);
		this.meant.stream().filter((role) -> role != null).forEach(known::add);
		boolean elements = known.contains(ColumnRole.TEXT) || known.contains(ColumnRole.GOAL);
		return known.containsAll(BOUNDS) && known.size() >= COLUMNS_BESIDE_BOUNDS
				|| known.contains(ColumnRole.TIME_FRAME) && elements
						&& isPlain(this.cells.stream().filter((cell) -> cell != null).collect(Collectors.toSet()));
	}

	/** Headings are brief, and not numbered. */
	private static boolean isPlain(Set<Placed> filled) {
		return filled.stream()
			.map((cell) -> FoldedText.normal(cell.raw()))
			.noneMatch((text) -> text.length() > LONGEST || text.matches("\\d{1,3}(?:\\.\\d{1,3})*[.)].*\\p{L}.*"));
	}

	/**
	 * The first row of a table, if it looks like headings of whatever meaning.
	 */
	public static Optional<TableHeadings> unknown(TableGrid grid) {
		TableGrid.Row first = grid.rows().getFirst();
		boolean brief = first.cells().stream().allMatch((cell) -> FoldedText.normal(cell.raw()).length() <= LONGEST);
		boolean filled = first.cells().stream().skip(1).noneMatch(Placed::isBlank);
		boolean plain = first.cells().stream().noneMatch((cell) -> cell.raw().chars().anyMatch(Character::isDigit));
		return (first.cells().size() > 1 && grid.rows().size() > 1 && brief && filled && plain)
				? Optional.of(joined(List.of(first), grid.width())) : Optional.empty();
	}

	/** "DZIAŁANIA" in one of its spellings, typos and all. */
	public static boolean isLabel(String raw) {
		String letters = FoldedText.letters(raw);
		return List.of("działania", "działanie").stream().anyMatch((label) -> FoldedText.distance(label, letters) <= 1);
	}

	/** Is there a heading, and is it none that is known? */
	public boolean isUnknown(int column) {
		return !this.texts.get(column).isEmpty() && !isLabel(this.texts.get(column)) && this.meant.get(column) == null;
	}

	public boolean says(ColumnRole role) {
		return this.meant.contains(role);
	}

}
