package pl.utrwal.partnerships.write.partner;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * Records that a partner said no to what a plan gives it to do.
 *
 * @param task what it is to do, in the words of the plan
 * @param by who said so; null if that is not known
 */
public record DeclineRole(@TargetAggregateIdentifier PartnerId partner, PlanId plan, ElementId element, String task,
		PartyRole role, PersonId by, LocalDate on, String evidence) implements PartnerCommand {
}
