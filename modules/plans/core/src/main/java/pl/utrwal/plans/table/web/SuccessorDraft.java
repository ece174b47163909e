package pl.utrwal.plans.table.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanOutline;

/**
 * The plan that follows another: what it takes over, and what it may be called.
 */
public final class SuccessorDraft {

	private SuccessorDraft() {
	}

	/**
	 * A copy without what was withdrawn. Its elements have ids of their own, the same
	 * again for the same plan; the cells of the predecessor's document stay with it.
	 */
	public static PlanOutline of(PlanTable table, PlanId id, String title, TimeFrame period) {
		List<Footnote> footnotes = table.footnotes()
			.stream()
			.map((footnote) -> new Footnote(footnote.mark(), footnote.text(), List.of()))
			.toList();
		return new PlanOutline(id, table.municipality(), table.kind(), title, period, table.id(), null,
				branches(id, table, table.sections()), footnotes);
	}

	/**
	 * The years after those of a plan, as many; empty unless the plan is for whole years.
	 */
	public static Optional<String> period(TimeFrame period) {
		LocalDate start = period.start().orElse(null);
		LocalDate due = period.due().orElse(null);
		if (start == null || due == null || start.getDayOfYear() != 1 || due.getDayOfYear() != due.lengthOfYear()) {
			return Optional.empty();
		}
		int first = due.getYear() + 1;
		int last = due.getYear() + 1 + due.getYear() - start.getYear();
		return Optional.of((first == last) ? String.valueOf(first) : first + "–" + last);
	}

	private static List<Branch> branches(PlanId id, PlanTable table, List<? extends Element> elements) {
		return elements.stream()
			.filter((element) -> !element.withdrawn())
			.map((element) -> new Branch(copied(id, element.id()), table.levelOf(element).name(), element.number(),
					cells(element), List.of(), branches(id, table, children(element))))
			.toList();
	}

	private static List<? extends Element> children(Element element) {
		return switch (element) {
			case Section section -> section.children();
			case Row row -> List.of();
		};
	}

	private static Map<String, Cell> cells(Element element) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		element.cells().forEach((key, cell) -> cells.put(key, new Cell(cell.value(), cell.footnotes(), List.of())));
		return cells;
	}

	private static ElementId copied(PlanId id, ElementId element) {
		return new ElementId(UUID.nameUUIDFromBytes((id + ":" + element).getBytes(StandardCharsets.UTF_8)).toString());
	}

}
