package pl.utrwal.plans.write.plan;

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
public record Outline(PlanId plan, MunicipalityId municipality, String kind, String title, TimeFrame period,
		PlanId predecessor, ImportedDocument document, List<Branch> branches, List<Footnote> footnotes) {

	public Outline {
		branches = List.copyOf(branches);
		footnotes = List.copyOf(footnotes);
	}

	/**
	 * A plan with nothing in it yet.
	 */
	public static Outline empty(PlanId plan, MunicipalityId municipality, String kind, String title, TimeFrame period) {
		return new Outline(plan, municipality, kind, title, period, null, null, List.of(), List.of());
	}

}
