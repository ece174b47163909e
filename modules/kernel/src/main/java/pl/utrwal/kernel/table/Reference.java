package pl.utrwal.kernel.table;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * From an element to something else. It is open until somebody says what it means: an
 * element, a plan as a whole, or something that is not kept here.
 *
 * @param words of the plan
 * @param plan null if it means no plan that is kept here, or nobody has said
 * @param element of that plan; null for the plan as a whole
 * @param meaning in words: what the plan or the element is, or an address, an act, a page
 * of a document; null if nobody has said
 */
public record Reference(String words, ReferenceKind kind, PlanId plan, ElementId element, String meaning) {

	/**
	 * A reference of which nobody has said yet what it means.
	 */
	public static Reference open(String words, ReferenceKind kind) {
		return new Reference(words, kind, null, null, null);
	}

	public boolean isOpen() {
		return this.meaning == null;
	}

	/**
	 * @param element null for the plan as a whole
	 */
	public Reference to(PlanId plan, ElementId element, String meaning) {
		return new Reference(this.words, this.kind, plan, element, meaning);
	}

	public Reference to(String meaning) {
		return new Reference(this.words, this.kind, null, null, meaning);
	}

}
