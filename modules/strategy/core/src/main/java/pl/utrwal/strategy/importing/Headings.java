package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import pl.utrwal.documents.Block;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Words;

/**
 * A row that says what the columns below it hold. It may lack cells that stand over
 * labels or merged columns, so places are counted from the right.
 *
 * @param row as it stands in the document; if it has two levels, the lower one with what
 * the upper one says of its columns
 * @param fromRight by column: 1 for the last cell of a row
 */
record Headings(Block.Row row, Map<ColumnRole, Integer> fromRight) {

	private static final Set<ColumnRole> BOUNDS = Set.of(ColumnRole.FROM, ColumnRole.TO);

	private static final int COLUMNS_BESIDE_BOUNDS = 3;

	private static final int LONGEST = 80;

	/**
	 * The headings of a table by the numbers of their rows; those of two levels by both.
	 */
	static Map<Integer, Headings> in(Block.Table table) {
		Map<Integer, Headings> found = new LinkedHashMap<>();
		List<Block.Row> rows = table.rows();
		for (int i = 0; i < rows.size(); i++) {
			Block.Row row = rows.get(i);
			Optional<Headings> both = (i + 1 < rows.size()) ? below(row, rows.get(i + 1)).flatMap(Headings::of)
					: Optional.empty();
			if (both.isPresent()) {
				found.put(row.number(), both.get());
				found.put(rows.get(++i).number(), both.get());
			}
			else {
				of(row).ifPresent((headings) -> found.put(row.number(), headings));
			}
		}
		return found;
	}

	/**
	 * The lower row of two levels, completed by the upper one; empty if the rows are not
	 * such: all that stands in the lower one stands below cells that span columns.
	 */
	private static Optional<Block.Row> below(Block.Row upper, Block.Row lower) {
		List<Block.Cell> merged = new ArrayList<>();
		int divided = 0;
		for (Block.Cell cell : lower.cells()) {
			Optional<Block.Cell> above = upper.cells()
				.stream()
				.filter((candidate) -> candidate.column() <= cell.column()
						&& cell.column() < candidate.column() + candidate.span())
				.findFirst();
			if (above.isEmpty() || !cell.isBlank() && above.get().span() == 1 || cell.raw().length() > LONGEST) {
				return Optional.empty();
			}
			divided += cell.isBlank() ? 0 : 1;
			merged.add(new Block.Cell(cell.number(), cell.isBlank() ? above.get().raw() : bound(above.get(), cell)));
		}
		return (divided > 1 && upper.cells().size() > 1) ? Optional.of(new Block.Row(lower.number(), merged))
				: Optional.empty();
	}

	/** "od" below "termin realizacji" is "od kiedy". */
	private static String bound(Block.Cell above, Block.Cell cell) {
		boolean time = ColumnRole.meantBy(above.raw()).filter((role) -> role == ColumnRole.TIME_FRAME).isPresent();
		return switch (time ? Words.letters(cell.raw()) : "") {
			case "od", "początek", "rozpoczęcie" -> "od kiedy";
			case "do", "koniec", "zakończenie" -> "do kiedy";
			default -> cell.raw();
		};
	}

	/**
	 * @return empty if the row says nothing of the kind
	 */
	private static Optional<Headings> of(Block.Row row) {
		Map<ColumnRole, Integer> fromRight = new EnumMap<>(ColumnRole.class);
		for (Block.Cell cell : row.cells()) {
			ColumnRole.meantBy(cell.raw())
				.ifPresent((role) -> fromRight.putIfAbsent(role, row.cells().size() - cell.number() + 1));
		}
		Integer text = fromRight.get(ColumnRole.TEXT);
		if (text != null && text > fromRight.getOrDefault(ColumnRole.GOAL, text)) {
			fromRight.remove(ColumnRole.TEXT);
		}
		boolean bounds = fromRight.keySet().containsAll(BOUNDS) && fromRight.size() >= COLUMNS_BESIDE_BOUNDS;
		boolean terms = fromRight.containsKey(ColumnRole.TIME_FRAME)
				&& (fromRight.containsKey(ColumnRole.TEXT) || fromRight.containsKey(ColumnRole.GOAL))
				&& row.cells().stream().allMatch((cell) -> Words.normal(cell.raw()).length() <= LONGEST);
		return (bounds || terms) ? Optional.of(new Headings(row, fromRight)) : Optional.empty();
	}

	/**
	 * The first row of a table, if it looks like headings of whatever meaning.
	 */
	static Optional<Block.Row> unknown(Block.Table table) {
		Block.Row first = table.rows().getFirst();
		boolean brief = first.cells().stream().allMatch((cell) -> Words.normal(cell.raw()).length() <= LONGEST);
		boolean filled = first.cells().stream().skip(1).noneMatch(Block.Cell::isBlank);
		boolean plain = first.cells().stream().noneMatch((cell) -> cell.raw().chars().anyMatch(Character::isDigit));
		return (first.cells().size() > 1 && table.rows().size() > 1 && brief && filled && plain) ? Optional.of(first)
				: Optional.empty();
	}

	/** The letters of a row's cells; they tell tables of the same shape. */
	static String letters(Block.Row row) {
		return row.cells().stream().map((cell) -> Words.letters(cell.raw())).collect(Collectors.joining("|"));
	}

	/** "DZIAŁANIA" in one of its spellings, typos and all. */
	static boolean isLabel(String raw) {
		String letters = Words.letters(raw);
		return List.of("działania", "działanie").stream().anyMatch((label) -> Words.distance(label, letters) <= 1);
	}

	int width() {
		return this.row.cells().size();
	}

	/** Is there a heading, and is it none that is known? */
	boolean isUnknown(Block.Cell cell) {
		return !cell.isBlank() && !isLabel(cell.raw()) && ColumnRole.meantBy(cell.raw()).isEmpty();
	}

	/**
	 * @param place from the right
	 */
	boolean isUnknown(int place) {
		int index = width() - place;
		return index >= 0 && isUnknown(this.row.cells().get(index));
	}

	/**
	 * The place of the actions from the right: before all other columns, unless the goals
	 * stand further to the right.
	 */
	int text() {
		Integer said = this.fromRight.get(ColumnRole.TEXT);
		if (said != null) {
			return said;
		}
		int others = 0;
		for (Block.Cell cell : this.row.cells()) {
			int place = width() - cell.number() + 1;
			Optional<ColumnRole> role = ColumnRole.meantBy(cell.raw());
			boolean value = role.isPresent() && !role.get().isSection() && role.get() != ColumnRole.TEXT
					&& role.get() != ColumnRole.NUMBER;
			if (value || isUnknown(cell)) {
				others = Math.max(others, place);
			}
		}
		return Math.min(others + 1, this.fromRight.getOrDefault(ColumnRole.GOAL, others + 1));
	}

}
