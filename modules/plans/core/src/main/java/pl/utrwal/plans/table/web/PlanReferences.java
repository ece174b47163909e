package pl.utrwal.plans.table.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.application.PlanQueries;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.webkit.json.ItemJson;

/**
 * What the elements of a plan refer to.
 */
public final class PlanReferences {

	private static final int LONGEST_MEANING = 300;

	private PlanReferences() {
	}

	/**
	 * Those of elements that were not withdrawn, in the order of the plan.
	 */
	public static List<Of> of(PlanTable table) {
		return table.elements()
			.filter((element) -> !element.withdrawn())
			.flatMap((element) -> of(table, element))
			.toList();
	}

	private static Stream<Of> of(PlanTable table, Element element) {
		List<Reference> references = references(element);
		return IntStream.range(0, references.size())
			.mapToObj((index) -> new Of(element.id().value(), element.version(), table.levelOf(element).name(),
					element.text(), index, ItemJson.ReferenceJson.of(references.get(index))));
	}

	/**
	 * @throws RuleBroken if the element has no such reference
	 */
	public static Reference find(PlanTable table, ElementId element, int index) {
		List<Reference> references = references(PlanQueries.element(table, element));
		if (index < 0 || index >= references.size()) {
			throw new RuleBroken("reference-target");
		}
		return references.get(index);
	}

	/**
	 * The reference as one that means a plan, or an element of it.
	 * @param element null for the plan as a whole
	 */
	public static Reference resolved(Reference reference, PlanTable target, ElementId element) {
		return reference.to(target.id(), element, meaning(target, element));
	}

	private static String meaning(PlanTable target, ElementId id) {
		if (id == null) {
			return target.title();
		}
		Element element = PlanQueries.element(target, id);
		String text = element.number().isEmpty() ? element.text() : element.number() + ". " + element.text();
		return (text.length() <= LONGEST_MEANING) ? text : text.substring(0, LONGEST_MEANING - 1) + "…";
	}

	private static List<Reference> references(Element element) {
		Cell cell = element.cells().get(Column.REFERENCES);
		return (cell != null) ? ((CellValue.References) cell.value()).references() : List.of();
	}

	/**
	 * A reference of an element.
	 *
	 * @param version of the element
	 * @param level the name of its level
	 * @param text the element's
	 * @param index its place among the references of the element from 0
	 */
	public record Of(String item, long version, String level, String text, int index,
			ItemJson.ReferenceJson reference) {

		public boolean open() {
			return this.reference.open();
		}

	}

}
