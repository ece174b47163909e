package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;

/**
 * Which column stands where. A header row may lack the cell over the label column, so
 * places are counted from the right.
 *
 * @param fromRight by column: 1 for the last cell of a row
 * @param unknown places from the right whose heading says nothing known
 * @param width how many cells the header row has
 */
record Header(Map<Column, Integer> fromRight, List<Integer> unknown, int width) {

	private static final Set<Column> NEEDED = Set.of(Column.FROM, Column.TO);

	private static final int COLUMNS_OF_A_HEADER = 3;

	/**
	 * @return empty if the row is no header
	 */
	static Optional<Header> of(Block.Row row) {
		Map<Column, Integer> fromRight = new EnumMap<>(Column.class);
		List<Integer> unknown = new ArrayList<>();
		int width = row.cells().size();
		for (Block.Cell cell : row.cells()) {
			int place = width - cell.number() + 1;
			Optional<Column> column = Column.of(cell.raw());
			if (column.isPresent()) {
				fromRight.putIfAbsent(column.get(), place);
			}
			else if (!cell.isBlank() && !isLabel(cell.raw())) {
				unknown.add(place);
			}
		}
		boolean enough = fromRight.size() >= COLUMNS_OF_A_HEADER && fromRight.keySet().containsAll(NEEDED);
		return enough ? Optional.of(new Header(fromRight, unknown, width)) : Optional.empty();
	}

	/** "DZIAŁANIA" in one of its spellings, typos and all. */
	static boolean isLabel(String raw) {
		String letters = Words.letters(raw);
		return List.of("działania", "działanie").stream().anyMatch((label) -> Words.distance(label, letters) <= 1);
	}

	/**
	 * The place of the action from the right: before all other columns, unless the goals
	 * stand further to the right.
	 */
	int action() {
		int others = Stream
			.concat(this.unknown.stream(),
					this.fromRight.entrySet()
						.stream()
						.filter((entry) -> entry.getKey() != Column.GOALS)
						.map(Map.Entry::getValue))
			.max(Comparator.naturalOrder())
			.orElse(0);
		return Math.min(others + 1, this.fromRight.getOrDefault(Column.GOALS, others + 1));
	}

	Optional<Block.Cell> cell(Block.Row row, Column column) {
		return Optional.ofNullable(this.fromRight.get(column)).flatMap((place) -> cell(row, place));
	}

	static Optional<Block.Cell> cell(Block.Row row, int fromRight) {
		int index = row.cells().size() - fromRight;
		return (index >= 0) ? Optional.of(row.cells().get(index)) : Optional.empty();
	}

}
