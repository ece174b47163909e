package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.OwnKind;
import pl.utrwal.plans.importing.TableColumns.TableColumn;

/**
 * Makes a plan of a kind that an office defined out of what was read as one of a kind
 * that the program knows. Levels go by their tier. A value goes to the column that holds
 * its kind of value; a cell that stands under a heading of the office's words goes to the
 * column that is called so. What finds no column stands beside its row.
 */
public final class OwnKindReading {

	private final OwnKind own;

	private final PlanProposal read;

	private final Map<Integer, TableGrid> grids;

	private OwnKindReading(OwnKind own, PlanProposal read, Document document) {
		this.own = own;
		this.read = read;
		this.grids = document.blocks()
			.stream()
			.flatMap((block) -> (block instanceof Block.Table table) ? Stream.of(TableGrid.of(table)) : Stream.empty())
			.collect(Collectors.toMap(TableGrid::number, Function.identity(), (one, other) -> one));
	}

	public static PlanProposal of(PlanProposal read, OwnKind own, Document document) {
		return new OwnKindReading(own, read, document).proposal();
	}

	/**
	 * What the headings of the kind say of the columns of tables, beside what somebody
	 * said of them.
	 * @param read the document, read without that
	 */
	public static Corrections told(PlanProposal read, OwnKind own, Corrections said) {
		Corrections told = said;
		Map<String, ColumnRole> roles = roles(own);
		for (TableColumns table : read.tables()) {
			boolean knows = table.columns().stream().anyMatch((column) -> roles.containsKey(heading(column.heading())));
			if (knows && !table.card() && !said.columns().containsKey(table.table())) {
				told = told.withColumns(table.table(),
						table.columns()
							.stream()
							.map((column) -> roles.getOrDefault(heading(column.heading()), column.role()))
							.toList());
			}
		}
		return told;
	}

	/** By heading. */
	private static Map<String, ColumnRole> roles(OwnKind own) {
		Map<String, ColumnRole> roles = new HashMap<>();
		List<Level> levels = own.kind().levels();
		List<ColumnRole> ofTiers = List.of(ColumnRole.AREA, ColumnRole.GOAL, ColumnRole.TEXT);
		for (int tier = 0; tier < levels.size(); tier++) {
			Level level = levels.get(tier);
			for (Column column : level.columns()) {
				roles.put(heading(own.words().get("column." + level.name() + "." + column.key())),
						column.key().equals(Column.TEXT) ? ofTiers.get(tier) : role(column));
			}
		}
		return roles;
	}

	private static ColumnRole role(Column column) {
		return switch (column.kind()) {
			case TIME_FRAME -> ColumnRole.TIME_FRAME;
			case PARTIES -> ColumnRole.PARTIES;
			case FUNDING -> ColumnRole.FUNDING;
			case COST -> ColumnRole.COST;
			case WORDS, QUANTITIES, REFERENCES -> ColumnRole.LABEL;
		};
	}

	private PlanProposal proposal() {
		return new PlanProposal(this.own.kind(), this.read.title(), this.read.period(),
				this.read.areas().stream().map((area) -> element(area, 0)).toList(), this.read.footnotes(),
				this.read.author(), this.read.signOff(), this.read.tables(), this.read.issues(), this.read.act(),
				this.read.unplaced());
	}

	private ProposedElement element(ProposedElement element, int tier) {
		Level level = this.own.kind().levels().get(tier);
		List<SourceCell> beside = new ArrayList<>(element.labels());
		element.cells().forEach((key, cell) -> {
			if (level.column(key).filter((column) -> column.kind().holds(cell.value())).isEmpty()) {
				beside.addAll(cell.source());
			}
		});
		Map<String, Cell> cells = new LinkedHashMap<>();
		for (Column column : level.columns()) {
			cells.put(column.key(), Optional.ofNullable(element.cells().get(column.key()))
				.filter((cell) -> column.kind().holds(cell.value()) && !cell.value().equals(column.kind().nothing()))
				.orElseGet(() -> headed(level, column, beside)));
		}
		return new ProposedElement(level.name(), element.number(), cells, beside,
				element.elements().stream().map((inner) -> element(inner, tier + 1)).toList(), element.indicators());
	}

	/** Cells that stand under the heading are taken out of what stands beside the row. */
	private Cell headed(Level level, Column column, List<SourceCell> beside) {
		String heading = heading(this.own.words().get("column." + level.name() + "." + column.key()));
		List<SourceCell> under = beside.stream().filter((cell) -> isUnder(cell, heading)).toList();
		String words = under.stream()
			.map((cell) -> FoldedText.normal(cell.raw()))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" "));
		Optional<CellValue> value = words.isEmpty() ? Optional.empty() : value(column, words);
		value.ifPresent((found) -> beside.removeAll(under));
		return new Cell(value.orElse(column.kind().nothing()), List.of(), value.isPresent() ? under : List.of());
	}

	/** Who is meant, and what is referred to, only a reader of such cells can tell. */
	private static Optional<CellValue> value(Column column, String words) {
		return switch (column.kind()) {
			case WORDS -> Optional.of(new CellValue.Words(words));
			case TIME_FRAME -> Optional.of(new CellValue.When(TimeFrame.parse(words)));
			case COST -> Optional.of(CellValue.Cost.parse(words));
			case QUANTITIES -> Optional.of(CellValue.Quantities.parse(words));
			case PARTIES, FUNDING, REFERENCES -> Optional.empty();
		};
	}

	private boolean isUnder(SourceCell cell, String heading) {
		return !heading(cell.raw()).equals(heading) && this.read.tables()
			.stream()
			.filter((table) -> table.table() == cell.table())
			.flatMap((table) -> columns(table, cell))
			.anyMatch((column) -> heading(column.heading()).equals(heading));
	}

	private Stream<TableColumn> columns(TableColumns table, SourceCell cell) {
		TableGrid grid = this.grids.get(table.table());
		if (grid == null) {
			return Stream.empty();
		}
		int before = grid.width() - table.columns().size();
		return grid.rows()
			.stream()
			.filter((row) -> row.number() == cell.row())
			.flatMap((row) -> row.cells().stream())
			.filter((placed) -> placed.source().cell() == cell.cell())
			.flatMap((placed) -> IntStream.range(placed.from(), placed.to()).boxed())
			.map((column) -> column - before)
			.filter((column) -> column >= 0 && column < table.columns().size())
			.map(table.columns()::get);
	}

	private static String heading(String text) {
		return FoldedText.normal(text).toLowerCase(Locale.ROOT);
	}

}
