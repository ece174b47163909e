package pl.utrwal.plans.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;

/**
 * What an element waited for has happened, so it runs from that day. The plan itself said
 * so: no act is needed.
 *
 * @param revision of the trigger: the version of what was declared last
 * @param triggerName in the words of the one who declared it
 */
@EventName("plans.element-dated")
public record ElementDated(PlanId plan, ElementId element, TriggerId trigger, long revision, String triggerName,
		LocalDate day, Frame before, Frame after) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
