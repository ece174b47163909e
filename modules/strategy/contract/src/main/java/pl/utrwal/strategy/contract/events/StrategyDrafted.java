package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.Frame;
import pl.utrwal.plans.contract.events.PlanDrafted;

/**
 * The plan began as a draft.
 *
 * @param kind a plan kind, as {@code SocialProblemsStrategy}
 * @param predecessor the plan that it was copied from to follow it; null if there is none
 */
@EventName("strategy.strategy-drafted")
public record StrategyDrafted(PlanId plan, MunicipalityId municipality, String kind, String title, Frame period,
		PlanId predecessor) implements StrategyEvent, PlanDrafted {

}
