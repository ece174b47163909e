package pl.utrwal.plans.table.domain;

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
import pl.utrwal.plans.contract.events.StoredValues.Content;

/**
 * What the aggregate must remember of an element to decide.
 *
 * @param values by column key, one for each column of its level
 * @param adopted by column key, the words of the newest act that still stand, maybe
 * corrected; none where they were changed since
 * @param proposed by column key, the words with a slip put right that wait for the owner
 * @param notes that were not taken back
 */
record PlanElement(Level level, ElementId parent, String number, Map<String, CellValue> values,
		Map<String, String> adopted, Map<String, String> proposed, List<String> notes, boolean withdrawn,
		long version) {

	static PlanElement of(Level level, ElementId parent, String number, List<Content> contents, long version) {
		Map<String, CellValue> values = new HashMap<>();
		Content.cells(contents, level).forEach((column, cell) -> values.put(column, cell.value()));
		return new PlanElement(level, parent, number, values, Map.of(), Map.of(), List.of(), false, version);
	}

	PlanElement at(long version) {
		return new PlanElement(this.level, this.parent, this.number, this.values, this.adopted, this.proposed,
				this.notes, this.withdrawn, version);
	}

	PlanElement under(ElementId parent) {
		return new PlanElement(this.level, parent, this.number, this.values, this.adopted, this.proposed, this.notes,
				this.withdrawn, this.version);
	}

	PlanElement renumbered(String number) {
		return new PlanElement(this.level, this.parent, number, this.values, this.adopted, this.proposed, this.notes,
				this.withdrawn, this.version);
	}

	PlanElement withdrawn(boolean withdrawn) {
		return new PlanElement(this.level, this.parent, this.number, this.values, this.adopted, this.proposed,
				this.notes, withdrawn, this.version);
	}

	/** Another value: the words of an act, and what was to be put right in them, go. */
	PlanElement with(String column, CellValue value) {
		return new PlanElement(this.level, this.parent, this.number, put(this.values, column, value),
				put(this.adopted, column, null), put(this.proposed, column, null), this.notes, this.withdrawn,
				this.version);
	}

	/** A slip was put right, or it was taken back; the words of the act stay. */
	PlanElement corrected(String column, String words) {
		return new PlanElement(this.level, this.parent, this.number,
				put(this.values, column, new CellValue.Words(words)), this.adopted, put(this.proposed, column, null),
				this.notes, this.withdrawn, this.version);
	}

	/**
	 * @param words null for none any more
	 */
	PlanElement proposed(String column, String words) {
		return new PlanElement(this.level, this.parent, this.number, this.values, this.adopted,
				put(this.proposed, column, words), this.notes, this.withdrawn, this.version);
	}

	/**
	 * An act takes over what was changed; words that were corrected it leaves as they
	 * were.
	 */
	PlanElement adoptedAsItStands() {
		Map<String, String> adopted = new HashMap<>(this.adopted);
		this.values.forEach((column, value) -> {
			if (value instanceof CellValue.Words words) {
				adopted.putIfAbsent(column, words.text());
			}
		});
		return new PlanElement(this.level, this.parent, this.number, this.values, adopted, this.proposed, this.notes,
				this.withdrawn, this.version);
	}

	PlanElement noted(String note) {
		return withNotes(Stream.concat(this.notes.stream(), Stream.of(note)).toList());
	}

	/** Of notes that are the same one goes. */
	PlanElement unnoted(String note) {
		List<String> left = new ArrayList<>(this.notes);
		left.remove(note);
		return withNotes(left);
	}

	private PlanElement withNotes(List<String> notes) {
		return new PlanElement(this.level, this.parent, this.number, this.values, this.adopted, this.proposed, notes,
				this.withdrawn, this.version);
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

	PlanElement with(Party party) {
		return with(Column.PARTIES,
				new CellValue.Parties(Stream.concat(parties().stream(), Stream.of(party)).toList()));
	}

	PlanElement without(Party party) {
		return with(Column.PARTIES,
				new CellValue.Parties(parties().stream().filter((other) -> !other.equals(party)).toList()));
	}

	List<Reference> references() {
		return ((CellValue.References) this.values.get(Column.REFERENCES)).references();
	}

	PlanElement with(int index, Reference reference) {
		List<Reference> references = new ArrayList<>(references());
		references.set(index, reference);
		return with(Column.REFERENCES, new CellValue.References(references));
	}

	/**
	 * @param value null for none
	 */
	private static <T> Map<String, T> put(Map<String, T> map, String column, T value) {
		Map<String, T> changed = new HashMap<>(map);
		if (value != null) {
			changed.put(column, value);
		}
		else {
			changed.remove(column);
		}
		return changed;
	}

}
