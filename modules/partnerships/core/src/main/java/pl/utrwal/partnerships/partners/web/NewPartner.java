package pl.utrwal.partnerships.partners.web;

import java.util.List;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerKind;

/**
 * Someone to be registered.
 *
 * @param plan the plan that sets the body up or named it; null if there is none
 * @param element the element that did so; null if none is said
 * @param texts that mean the same as the name
 */
public record NewPartner(PartnerKind kind, String name, PlanId plan, ElementId element, List<String> texts) {

	public NewPartner {
		texts = List.copyOf(texts);
	}

}
