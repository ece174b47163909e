package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.money.CostPart;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.CellValue;

/**
 * An estimated cost as it is stored.
 *
 * @param source the words of the plan
 */
public record Estimate(String source, List<Part> parts) {

	/** Nothing is said of it. */
	public static final Estimate NONE = new Estimate("", List.of());

	public Estimate {
		parts = List.copyOf(parts);
	}

	public static Estimate of(CellValue.Cost cost) {
		return new Estimate(cost.source(),
				cost.parts().stream().map((part) -> new Part(part.count(), part.each().toString())).toList());
	}

	public CellValue.Cost cost() {
		return new CellValue.Cost(this.source,
				this.parts.stream().map((part) -> new CostPart(part.count(), Money.of(part.each()))).toList());
	}

	/**
	 * So many of something at so much each.
	 *
	 * @param each in złoty, with a point and two decimals
	 */
	public record Part(int count, String each) {
	}

}
