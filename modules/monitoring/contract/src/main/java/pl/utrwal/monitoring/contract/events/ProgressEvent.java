package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * What can be said of how a row of a plan gets on. Amounts are in złoty, with a point and
 * two decimals.
 */
public sealed interface ProgressEvent extends DomainEvent permits StatusReported, ReportCorrected, ReportTakenBack,
		ReviewCadenceSet, ReviewCadenceRemoved, MoneyBudgeted, MoneySpent, AmountTakenBack {

	ProgressId progress();

	ElementId row();

}
