package pl.utrwal.monitoring.progress.read;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;

/**
 * The elements of a plan as far as monitoring has to know them.
 *
 * @param first how each came into the plan
 * @param told those of which something was said
 */
record PlanRowIndex(Map<ElementId, First> first, List<ElementId> told) {

	static final PlanRowIndex NONE = new PlanRowIndex(Map.of(), List.of());

	PlanRowIndex {
		first = Collections.unmodifiableMap(new LinkedHashMap<>(first));
		told = List.copyOf(told);
	}

	PlanRowIndex with(ElementId element, First added) {
		if (this.first.containsKey(element)) {
			return this;
		}
		Map<ElementId, First> more = new LinkedHashMap<>(this.first);
		more.put(element, added);
		return new PlanRowIndex(more, this.told);
	}

	PlanRowIndex told(ElementId row) {
		return this.told.contains(row) ? this
				: new PlanRowIndex(this.first, Stream.concat(this.told.stream(), Stream.of(row)).toList());
	}

	/**
	 * @param version the place in the plan's stream
	 * @param day on which it was recorded, in Poland's time
	 */
	record First(long version, LocalDate day) {
	}

}
