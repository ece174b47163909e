package pl.utrwal.plans.table.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanTable;

/**
 * How much there is in a plan, withdrawn elements left out; by what its kind counts.
 */
public record PlanCounts(@JsonValue Map<String, Long> numbers) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public PlanCounts {
		numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
	}

	public static PlanCounts of(PlanKind kind, PlanTable table) {
		return of(kind,
				table.elements()
					.filter((element) -> !element.withdrawn())
					.map((element) -> new Counted(table.levelOf(element).name(), element.cells()))
					.toList());
	}

	public static PlanCounts of(PlanKind kind, List<Counted> elements) {
		Map<String, Long> numbers = new LinkedHashMap<>();
		for (PlanKind.Count count : kind.counts()) {
			numbers.put(count.name(),
					elements.stream()
						.filter((element) -> element.level().equals(count.level()))
						.mapToLong((element) -> (count.column() != null) ? element.parties(count.column()) : 1)
						.sum());
		}
		return new PlanCounts(numbers);
	}

	/**
	 * An element that is counted.
	 *
	 * @param level the name of its level
	 */
	public record Counted(String level, Map<String, Cell> cells) {

		private long parties(String column) {
			return ((CellValue.Parties) this.cells.get(column).value()).parties().size();
		}

	}

}
