package pl.utrwal.kernel.table;

import java.util.stream.Stream;

/**
 * What is in a plan, withdrawn elements and all that they hold left out.
 */
public final class PresentElements {

	private PresentElements() {
	}

	/**
	 * Sections and rows, each before those it holds.
	 */
	public static Stream<Element> elements(PlanTable table) {
		return table.sections().stream().flatMap(PresentElements::within);
	}

	/**
	 * An element and what it holds.
	 */
	public static Stream<Element> within(Element element) {
		if (element.withdrawn()) {
			return Stream.empty();
		}
		return Stream.concat(Stream.of(element), (element instanceof Section section)
				? section.children().stream().flatMap(PresentElements::within) : Stream.empty());
	}

}
