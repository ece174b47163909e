package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.Frame;
import pl.utrwal.plans.contract.events.PlanDrafted;

/**
 * The programme began as a draft.
 *
 * @param predecessor the plan that it was copied from to follow it; null if there is none
 */
@EventName("strategy.programme-drafted")
public record ProgrammeDrafted(PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
		PlanId predecessor) implements ProgrammeEvent, PlanDrafted {
}
