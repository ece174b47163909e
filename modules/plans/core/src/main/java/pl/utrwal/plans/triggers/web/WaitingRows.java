package pl.utrwal.plans.triggers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PresentElements;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerRow;

/**
 * Rows that wait for the same thing, by the words in which their plans say so.
 *
 * @param condition the words of the first of them
 */
record WaitingRows(String key, String condition, List<OfPlan> rows) {

	WaitingRows {
		rows = List.copyOf(rows);
	}

	/**
	 * Those of some plans, each plan's in its order; plans that ended wait for nothing.
	 */
	static List<WaitingRows> of(Stream<PlanTable> tables) {
		Map<String, List<OfPlan>> groups = new LinkedHashMap<>();
		tables.filter((table) -> !table.heading().lifecycle().ended())
			.flatMap((table) -> PresentElements.elements(table).map((element) -> new OfPlan(table, element)))
			.filter((row) -> row.frame() != null && row.frame().form() == TimeFrame.Form.CONDITIONAL)
			.forEach(
					(row) -> groups.computeIfAbsent(key(row.frame().condition()), (key) -> new ArrayList<>()).add(row));
		return groups.entrySet()
			.stream()
			.map((group) -> new WaitingRows(group.getKey(), group.getValue().getFirst().frame().condition(),
					group.getValue()))
			.toList();
	}

	/** Case, punctuation and spaces do not tell conditions apart. */
	private static String key(String condition) {
		return condition.toLowerCase(Locale.forLanguageTag("pl")).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	/**
	 * An element and its plan.
	 */
	record OfPlan(PlanTable table, Element element) {

		public TriggerRow row() {
			return new TriggerRow(this.table.id(), this.element.id());
		}

		public String code() {
			return this.table.id() + "/" + this.element.id();
		}

		public String numbered() {
			String number = this.element.number();
			return number.isEmpty() ? this.element.text()
					: (number.endsWith(".") ? number : number + ".") + " " + this.element.text();
		}

		/**
		 * The words of the plan; empty if it says nothing.
		 */
		public String source() {
			return (frame() != null) ? frame().source() : "";
		}

		/**
		 * Null if it has none.
		 */
		TimeFrame frame() {
			Cell cell = this.element.cells().get(Column.TIME_FRAME);
			return (cell != null && cell.value() instanceof CellValue.When when) ? when.timeFrame() : null;
		}

	}

}
