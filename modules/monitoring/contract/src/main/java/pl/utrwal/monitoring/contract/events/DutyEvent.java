package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.DutyId;

/**
 * What can happen to a duty that somebody took on.
 */
public sealed interface DutyEvent extends DomainEvent permits DutyTakenOn, DutyEnded {

	DutyId duty();

	MunicipalityId municipality();

}
