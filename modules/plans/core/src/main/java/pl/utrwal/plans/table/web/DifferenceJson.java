package pl.utrwal.plans.table.web;

import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.TableDifference;
import pl.utrwal.kernel.table.TableDifference.Place;
import pl.utrwal.webkit.TextDifference;
import pl.utrwal.webkit.json.ItemJson;

/**
 * How two states of a plan differ.
 *
 * @param from the position of the first
 * @param to the position of the second, which may be the earlier one
 * @param removed what is not there in the second, as when time is read backwards
 * @param withdrawn in the plan in the first, and not in the second
 * @param heading null if it is the same
 * @param footnotes those that only the second has
 */
record DifferenceJson(long from, long to, List<CellJson> cells, List<ElementJson> added, List<ElementJson> removed,
		List<ElementJson> withdrawn, List<ElementJson> restored, List<MoveJson> moved, List<ChangeJson> renumbered,
		List<ChangeJson> notes, HeadingJson heading, List<Footnote> footnotes) {

	static DifferenceJson of(PlanTable before, PlanTable after) {
		TableDifference difference = TableDifference.between(before, after);
		return new DifferenceJson(before.position(), after.position(),
				difference.values().stream().map(CellJson::of).toList(), placed(difference.added(), after),
				placed(difference.removed(), before), elements(difference.withdrawn(), after),
				elements(difference.restored(), after), difference.moved().stream().map(MoveJson::of).toList(),
				changes(difference.renumbered()), changes(difference.notes()), HeadingJson.of(before, after),
				after.footnotes().stream().filter((footnote) -> !before.footnotes().contains(footnote)).toList());
	}

	private static List<ElementJson> placed(List<TableDifference.Placed> placed, PlanTable table) {
		return placed.stream().map((one) -> ElementJson.of(one.element(), table, PlaceJson.of(one.place()))).toList();
	}

	private static List<ElementJson> elements(List<ElementId> ids, PlanTable table) {
		return ids.stream().map((id) -> ElementJson.of(table.element(id).orElseThrow(), table, null)).toList();
	}

	private static <T> List<ChangeJson> changes(List<TableDifference.Of<T>> changes) {
		return changes.stream()
			.map((change) -> new ChangeJson(change.element().value(), change.before(), change.after()))
			.toList();
	}

	/**
	 * A cell that holds something else.
	 *
	 * @param before a value as in the plan
	 * @param words how the text changed; empty where there is no text
	 */
	record CellJson(String item, String column, Object before, Object after, List<WordsJson> words) {

		private static CellJson of(TableDifference.CellChanged change) {
			return new CellJson(change.element().value(), change.column(), value(change.before()),
					value(change.after()), words(change));
		}

		private static Object value(Cell cell) {
			return (cell != null) ? PlanJson.value(cell, (name) -> null) : null;
		}

		private static List<WordsJson> words(TableDifference.CellChanged change) {
			Optional<String> before = text(change.before());
			Optional<String> after = text(change.after());
			if (before.isEmpty() || after.isEmpty()) {
				return List.of();
			}
			return TextDifference.of(before.get(), after.get())
				.stream()
				.map((part) -> new WordsJson(ItemJson.lower(part.kind()), part.text()))
				.toList();
		}

		private static Optional<String> text(Cell cell) {
			return Optional.ofNullable(cell).map(Cell::value).map((value) -> switch (value) {
				case CellValue.Words words -> words.text();
				case CellValue.When when -> when.timeFrame().source();
				case CellValue.Parties parties -> null;
				case CellValue.Funding funding -> null;
				case CellValue.Cost cost -> cost.source();
				case CellValue.Quantities quantities -> quantities.source();
				case CellValue.References references -> null;
			});
		}

	}

	/**
	 * A part of a text.
	 *
	 * @param kind {@code same}, {@code removed} or {@code added}
	 */
	record WordsJson(String kind, String text) {
	}

	/**
	 * An element.
	 *
	 * @param level the name of its level
	 * @param place where it stands; null if that did not change
	 */
	record ElementJson(String item, String level, String number, String text, PlaceJson place) {

		private static ElementJson of(Element element, PlanTable table, PlaceJson place) {
			return new ElementJson(element.id().value(), table.levelOf(element).name(), element.number(),
					element.text(), place);
		}

	}

	/**
	 * A place.
	 *
	 * @param parent null for the highest level
	 * @param index from 0
	 */
	record PlaceJson(String parent, int index) {

		private static PlaceJson of(Place place) {
			return new PlaceJson((place.parent() != null) ? place.parent().value() : null, place.index());
		}

	}

	record MoveJson(String item, PlaceJson from, PlaceJson to) {

		private static MoveJson of(TableDifference.Moved moved) {
			return new MoveJson(moved.element().value(), PlaceJson.of(moved.from()), PlaceJson.of(moved.to()));
		}

	}

	/**
	 * What was one thing of an element and is another.
	 */
	record ChangeJson(String item, Object before, Object after) {
	}

	/**
	 * What the plan says of itself; null for what is the same.
	 */
	record HeadingJson(BeforeAfter title, BeforeAfter period) {

		private static HeadingJson of(PlanTable before, PlanTable after) {
			if (before.title().equals(after.title()) && before.period().equals(after.period())) {
				return null;
			}
			return new HeadingJson(BeforeAfter.of(before.title(), after.title()),
					BeforeAfter.of(ItemJson.FrameJson.of(before.period()), ItemJson.FrameJson.of(after.period())));
		}

	}

	record BeforeAfter(Object before, Object after) {

		private static BeforeAfter of(Object before, Object after) {
			return before.equals(after) ? null : new BeforeAfter(before, after);
		}

	}

}
