package pl.utrwal.monitoring.completeness.read;

import java.time.Instant;
import java.util.List;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.shared.read.PlanScopedView;

/**
 * What somebody said about where a plan meets a demand of the law.
 *
 * @param requirement the code of the demand
 * @param elements of the plan; possibly none
 * @param words where else; possibly empty if there are elements
 * @param by who said so
 * @param at when it was recorded
 * @param gone it was taken back
 */
public record RequirementLinkView(RequirementLinkId id, MunicipalityId municipality, PlanId plan, String requirement,
		List<ElementId> elements, String words, AccountId by, Instant at, boolean gone, long version,
		long position) implements PlanScopedView {

	public RequirementLinkView {
		elements = List.copyOf(elements);
	}

	static RequirementLinkView none(String id) {
		return new RequirementLinkView(new RequirementLinkId(id), null, null, "", List.of(), "", null, null, false, -1,
				-1);
	}

}
