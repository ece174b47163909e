package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Quantity;

/**
 * How much of what, as it is stored.
 *
 * @param source the words of the plan
 */
public record Amounts(String source, List<Amount> amounts) {

	public Amounts {
		amounts = List.copyOf(amounts);
	}

	public static Amounts of(CellValue.Quantities quantities) {
		return new Amounts(quantities.source(),
				quantities.quantities()
					.stream()
					.map((quantity) -> new Amount(quantity.value(), quantity.unit(), quantity.approximate()))
					.toList());
	}

	public CellValue.Quantities quantities() {
		return new CellValue.Quantities(this.source,
				this.amounts.stream()
					.map((amount) -> new Quantity(amount.value(), amount.unit(), amount.approximate()))
					.toList());
	}

	/**
	 * So many of something.
	 *
	 * @param value a decimal number with a point
	 */
	public record Amount(String value, String unit, boolean approximate) {
	}

}
