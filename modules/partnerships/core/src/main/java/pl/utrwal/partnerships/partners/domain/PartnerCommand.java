package pl.utrwal.partnerships.partners.domain;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;

/**
 * What can be asked of a partner in the register.
 */
public sealed interface PartnerCommand {

	PartnerId partner();

	/**
	 * Puts someone into the register.
	 *
	 * @param plan the plan that sets the body up, or that named the aliases; may be null
	 * @param element the element that did so; may be null
	 * @param aliases texts that mean the same; those that are the name itself need not be
	 * said
	 */
	record RegisterPartner(@TargetAggregateIdentifier PartnerId partner, MunicipalityId municipality, PartnerKind kind,
			PartnerName name, PlanId plan, ElementId element, List<PartnerName> aliases) implements PartnerCommand {

		public RegisterPartner {
			aliases = List.copyOf(aliases);
		}

	}

	/**
	 * Gives a partner another name. The one before becomes an alias, so that plans which
	 * use it go on meaning the partner.
	 */
	record RenamePartner(@TargetAggregateIdentifier PartnerId partner, PartnerName name) implements PartnerCommand {
	}

	/**
	 * Says what a partner is.
	 *
	 * @param plan the plan that sets the body up; null for another kind
	 * @param element the element of it that does so; null if none is said
	 */
	record ReclassifyPartner(@TargetAggregateIdentifier PartnerId partner, PartnerKind kind, PlanId plan,
			ElementId element) implements PartnerCommand {
	}

	/**
	 * Decides that a text means a partner.
	 *
	 * @param plan where the text stood; null if it was typed in
	 * @param element the element that named it; null if it was typed in
	 */
	record AddAlias(@TargetAggregateIdentifier PartnerId partner, PartnerName alias, PlanId plan,
			ElementId element) implements PartnerCommand {
	}

	/**
	 * Decides that a text does not mean a partner.
	 */
	record RemoveAlias(@TargetAggregateIdentifier PartnerId partner, PartnerName alias) implements PartnerCommand {
	}

	/**
	 * Says that a partner is the same as another one, which stays.
	 *
	 * @param name how the other is called
	 */
	record MergePartner(@TargetAggregateIdentifier PartnerId partner, PartnerId into,
			PartnerName name) implements PartnerCommand {
	}

	/**
	 * Records that a partner said yes to what a plan gives it to do.
	 *
	 * @param task what it is to do, in the words of the plan
	 * @param by who said so; null if that is not known
	 */
	record ConfirmRole(@TargetAggregateIdentifier PartnerId partner, PlanId plan, ElementId element, String task,
			PartyRole role, PersonId by, LocalDate on, String evidence) implements PartnerCommand {
	}

	/**
	 * Records that a partner said no to what a plan gives it to do.
	 *
	 * @param task what it is to do, in the words of the plan
	 * @param by who said so; null if that is not known
	 */
	record DeclineRole(@TargetAggregateIdentifier PartnerId partner, PlanId plan, ElementId element, String task,
			PartyRole role, PersonId by, LocalDate on, String evidence) implements PartnerCommand {
	}

}
