package pl.utrwal.continuationplans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.Frame;
import pl.utrwal.plans.contract.events.PlanDrafted;

/**
 * A continuation plan began as a draft.
 *
 * @param predecessor the plan that it follows or continues; null if there is none
 */
@EventName("continuation-plans.continuation-plan-drafted")
public record ContinuationPlanDrafted(PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
		PlanId predecessor) implements ContinuationPlanEvent, PlanDrafted {

}
