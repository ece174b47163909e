package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Words beside the text of an element were changed; empty for nothing said.
 *
 * @param column the key of the column, such as {@code targetGroup}
 * @param level the name of the element's level
 */
@EventName("plans.element-described")
public record ElementDescribed(PlanId plan, ElementId element, String level, String column, String before,
		String after) implements PlanChange {
}
