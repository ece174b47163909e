package pl.utrwal.plans.table.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.util.MultiValueMap;

import pl.utrwal.application.PlanQueries;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Cell;
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

/**
 * Texts that are to stand in neighbouring columns of rows: each as it is understood, and
 * what all of them ask of the plan.
 *
 * @param columns those that the texts stand under
 * @param rows one for each line of the texts
 */
public record ManyCells(Level level, List<Column> columns, List<Line> rows) {

	/**
	 * Reads what the page sends: {@code column}, the key of the first one; {@code width},
	 * how many there are; {@code cell} for each text, line by line; {@code row} and
	 * {@code version} for the rows they are for; {@code parent}, the section to whose end
	 * the lines beyond those rows are added.
	 * @throws RuleBroken if they do not fit the table
	 */
	static ManyCells read(PlanTable table, MultiValueMap<String, String> sent) {
		List<String> texts = sent.getOrDefault("cell", List.of());
		List<String> rows = sent.getOrDefault("row", List.of());
		List<String> versions = sent.getOrDefault("version", List.of());
		int width = number(sent.getFirst("width"));
		if (width < 1 || texts.isEmpty() || texts.size() % width != 0 || versions.size() != rows.size()) {
			throw new RuleBroken("version-missing");
		}
		if (texts.size() > ChangeCells.MOST) {
			throw new RuleBroken("changes-too-many", String.valueOf(ChangeCells.MOST));
		}
		Section parent = section(table, sent.getFirst("parent"));
		Level level = rows.isEmpty() ? table.rowLevel(parent)
				: table.levelOf(PlanQueries.element(table, new ElementId(rows.getFirst())));
		List<Column> columns = columns(level, sent.getFirst("column"), width);
		List<Line> lines = new ArrayList<>();
		for (int line = 0; line < texts.size() / width; line++) {
			List<String> of = texts.subList(line * width, (line + 1) * width);
			Element element = (line < rows.size()) ? PlanQueries.element(table, new ElementId(rows.get(line))) : null;
			lines.add(Line.read(element, (element != null) ? number(versions.get(line)) : 0, columns, of));
		}
		return new ManyCells(level, columns, lines);
	}

	private static Section section(PlanTable table, String id) {
		ElementId parent = new ElementId((id != null) ? id : "");
		if (!(PlanQueries.element(table, parent) instanceof Section section)) {
			throw new Unknown(parent);
		}
		return section;
	}

	private static List<Column> columns(Level level, String first, int width) {
		List<Column> all = level.columns();
		int from = all.indexOf(level.column(String.valueOf(first)).orElseThrow(() -> new RuleBroken("level-wrong")));
		if (from + width > all.size()) {
			throw new RuleBroken("columns-too-many", String.valueOf(width), String.valueOf(all.size() - from));
		}
		return all.subList(from, from + width);
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(String.valueOf(text));
		}
		catch (NumberFormatException ex) {
			throw new RuleBroken("version-missing");
		}
	}

	/** Is there nothing that no cell may hold? */
	public boolean fits() {
		return this.rows.stream().flatMap((row) -> row.cells().stream()).allMatch((cell) -> cell.broken() == null);
	}

	public long changed() {
		return this.rows.stream()
			.filter((row) -> row.element() != null)
			.flatMap((row) -> row.cells().stream())
			.filter(Typed::changes)
			.count();
	}

	public long changedRows() {
		return this.rows.stream()
			.filter((row) -> row.element() != null && row.cells().stream().anyMatch(Typed::changes))
			.count();
	}

	public long added() {
		return this.rows.stream().filter((row) -> row.element() == null).count();
	}

	/**
	 * @param parent whose end the rows go to that are added
	 */
	ChangeCells command(PlanTable table, ElementId parent) {
		List<CellChange> changes = new ArrayList<>();
		List<PlacedBranch> added = new ArrayList<>();
		for (Line row : this.rows) {
			if (row.element() == null) {
				added.add(new PlacedBranch(parent, Branch.typed(new ElementId(UUID.randomUUID().toString()),
						this.level.name(), "", row.values(this.level))));
			}
			else {
				row.cells()
					.stream()
					.filter(Typed::changes)
					.forEach((cell) -> changes
						.add(new CellChange(row.element().id(), row.version(), cell.column().key(), cell.value())));
			}
		}
		return new ChangeCells(table.id(), changes, added, List.of());
	}

	/**
	 * @param element null for a row that is to be added
	 */
	public record Line(Element element, long version, List<Typed> cells) {

		static Line read(Element element, long version, List<Column> columns, List<String> texts) {
			List<Typed> cells = new ArrayList<>();
			for (int index = 0; index < texts.size(); index++) {
				Column column = columns.get(index);
				Cell before = (element != null) ? element.cells().get(column.key()) : null;
				cells.add(Typed.read(column, texts.get(index),
						(before != null) ? before.value() : column.kind().nothing()));
			}
			if (element == null && columns.stream().noneMatch((column) -> column.key().equals(Column.TEXT))) {
				cells.set(0, new Typed(cells.getFirst().column(), cells.getFirst().text(), cells.getFirst().before(),
						cells.getFirst().value(), new RuleBroken("text-blank")));
			}
			return new Line(element, version, cells);
		}

		Map<String, CellValue> values(Level level) {
			Map<String, CellValue> values = new LinkedHashMap<>();
			level.columns().forEach((column) -> values.put(column.key(), column.kind().nothing()));
			this.cells.forEach((cell) -> values.put(cell.column().key(), cell.value()));
			return values;
		}

	}

	/**
	 * @param value what the text was understood as; null if it is broken
	 * @param broken why no cell may hold it; null if one may
	 */
	public record Typed(Column column, String text, CellValue before, CellValue value, RuleBroken broken) {

		public static Typed read(Column column, String text, CellValue before) {
			try {
				return new Typed(column, text, before, TypedCell.read(column, text, before), null);
			}
			catch (RuleBroken broken) {
				return new Typed(column, text, before, null, broken);
			}
		}

		public boolean changes() {
			return this.value != null && !this.value.equals(this.before);
		}

	}

}
