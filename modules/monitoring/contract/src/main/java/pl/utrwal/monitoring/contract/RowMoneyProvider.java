package pl.utrwal.monitoring.contract;

import java.util.List;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;

/**
 * What rows of plans were given and have cost.
 */
public interface RowMoneyProvider {

	/**
	 * By what was known at a moment; what withdrawn rows have cost too.
	 */
	List<RowMoney> of(PlanId plan, Known known);

	/**
	 * What takes in the events that this is told from.
	 */
	String processor();

	/**
	 * @param budgeted null if nobody said, as {@code spent}
	 */
	record RowMoney(ElementId row, String source, int year, Money budgeted, Money spent) {
	}

}
