package pl.utrwal.plans.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * The plan was signed off at a place on a day.
 */
@EventName("plans.plan-signed-off")
public record PlanSignedOff(PlanId plan, String place, LocalDate day) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
