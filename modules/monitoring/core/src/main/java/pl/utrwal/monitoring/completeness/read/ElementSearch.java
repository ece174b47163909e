package pl.utrwal.monitoring.completeness.read;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PresentElements;
import pl.utrwal.monitoring.completeness.read.Completeness.Found;
import pl.utrwal.monitoring.completeness.read.Completeness.Place;
import pl.utrwal.monitoring.completeness.read.LegalRequirement.Check;
import pl.utrwal.monitoring.indicators.read.IndicatorView;

/**
 * Looks for things in a plan.
 *
 * @param indicators those that are measured
 */
record ElementSearch(PlanTable table, List<IndicatorView> indicators) {

	Found at(Check check) {
		return switch (check.way()) {
			case ELEMENTS_OF_LEVEL -> split(check.level(), (element) -> true);
			case COLUMNS_FILLED -> split(check.level(), (element) -> isFilled(element, check.columns()));
			case INDICATORS -> indicators(check.level());
			case PERIOD_GIVEN -> period();
			case LINKED -> Found.NOTHING;
		};
	}

	private Found split(String level, Predicate<Element> meets) {
		Map<Boolean, List<Place>> places = elements(level)
			.collect(Collectors.partitioningBy(meets, Collectors.mapping(Place::of, Collectors.toList())));
		return Found.of(places.get(true), places.get(false));
	}

	private Stream<Element> elements(String level) {
		return PresentElements.elements(this.table)
			.filter((element) -> this.table.levelOf(element).name().equals(level));
	}

	private static boolean isFilled(Element element, List<String> columns) {
		return columns.stream()
			.allMatch((column) -> element.cells().containsKey(column) && isFilled(element.cells().get(column).value()));
	}

	/** That there is no funding says nothing on what pays. */
	private static boolean isFilled(CellValue value) {
		return switch (value) {
			case CellValue.Words words -> !words.text().isBlank();
			case CellValue.When when -> !when.timeFrame().source().isBlank();
			case CellValue.Parties parties -> !parties.parties().isEmpty();
			case CellValue.Funding funding -> funding.kind() == FundingKind.SOURCES;
			case CellValue.Cost cost -> !cost.parts().isEmpty();
			case CellValue.Quantities quantities -> !quantities.quantities().isEmpty();
			case CellValue.References references -> !references.references().isEmpty();
		};
	}

	/**
	 * An indicator tells of the element that it is of, of all that this holds, and of
	 * what holds it; one of the plan as a whole tells of everything.
	 */
	private Found indicators(String level) {
		List<Element> looked = elements(level).toList();
		List<Place> lacking = looked.stream()
			.filter((element) -> this.indicators.stream().noneMatch((sheet) -> tells(sheet, element)))
			.map(Place::of)
			.toList();
		List<Place> telling = this.indicators.stream()
			.filter((sheet) -> looked.stream().anyMatch((element) -> tells(sheet, element)))
			.map(Place::of)
			.toList();
		return new Found(looked.size() - lacking.size(), looked.size(), telling, lacking);
	}

	private boolean tells(IndicatorView sheet, Element element) {
		return sheet.element() == null || isWithin(element, sheet.element())
				|| this.table.pathTo(element.id()).stream().anyMatch((section) -> section.id().equals(sheet.element()));
	}

	private static boolean isWithin(Element element, ElementId id) {
		return PresentElements.within(element).anyMatch((inner) -> inner.id().equals(id));
	}

	private Found period() {
		boolean given = this.table.period() != null && !this.table.period().source().isBlank();
		return new Found(given ? 1 : 0, 1, List.of(), List.of());
	}

}
