package pl.utrwal.plans.contract.events;

import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.plans.contract.events.PlanEvent.Source;

/**
 * An element came into a plan, with all its first values.
 */
public interface ElementAdded extends PlanEvent {

	ElementId element();

	/**
	 * Null on the highest tier.
	 */
	ElementId parent();

	/**
	 * Its place among what the parent holds from 0, withdrawn ones counted; null for the
	 * end.
	 */
	Integer index();

	/**
	 * The name of its level.
	 */
	String level();

	String number();

	/**
	 * By column key; of a column that is missing nothing is known.
	 */
	Map<String, Cell> cells();

	/**
	 * Cells of the document that say what it is, not what it holds.
	 */
	List<Source> labels();

}
