package pl.utrwal.plans.table.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;

/**
 * Where an element stands or is to stand.
 *
 * @param parent null for an element of the highest level
 * @param index from 0 among the other elements of the parent, withdrawn ones counted
 */
public record ElementPlace(ElementId parent, int index) {

	public static ElementPlace of(PlanTable table, ElementId element) {
		ElementId parent = parent(table, element);
		return new ElementPlace(parent, ids(table, parent).indexOf(element));
	}

	/**
	 * The place before an element of a parent.
	 * @param next null for the end
	 */
	public static ElementPlace before(PlanTable table, ElementId element, ElementId parent, ElementId next) {
		List<ElementId> others = ids(table, parent).stream().filter((id) -> !id.equals(element)).toList();
		int index = (next != null) ? others.indexOf(next) : others.size();
		if (index < 0) {
			throw new RuleBroken("place-unknown");
		}
		return new ElementPlace(parent, index);
	}

	/**
	 * One place up or down among those of its level; over the edge of its parent, at the
	 * near end of the neighbouring one. Empty if there is nothing further.
	 */
	public static Optional<ElementPlace> next(PlanTable table, ElementId element, boolean up) {
		ElementPlace now = of(table, element);
		List<? extends Element> siblings = children(table, now.parent());
		int level = siblings.get(now.index()).level();
		int[] sameLevel = IntStream.range(0, siblings.size())
			.filter((index) -> siblings.get(index).level() == level && (up ? index < now.index() : index > now.index()))
			.toArray();
		if (sameLevel.length > 0) {
			return Optional.of(new ElementPlace(now.parent(), up ? sameLevel[sameLevel.length - 1] : sameLevel[0]));
		}
		List<Section> holders = holders(table, element);
		int beside = IntStream.range(0, holders.size())
			.filter((index) -> holders.get(index).id().equals(now.parent()))
			.map((index) -> index + (up ? -1 : 1))
			.findFirst()
			.orElse(-1);
		return (beside >= 0 && beside < holders.size()) ? Optional
			.of(new ElementPlace(holders.get(beside).id(), up ? ids(table, holders.get(beside).id()).size() : 0))
				: Optional.empty();
	}

	/**
	 * The sections that may hold an element, in their order: its parent, and those of the
	 * same level that were not withdrawn.
	 */
	public static List<Section> holders(PlanTable table, ElementId element) {
		ElementId parent = parent(table, element);
		String level = table.levelOf(table.element(element).orElseThrow(() -> new Unknown(element))).name();
		return table.allSections()
			.filter((section) -> table.levelOf(section).holds().contains(level))
			.filter((section) -> section.id().equals(parent)
					|| table.pathTo(section.id()).stream().noneMatch(Section::withdrawn))
			.toList();
	}

	/**
	 * The elements that a parent holds, withdrawn ones too.
	 * @param parent null for the plan
	 */
	public static List<? extends Element> children(PlanTable table, ElementId parent) {
		if (parent == null) {
			return table.sections();
		}
		return switch (table.element(parent).orElseThrow(() -> new Unknown(parent))) {
			case Section section -> section.children();
			case Row row -> throw new Unknown(parent);
		};
	}

	/**
	 * This place, or the end if there are fewer by now.
	 */
	public ElementPlace within(PlanTable table, ElementId element) {
		long others = ids(table, this.parent).stream().filter((id) -> !id.equals(element)).count();
		return new ElementPlace(this.parent, (int) Math.min(this.index, others));
	}

	private static ElementId parent(PlanTable table, ElementId element) {
		List<Section> path = table.pathTo(element);
		if (path.isEmpty()) {
			throw new Unknown(element);
		}
		if (!path.getLast().id().equals(element)) {
			return path.getLast().id();
		}
		return (path.size() > 1) ? path.get(path.size() - 2).id() : null;
	}

	private static List<ElementId> ids(PlanTable table, ElementId parent) {
		return children(table, parent).stream().<ElementId>map(Element::id).toList();
	}

}
