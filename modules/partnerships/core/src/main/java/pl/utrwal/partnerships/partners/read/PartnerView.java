package pl.utrwal.partnerships.partners.read;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;

/**
 * A partner at one position of its history.
 *
 * @param nameBefore how it was called before; null if it always had this name
 * @param plan the plan that sets the body up; null for another kind
 * @param element the element of it that does so; null if none is said
 * @param into the partner that it was merged into; null if it stands by itself
 * @param version the place in its stream of the last event; -1 before the first
 */
public record PartnerView(PartnerId id, MunicipalityId municipality, PartnerKind kind, PartnerName name,
		PartnerName nameBefore, PlanId plan, ElementId element, List<Alias> aliases, List<Answer> answers,
		PartnerId into, long version, long position) {

	public PartnerView {
		aliases = List.copyOf(aliases);
		answers = List.copyOf(answers);
	}

	static PartnerView none(PartnerId id) {
		return new PartnerView(id, null, null, null, null, null, null, List.of(), List.of(), null, -1, -1);
	}

	/**
	 * A text that means the partner.
	 *
	 * @param plan where it stood; null if it was typed in
	 * @param element the element that named it; null if it was typed in
	 * @param position of the event, by which the first of two that claim one text is
	 * known
	 * @param former whether the partner was called so
	 */
	public record Alias(PartnerName name, PlanId plan, ElementId element, long position, boolean former) {
	}

	/**
	 * What the partner said to what a plan gives it to do.
	 *
	 * @param by who said so; null if that is not known
	 */
	public record Answer(PlanId plan, ElementId element, PartyRole role, boolean confirmed, PersonId by, LocalDate on,
			String evidence) {

		boolean isAbout(PlanId plan, ElementId element, PartyRole role) {
			return this.plan.equals(plan) && this.element.equals(element) && this.role == role;
		}

	}

}
