package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * A slip in the words of an element was put right; what they mean is as before.
 *
 * @param level the name of the element's level
 * @param column the key of a column of words
 */
@EventName("plans.element-corrected")
public record ElementCorrected(PlanId plan, ElementId element, String level, String column, String before,
		String after) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
