package pl.utrwal.strategy.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.plans.importing.ColumnMapping;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.LevelTitle;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.Place;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.plans.importing.RowRole;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableHeadings;
import pl.utrwal.plans.importing.TableShape;

/**
 * What somebody said of parts of a document, for all that look like them.
 *
 * @param hints with what was said of one table for all of its shape
 * @param rows what each row and paragraph is, of which anything was said
 * @param heads what headings mean, by their letters
 * @param labels what labels of cards mean, by their letters
 */
record Told(ReadingHints hints, Map<Place, RowRole> rows, Map<String, ColumnRole> heads,
		Map<String, ColumnRole> labels) {

	private static final String PARAGRAPH = "paragraph ";

	private static final String SENTENCE = PARAGRAPH + 0;

	static Told of(Document document, Map<Integer, TableGrid> grids, ReadingHints said) {
		Map<Integer, String> signatures = new HashMap<>();
		grids.forEach((table, grid) -> signatures.put(table, TableLayout.signature(grid)));
		Map<Integer, TableShape> shapes = new HashMap<>();
		Map<Integer, List<ColumnRole>> columns = new HashMap<>();
		Map<String, ColumnRole> labels = new HashMap<>();
		said.columns().forEach((table, roles) -> {
			if (said.shapes().get(table) == TableShape.CARD && grids.containsKey(table)) {
				labels.putAll(labels(grids.get(table), roles));
			}
			else {
				columns.put(table, roles);
			}
		});
		said.shapes().forEach((table, shape) -> {
			if (shape != TableShape.CARD) {
				shapes.put(table, shape);
			}
		});
		ReadingHints alike = new ReadingHints(said.kind(), columns, shapes, said.rows(), said.remembered(),
				said.progress())
			.forAllAlike(signatures);
		Map<Integer, TableShape> all = new HashMap<>(alike.shapes());
		cards(grids, said).forEach((table) -> all.putIfAbsent(table, TableShape.CARD));
		return new Told(
				new ReadingHints(said.kind(), alike.columns(), all, said.rows(), said.remembered(), said.progress()),
				rows(document, grids, said.rows()), heads(grids, columns), labels);
	}

	/** Those that were said to be cards, and those with most labels in common. */
	private static Set<Integer> cards(Map<Integer, TableGrid> grids, ReadingHints said) {
		Set<Integer> cards = new HashSet<>();
		Set<String> known = new HashSet<>();
		said.shapes().forEach((table, shape) -> {
			if (shape == TableShape.CARD && grids.containsKey(table)) {
				cards.add(table);
				CardReader.labels(grids.get(table)).stream().map(FoldedText::letters).forEach(known::add);
			}
		});
		grids.forEach((table, grid) -> {
			List<String> own = CardReader.labels(grid).stream().map(FoldedText::letters).toList();
			if (!own.isEmpty() && 2 * own.stream().filter(known::contains).count() > own.size()) {
				cards.add(table);
			}
		});
		return cards;
	}

	static Map<String, ColumnRole> labels(TableGrid grid, List<ColumnRole> roles) {
		List<String> labels = CardReader.labels(grid);
		Map<String, ColumnRole> meant = new HashMap<>();
		for (int i = 0; i < Math.min(labels.size(), roles.size()); i++) {
			meant.put(FoldedText.letters(labels.get(i)), roles.get(i));
		}
		return meant;
	}

	/** Only what was said and would not have been guessed. */
	private static Map<String, ColumnRole> heads(Map<Integer, TableGrid> grids,
			Map<Integer, List<ColumnRole>> columns) {
		Map<String, ColumnRole> heads = new HashMap<>();
		columns.forEach((table, roles) -> {
			TableGrid grid = grids.get(table);
			TableHeadings headings = (grid != null) ? TableLayout.headings(grid, TableHeadings.in(grid)) : null;
			if (headings == null) {
				return;
			}
			ColumnMapping guess = TableLayout.guess(grid, TableHeadings.in(grid));
			ColumnMapping told = new ColumnMapping(roles, grid.width());
			for (int column = 0; column < grid.width(); column++) {
				String letters = FoldedText.letters(headings.texts().get(column));
				if (!letters.isEmpty() && told.role(column) != guess.role(column)) {
					heads.put(letters, told.role(column));
				}
			}
		});
		return heads;
	}

	private static Map<Place, RowRole> rows(Document document, Map<Integer, TableGrid> grids,
			Map<Place, RowRole> said) {
		if (said.isEmpty()) {
			return Map.of();
		}
		Map<Place, Look> looks = looks(document, grids);
		Map<String, RowRole> alike = new HashMap<>();
		said.forEach((place, role) -> {
			if (looks.containsKey(place)) {
				alike.put(looks.get(place).as(role), role);
			}
		});
		Map<Place, RowRole> rows = new HashMap<>();
		looks.forEach((place, look) -> Stream.of(RowRole.NONE, RowRole.AREA, RowRole.GOAL, RowRole.ACTION)
			.filter((role) -> role == alike.get(look.as(role)))
			.findFirst()
			.ifPresent((role) -> rows.put(place, role)));
		rows.putAll(said);
		return rows;
	}

	private static Map<Place, Look> looks(Document document, Map<Integer, TableGrid> grids) {
		Map<Place, Look> looks = new HashMap<>();
		document.blocks().forEach((block) -> {
			if (block instanceof Block.Paragraph paragraph) {
				looks.put(new Place(0, paragraph.line()),
						Look.of(PARAGRAPH + paragraph.heading(), paragraph.text(), paragraph.text()));
			}
		});
		grids.forEach((table, grid) -> grid.rows().forEach((row) -> {
			if (!row.filled().isEmpty()) {
				String cells = row.filled()
					.stream()
					.map((cell) -> cell.from() + ":" + ((cell.to() == grid.width()) ? "" : cell.to()))
					.collect(Collectors.joining(" "));
				looks.put(new Place(table, row.number()), Look.of(cells, row.filled().getFirst().raw(), row.line()));
			}
		}));
		return looks;
	}

	/**
	 * What tells rows that are alike.
	 *
	 * @param level by its cells, and how its text begins
	 * @param words all but numbers
	 * @param plain whether it is a sentence that nothing sets apart
	 */
	private record Look(String level, String words, boolean plain) {

		static Look of(String cells, String start, String words) {
			String word = LevelTitle.of(start)
				.or(() -> LevelTitle.label(start))
				.map((said) -> said.word().name())
				.orElse("");
			NumberedText roman = NumberedText.roman(start);
			String number = roman.hasNumber() ? "I"
					: NumberedText.arabic(start).number().replaceAll("\\d+", "1").replaceAll("\\.$", "");
			return new Look(cells + " " + word + " " + (word.isEmpty() ? number : ""),
					FoldedText.normal(words).replaceAll("\\d", ""),
					cells.equals(SENTENCE) && word.isEmpty() && number.isEmpty());
		}

		/**
		 * Rows of a level begin alike; of those that are none, and of sentences that are
		 * actions, only the same words again are.
		 */
		String as(RowRole role) {
			return (role == RowRole.NONE || this.plain && role == RowRole.ACTION) ? "words " + this.words : this.level;
		}

	}

}
