package pl.utrwal.plans.table.domain;

import java.util.List;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A plan as it begins: empty, out of a document, or as a copy of the one that it follows.
 *
 * @param kind the code of a plan kind
 * @param predecessor the plan that it follows; null if there is none
 * @param document null if it was not imported
 */
public record PlanOutline(PlanId plan, MunicipalityId municipality, String kind, String title, TimeFrame period,
		PlanId predecessor, ImportedDocument document, List<Branch> branches, List<Footnote> footnotes) {

	public PlanOutline {
		branches = List.copyOf(branches);
		footnotes = List.copyOf(footnotes);
	}

	/**
	 * A plan with nothing in it yet.
	 */
	public static PlanOutline empty(PlanId plan, MunicipalityId municipality, String kind, String title,
			TimeFrame period) {
		return new PlanOutline(plan, municipality, kind, title, period, null, null, List.of(), List.of());
	}

}
