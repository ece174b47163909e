package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;

/**
 * What an element waited for has not happened after all, so it waits again. The plan
 * itself said so: no act is needed.
 *
 * @param revision of the trigger: the version of what took it back
 * @param triggerName in the words of the one who had declared it
 * @param before as the trigger had left it
 * @param after as it was before the trigger dated it
 */
@EventName("plans.element-undated")
public record ElementUndated(PlanId plan, ElementId element, TriggerId trigger, long revision, String triggerName,
		Frame before, Frame after) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
