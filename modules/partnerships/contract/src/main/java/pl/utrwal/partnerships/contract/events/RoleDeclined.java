package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerId;

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
public record RoleDeclined(PartnerId partner, PlanId plan, ElementId element, String task, String role, PersonId by,
		LocalDate on, String evidence) implements PartnerEvent {
}
