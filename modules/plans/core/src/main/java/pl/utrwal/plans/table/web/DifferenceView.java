package pl.utrwal.plans.table.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.TableDifference;
import pl.utrwal.webkit.TextDifference;

/**
 * A difference as a page tells it: by the sections of the highest level, in the order of
 * the table after.
 *
 * @param title words; null if it is the same
 * @param period words; null if it is the same
 * @param footnotes those that only the table after has
 * @param areas those in which something differs
 */
record DifferenceView(List<TextDifference.Part> title, List<TextDifference.Part> period, List<Footnote> footnotes,
		List<Area> areas) {

	static DifferenceView of(PlanTable before, PlanTable after, TableDifference difference,
			Function<CellValue, String> plain) {
		Teller teller = new Teller(before, after, difference, plain);
		return new DifferenceView(words(before.title(), after.title()),
				words(before.period().source(), after.period().source()),
				after.footnotes().stream().filter((footnote) -> !before.footnotes().contains(footnote)).toList(),
				teller.areas());
	}

	public boolean nothing() {
		return this.title == null && this.period == null && this.footnotes.isEmpty() && this.areas.isEmpty();
	}

	private static List<TextDifference.Part> words(String before, String after) {
		return before.equals(after) ? null : TextDifference.of(before, after);
	}

	/**
	 * A section of the highest level.
	 */
	record Area(Element section, List<Entry> entries) {
	}

	/**
	 * An element that differs.
	 *
	 * @param level the name of its level
	 * @param holder the section that holds it; null on the highest level
	 * @param fate {@code added}, {@code removed}, {@code withdrawn}, {@code restored};
	 * null if it stands in both
	 * @param moved null if it did not
	 * @param number null if it is the same
	 * @param cells of one that was added all that say something
	 */
	record Entry(Element element, String level, Section holder, String fate, Move moved,
			TableDifference.Of<String> number, List<String> notes, List<Words> cells) {
	}

	/**
	 * A move, with places counted from 1.
	 *
	 * @param from the section that held it; null on the highest level
	 */
	record Move(Section from, int fromPlace, Section to, int toPlace) {

		public boolean within() {
			return (this.from == null) ? this.to == null : this.to != null && this.from.id().equals(this.to.id());
		}

	}

	/**
	 * A cell that differs, word by word.
	 */
	record Words(String column, List<TextDifference.Part> parts) {
	}

	private static final class Teller {

		private final PlanTable before;

		private final PlanTable after;

		private final TableDifference difference;

		private final Function<CellValue, String> plain;

		private final Map<ElementId, TableDifference.Moved> moved;

		private final Map<ElementId, TableDifference.Of<String>> numbers;

		private final Map<ElementId, TableDifference.Of<List<String>>> notes;

		private final Map<ElementId, List<TableDifference.CellChanged>> cells;

		private final Map<ElementId, String> fates = new HashMap<>();

		Teller(PlanTable before, PlanTable after, TableDifference difference, Function<CellValue, String> plain) {
			this.before = before;
			this.after = after;
			this.difference = difference;
			this.plain = plain;
			this.moved = by(difference.moved(), TableDifference.Moved::element);
			this.numbers = by(difference.renumbered(), TableDifference.Of::element);
			this.notes = by(difference.notes(), TableDifference.Of::element);
			this.cells = difference.values()
				.stream()
				.collect(Collectors.groupingBy(TableDifference.CellChanged::element));
			difference.added().forEach((placed) -> this.fates.put(placed.element().id(), "added"));
			difference.withdrawn().forEach((id) -> this.fates.put(id, "withdrawn"));
			difference.restored().forEach((id) -> this.fates.put(id, "restored"));
		}

		private static <T> Map<ElementId, T> by(List<T> list, Function<T, ElementId> id) {
			return list.stream().collect(Collectors.toMap(id, Function.identity()));
		}

		List<Area> areas() {
			Map<ElementId, Area> areas = new LinkedHashMap<>();
			this.after.sections().forEach((area) -> areas.put(area.id(), new Area(area, new ArrayList<>())));
			this.before.sections().forEach((area) -> areas.putIfAbsent(area.id(), new Area(area, new ArrayList<>())));
			this.after.elements()
				.filter((element) -> differs(element.id()))
				.forEach((element) -> area(areas, this.after, element).entries().add(entry(element)));
			this.difference.removed()
				.forEach((placed) -> area(areas, this.before, placed.element()).entries().add(gone(placed.element())));
			return areas.values().stream().filter((area) -> !area.entries().isEmpty()).toList();
		}

		private static Area area(Map<ElementId, Area> areas, PlanTable table, Element element) {
			return areas.get(table.pathTo(element.id()).getFirst().id());
		}

		private boolean differs(ElementId id) {
			return Stream.of(this.fates, this.moved, this.numbers, this.notes, this.cells)
				.map(Map::keySet)
				.anyMatch((Set<ElementId> ids) -> ids.contains(id));
		}

		private Entry entry(Element element) {
			ElementId id = element.id();
			String fate = this.fates.get(id);
			List<Words> words = "added".equals(fate) ? all(element)
					: this.cells.getOrDefault(id, List.of()).stream().map(this::words).toList();
			return new Entry(element, this.after.levelOf(element).name(), holder(this.after, id), fate, move(id),
					this.numbers.get(id), notes(element, fate), words);
		}

		private Entry gone(Element element) {
			return new Entry(element, this.before.levelOf(element).name(), holder(this.before, element.id()), "removed",
					null, null, List.of(), List.of());
		}

		private List<String> notes(Element element, String fate) {
			if ("added".equals(fate)) {
				return element.notes();
			}
			TableDifference.Of<List<String>> change = this.notes.get(element.id());
			return (change == null) ? List.of()
					: change.after().stream().filter((note) -> !change.before().contains(note)).toList();
		}

		private Move move(ElementId id) {
			TableDifference.Moved move = this.moved.get(id);
			return (move == null) ? null : new Move(holder(this.before, id), move.from().index() + 1,
					holder(this.after, id), move.to().index() + 1);
		}

		private static Section holder(PlanTable table, ElementId id) {
			return table.pathTo(id)
				.stream()
				.filter((section) -> !section.id().equals(id))
				.reduce((one, other) -> other)
				.orElse(null);
		}

		private List<Words> all(Element element) {
			return element.cells()
				.entrySet()
				.stream()
				.map((cell) -> new Words(cell.getKey(), TextDifference.of("", plain(cell.getValue()))))
				.toList();
		}

		private Words words(TableDifference.CellChanged change) {
			return new Words(change.column(), TextDifference.of(plain(change.before()), plain(change.after())));
		}

		private String plain(Cell cell) {
			return (cell != null) ? this.plain.apply(cell.value()) : "";
		}

	}

}
