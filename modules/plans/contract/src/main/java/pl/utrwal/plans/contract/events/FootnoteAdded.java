package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * A footnote of the plan.
 *
 * @param mark by which cells refer to it, as written
 */
@EventName("plans.footnote-added")
public record FootnoteAdded(PlanId plan, String mark, String text, List<Source> source) implements PlanChange {
}
