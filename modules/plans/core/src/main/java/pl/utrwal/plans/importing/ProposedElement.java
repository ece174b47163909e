package pl.utrwal.plans.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.SourceCell;

/**
 * An element of a plan as a document has it, with all it holds. Values are normalised in
 * white space; the raw text is in the source cells, of which blank ones are left out.
 *
 * @param level the name of its level
 * @param number as written, without its dot; empty if it has none
 * @param cells by column key, one for every column of its level; a source whose row is 0
 * stood above its table
 * @param labels cells that say what it is, such as "DZIAŁANIA", and those of the header
 * @param elements of the levels below
 * @param indicators how the document measures it
 */
public record ProposedElement(String level, String number, Map<String, Cell> cells, List<SourceCell> labels,
		List<ProposedElement> elements, List<ProposedIndicator> indicators) {

	public ProposedElement {
		cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
		labels = List.copyOf(labels);
		elements = List.copyOf(elements);
		indicators = List.copyOf(indicators);
	}

	/** One that the document does not measure. */
	public ProposedElement(String level, String number, Map<String, Cell> cells, List<SourceCell> labels,
			List<ProposedElement> elements) {
		this(level, number, cells, labels, elements, List.of());
	}

	public String text() {
		return ((CellValue.Words) this.cells.get(Column.TEXT).value()).text();
	}

	Stream<ProposedElement> all() {
		return Stream.concat(Stream.of(this), this.elements.stream().flatMap(ProposedElement::all));
	}

}
