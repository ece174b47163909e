package pl.utrwal.monitoring.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.RequirementLinkId;

/**
 * What can happen to a link from a demand of the law to where a plan meets it.
 */
public sealed interface RequirementLinkEvent extends DomainEvent {

	RequirementLinkId link();

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
	record RequirementLinked(RequirementLinkId link, MunicipalityId municipality, PlanId plan, String requirement,
			String article, List<ElementId> elements, List<String> texts,
			String words) implements RequirementLinkEvent {

		public RequirementLinked {
			elements = List.copyOf(elements);
			texts = List.copyOf(texts);
		}

	}

	/**
	 * That was taken back.
	 *
	 * @param article as it is cited
	 * @param words what had been said
	 */
	@EventName("monitoring.requirement-unlinked")
	record RequirementUnlinked(RequirementLinkId link, String requirement, String article,
			String words) implements RequirementLinkEvent {
	}

}
