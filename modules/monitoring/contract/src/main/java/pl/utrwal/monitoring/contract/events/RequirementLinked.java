package pl.utrwal.monitoring.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.LinkId;

/**
 * Somebody said where a plan meets a demand of the law.
 *
 * @param requirement the code of the demand
 * @param article as it is cited
 * @param elements of the plan that meet it; possibly none
 * @param texts what these elements were then
 * @param words where else it is met; possibly empty if there are elements
 */
@EventName("monitoring.requirement-linked")
public record RequirementLinked(LinkId link, MunicipalityId municipality, PlanId plan, String requirement,
		String article, List<ElementId> elements, List<String> texts, String words) implements LinkEvent {

	public RequirementLinked {
		elements = List.copyOf(elements);
		texts = List.copyOf(texts);
	}

}
