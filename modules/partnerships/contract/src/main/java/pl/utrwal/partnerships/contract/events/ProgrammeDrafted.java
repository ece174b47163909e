package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.Frame;
import pl.utrwal.plans.contract.events.PlanDrafted;

/**
 * The programme began as a draft.
 *
 * @param kind {@code CooperationProgramme}
 * @param predecessor the programme that it was copied from to follow it; null if there is
 * none
 */
@EventName("partnerships.programme-drafted")
public record ProgrammeDrafted(PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
		PlanId predecessor) implements CooperationProgrammeEvent, PlanDrafted {

}
