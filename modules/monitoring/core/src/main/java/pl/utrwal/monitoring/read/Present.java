package pl.utrwal.monitoring.read;

import java.util.stream.Stream;

import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;

/**
 * What is in a plan, withdrawn elements and all that they hold left out.
 */
public final class Present {

	private Present() {
	}

	/**
	 * Sections and rows, each before those it holds.
	 */
	public static Stream<Element> elements(PlanTable table) {
		return table.sections().stream().flatMap(Present::within);
	}

	/**
	 * An element and what it holds.
	 */
	public static Stream<Element> within(Element element) {
		if (element.withdrawn()) {
			return Stream.empty();
		}
		return Stream.concat(Stream.of(element), (element instanceof Section section)
				? section.children().stream().flatMap(Present::within) : Stream.empty());
	}

}
