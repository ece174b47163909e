package pl.utrwal.plans.write.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * What the aggregate must remember of an element to decide.
 *
 * @param values by column key, one for each column of its level
 */
record Element(Level level, ElementId parent, String number, Map<String, CellValue> values, boolean withdrawn,
		long version) {

	Element at(long version) {
		return new Element(this.level, this.parent, this.number, this.values, this.withdrawn, version);
	}

	Element under(ElementId parent) {
		return new Element(this.level, parent, this.number, this.values, this.withdrawn, this.version);
	}

	Element renumbered(String number) {
		return new Element(this.level, this.parent, number, this.values, this.withdrawn, this.version);
	}

	Element withdrawn(boolean withdrawn) {
		return new Element(this.level, this.parent, this.number, this.values, withdrawn, this.version);
	}

	Element with(String column, CellValue value) {
		Map<String, CellValue> values = new HashMap<>(this.values);
		values.put(column, value);
		return new Element(this.level, this.parent, this.number, values, this.withdrawn, this.version);
	}

	String words(String column) {
		return ((CellValue.Words) this.values.get(column)).text();
	}

	TimeFrame timeFrame() {
		return ((CellValue.When) this.values.get(Column.TIME_FRAME)).timeFrame();
	}

	List<Party> parties() {
		return ((CellValue.Parties) this.values.get(Column.PARTIES)).parties();
	}

	Element with(Party party) {
		return with(Column.PARTIES,
				new CellValue.Parties(Stream.concat(parties().stream(), Stream.of(party)).toList()));
	}

	Element without(Party party) {
		return with(Column.PARTIES,
				new CellValue.Parties(parties().stream().filter((other) -> !other.equals(party)).toList()));
	}

	List<Reference> references() {
		return ((CellValue.References) this.values.get(Column.REFERENCES)).references();
	}

	Element with(int index, Reference reference) {
		List<Reference> references = new ArrayList<>(references());
		references.set(index, reference);
		return with(Column.REFERENCES, new CellValue.References(references));
	}

}
