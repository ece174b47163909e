package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.DomainEvent;

/**
 * What can happen to every plan, whatever its kind.
 */
public sealed interface PlanChange extends DomainEvent, PlanEvent
		permits PlanRetitled, PlanPeriodChanged, PlanSignedOff, DocumentImported, ActCited, IndicatorsNamed,
		AuthorNamed, FootnoteAdded, ElementReworded, ElementDescribed, ElementRescheduled, ElementDated, ElementUndated,
		PartyAssigned, PartyUnassigned, ElementFunded, ElementCosted, ElementQuantified, ElementReferred,
		ReferenceResolved, ElementNoted, ElementRenumbered, ElementMoved, ElementWithdrawn, ElementRestored,
		ElementCorrected, CorrectionProposed, CorrectionAccepted, CorrectionDeclined, ConsultationOpened,
		ConsultationClosed, PlanAdopted, PlanAmended, PlanRepealed, PlanSucceeded {

}
