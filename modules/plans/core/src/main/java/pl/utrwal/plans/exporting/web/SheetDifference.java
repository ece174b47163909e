package pl.utrwal.plans.exporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlacedBranch;
import pl.utrwal.plans.table.domain.PlanCommand.ChangeCells;
import pl.utrwal.plans.table.domain.PlanCommand.ChangeCells.CellChange;
import pl.utrwal.plans.table.web.ManyCells.Typed;

/**
 * What a sheet changes in a plan that others may have changed since it was given away:
 * what it was made of, what it says, and what stands in the plan now. What both say alike
 * is no difference; where both changed the same, somebody has to choose.
 */
record SheetDifference(PlanTable now, List<Changed> changed, List<Removed> removed, List<Added> added) {

	/**
	 * @param choices by the names that {@link Cell#choice} and {@link Removed#choice}
	 * give
	 */
	static SheetDifference of(PlanTable base, PlanTable now, SheetEdits edits, Map<String, String> choices) {
		Map<String, Element> before = byId(base);
		Map<String, Element> current = byId(now);
		Map<Element, List<Cell>> cells = new LinkedHashMap<>();
		for (SheetEdits.Edit edit : edits.cells()) {
			Element was = before.get(edit.element());
			Optional<Column> column = (was != null) ? base.levelOf(was).column(edit.column()) : Optional.empty();
			if (column.isEmpty()) {
				throw new RuleBroken("level-wrong");
			}
			Element element = current.getOrDefault(edit.element(), was);
			CellValue theirs = element.cells().get(edit.column()).value();
			Typed typed = Typed.read(column.get(), edit.text(), was.cells().get(edit.column()).value());
			if (typed.value() == null || typed.changes() && !typed.value().equals(theirs)) {
				cells.computeIfAbsent(element, (key) -> new ArrayList<>())
					.add(Cell.of(edit.line(), element, typed, theirs, choices));
			}
		}
		List<Changed> changed = new ArrayList<>();
		cells.forEach((element, of) -> changed.add(new Changed(element, base.levelOf(element),
				element.withdrawn() || !current.containsKey(element.id().value()), of)));
		List<Removed> removed = edits.removed()
			.stream()
			.filter((id) -> before.containsKey(id) && current.containsKey(id) && !current.get(id).withdrawn())
			.map((id) -> Removed.of(current.get(id), now, before.get(id).version(), choices))
			.toList();
		List<Added> added = edits.rows()
			.stream()
			.filter((row) -> !current.containsKey(row.id()))
			.map((row) -> Added.of(row, now, current))
			.toList();
		return new SheetDifference(now, changed, removed, added);
	}

	private static Map<String, Element> byId(PlanTable table) {
		return table.elements().collect(Collectors.toMap((element) -> element.id().value(), Function.identity()));
	}

	public boolean nothing() {
		return this.changed.isEmpty() && this.removed.isEmpty() && this.added.isEmpty();
	}

	/** Is there nothing that cannot be stored? */
	public boolean fits() {
		return this.changed.stream().flatMap((row) -> row.cells().stream()).allMatch((cell) -> cell.broken() == null)
				&& this.added.stream().allMatch((row) -> row.broken() == null);
	}

	/** What nobody has chosen yet. */
	public long open() {
		return this.changed.stream()
			.filter((row) -> !row.gone())
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.conflict() && cell.chosen() == null)
			.count() + this.removed.stream().filter((row) -> row.conflict() && row.chosen() == null).count();
	}

	/**
	 * The same answer to all that somebody has to choose.
	 */
	Map<String, String> chosen(String answer) {
		return Stream
			.concat(this.changed.stream().flatMap((row) -> row.cells().stream()).map(Cell::choice),
					this.removed.stream().map(Removed::choice))
			.collect(Collectors.toMap(Function.identity(), (choice) -> answer));
	}

	public long cells() {
		return this.changed.stream()
			.filter((row) -> !row.gone())
			.flatMap((row) -> row.cells().stream())
			.filter(Cell::counts)
			.count();
	}

	public long rowsRemoved() {
		return this.removed.stream().filter(Removed::counts).count();
	}

	ChangeCells command() {
		List<CellChange> cells = new ArrayList<>();
		for (Changed row : this.changed) {
			row.cells()
				.stream()
				.filter((cell) -> !row.gone() && cell.counts())
				.forEach((cell) -> cells.add(new CellChange(row.element().id(), row.element().version(),
						cell.typed().column().key(), cell.typed().value())));
		}
		return new ChangeCells(this.now.id(), cells, this.added.stream().map(Added::placed).toList(),
				this.removed.stream()
					.filter(Removed::counts)
					.map((row) -> new ChangeCells.Standing(row.element().id(), row.element().version(), true))
					.toList());
	}

	/**
	 * An element whose cells the sheet changes.
	 *
	 * @param gone whether it is in the plan no more, so that nothing of it can change
	 */
	record Changed(Element element, Level level, boolean gone, List<Cell> cells) {
	}

	/**
	 * @param line of the sheet, from 1
	 * @param theirs what stands in the plan now
	 * @param conflict whether that was changed too
	 * @param choice the name under which one chooses
	 * @param chosen {@code sheet} or {@code plan}; null if nobody chose
	 */
	record Cell(int line, Typed typed, CellValue theirs, boolean conflict, String choice, String chosen) {

		static Cell of(int line, Element element, Typed typed, CellValue theirs, Map<String, String> choices) {
			String choice = "choice." + element.id() + "." + typed.column().key() + "." + element.version();
			return new Cell(line, typed, theirs, !theirs.equals(typed.before()), choice, valid(choices, choice));
		}

		public RuleBroken broken() {
			return this.typed.broken();
		}

		boolean counts() {
			return broken() == null && (!this.conflict || "sheet".equals(this.chosen));
		}

	}

	/**
	 * An element whose line is gone from the sheet.
	 *
	 * @param conflict whether it was changed in the plan since
	 */
	record Removed(Element element, Level level, boolean conflict, String choice, String chosen) {

		static Removed of(Element element, PlanTable table, long version, Map<String, String> choices) {
			String choice = "choice." + element.id() + ".." + element.version();
			return new Removed(element, table.levelOf(element), element.version() != version, choice,
					valid(choices, choice));
		}

		boolean counts() {
			return !this.conflict || "sheet".equals(this.chosen);
		}

	}

	/**
	 * A row that the sheet has and the plan has not.
	 *
	 * @param parent null if it is not to be found
	 * @param broken why it cannot be added; null if it can
	 */
	record Added(SheetEdits.Added row, Section parent, Level level, List<Typed> cells, RuleBroken broken) {

		static Added of(SheetEdits.Added row, PlanTable table, Map<String, Element> current) {
			if (!(row.parent() != null && current.get(row.parent()) instanceof Section parent)) {
				return new Added(row, null, null, List.of(), new RuleBroken("sheet-row-nowhere"));
			}
			Level level = table.levelsUnder(parent)
				.stream()
				.filter(Level::isRow)
				.findFirst()
				.orElseThrow(() -> new RuleBroken("level-wrong"));
			List<Typed> cells = level.columns()
				.stream()
				.map((column) -> Typed.read(column, row.texts().getOrDefault(column.key(), ""),
						column.kind().nothing()))
				.toList();
			RuleBroken broken = Stream
				.concat(table.pathTo(parent.id()).stream().anyMatch(Section::withdrawn)
						? Stream.of(new RuleBroken("element-withdrawn")) : Stream.empty(),
						cells.stream().map(Typed::broken).filter((found) -> found != null))
				.findFirst()
				.orElse(null);
			return new Added(row, parent, level, cells, broken);
		}

		PlacedBranch placed() {
			Map<String, CellValue> values = new LinkedHashMap<>();
			this.cells.forEach((cell) -> values.put(cell.column().key(), cell.value()));
			return new PlacedBranch(this.parent.id(),
					Branch.typed(new ElementId(this.row.id()), this.level.name(), this.row.number(), values));
		}

	}

	private static String valid(Map<String, String> choices, String name) {
		String chosen = choices.get(name);
		return ("sheet".equals(chosen) || "plan".equals(chosen)) ? chosen : null;
	}

}
