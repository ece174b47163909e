package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * The owner of a plan declined a proposed correction.
 *
 * @param level the name of the element's level
 * @param column the key of a column of words
 * @param before the words as they stand
 * @param after the same with the slip put right
 */
@EventName("plans.correction-declined")
public record CorrectionDeclined(PlanId plan, ElementId element, String level, String column, String before,
		String after) implements PlanChange {

	/** It marks what the act said, and leaves it as it is. */
	@Override
	public boolean needsAct() {
		return false;
	}

}
