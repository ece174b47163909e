package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;

/**
 * What can happen to a partner in the register.
 */
public sealed interface PartnerEvent extends DomainEvent {

	PartnerId partner();

	/**
	 * Someone is in the register.
	 *
	 * @param kind the name of a {@code PartnerKind}
	 * @param plan the plan that sets the body up; null for another kind
	 * @param element the element of that plan that does so; null if none is said
	 */
	@EventName("partnerships.partner-registered")
	record PartnerRegistered(PartnerId partner, MunicipalityId municipality, String kind, PartnerName name, PlanId plan,
			ElementId element) implements PartnerEvent {
	}

	/**
	 * A partner goes by another name. That the one before goes on meaning it is said by
	 * an {@code AliasAdded} of its own.
	 */
	@EventName("partnerships.partner-renamed")
	record PartnerRenamed(PartnerId partner, PartnerName before, PartnerName after) implements PartnerEvent {
	}

	/**
	 * A partner is of another kind than was thought.
	 *
	 * @param before the name of a {@code PartnerKind}
	 * @param after the name of a {@code PartnerKind}
	 * @param plan the plan that sets the body up; null for another kind
	 * @param element the element of that plan that does so; null if none is said
	 */
	@EventName("partnerships.partner-reclassified")
	record PartnerReclassified(PartnerId partner, String before, String after, PlanId plan,
			ElementId element) implements PartnerEvent {
	}

	/**
	 * A planner decided that a text means this partner.
	 *
	 * @param plan where the text stood; null if it was typed in
	 * @param element the element that named it; null if it was typed in
	 */
	@EventName("partnerships.alias-added")
	record AliasAdded(PartnerId partner, PartnerName alias, PlanId plan, ElementId element) implements PartnerEvent {
	}

	/**
	 * A text does not mean this partner any more.
	 */
	@EventName("partnerships.alias-removed")
	record AliasRemoved(PartnerId partner, PartnerName alias) implements PartnerEvent {
	}

	/**
	 * The same partner was registered twice: the name and the aliases of this one mean
	 * the other from now on.
	 *
	 * @param name how the other was called then
	 */
	@EventName("partnerships.partner-merged")
	record PartnerMerged(PartnerId partner, PartnerId into, PartnerName name) implements PartnerEvent {
	}

	/**
	 * A partner said yes to what a plan gives it to do.
	 *
	 * @param task what it was to do, in the words of the plan
	 * @param role the name of a {@code PartyRole}
	 * @param by who said so, whose name is kept apart; null if that is not known
	 * @param on the day on which it was said
	 * @param evidence what shows it, such as a letter with its number
	 */
	@EventName("partnerships.role-confirmed")
	record RoleConfirmed(PartnerId partner, PlanId plan, ElementId element, String task, String role, PersonId by,
			LocalDate on, String evidence) implements PartnerEvent {
	}

	/**
	 * A partner said no to what a plan gives it to do.
	 *
	 * @param task what it was to do, in the words of the plan
	 * @param role the name of a {@code PartyRole}
	 * @param by who said so, whose name is kept apart; null if that is not known
	 * @param on the day on which it was said
	 * @param evidence what shows it, such as a letter with its number
	 */
	@EventName("partnerships.role-declined")
	record RoleDeclined(PartnerId partner, PlanId plan, ElementId element, String task, String role, PersonId by,
			LocalDate on, String evidence) implements PartnerEvent {
	}

	/**
	 * How a partner is called: in words, or, for a person, by an id under which the words
	 * are kept apart, where they can be erased. One of the two is null.
	 */
	record PartnerName(String text, PersonId person) {

		public static PartnerName of(String text) {
			return new PartnerName(text.strip(), null);
		}

		public static PartnerName of(PersonId person) {
			return new PartnerName(null, person);
		}

	}

}
