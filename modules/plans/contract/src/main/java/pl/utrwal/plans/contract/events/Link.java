package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;

/**
 * A reference as it is stored.
 *
 * @param words of the plan
 * @param kind the name of a {@link ReferenceKind}
 * @param toPlan null if it means no plan, or nobody has said what it means
 * @param toElement of that plan; null for the plan as a whole
 * @param meaning in words; null if nobody has said
 */
public record Link(String words, String kind, PlanId toPlan, ElementId toElement, String meaning) {

	public static Link of(Reference reference) {
		return new Link(reference.words(), reference.kind().name(), reference.plan(), reference.element(),
				reference.meaning());
	}

	public static List<Link> of(CellValue.References references) {
		return references.references().stream().map(Link::of).toList();
	}

	public static CellValue.References references(List<Link> links) {
		return new CellValue.References(links.stream().map(Link::reference).toList());
	}

	public Reference reference() {
		return new Reference(this.words, ReferenceKind.valueOf(this.kind), this.toPlan, this.toElement, this.meaning);
	}

}
