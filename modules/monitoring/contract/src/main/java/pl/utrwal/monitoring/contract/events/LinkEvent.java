package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.monitoring.contract.LinkId;

/**
 * What can happen to a link from a demand of the law to where a plan meets it.
 */
public sealed interface LinkEvent extends DomainEvent permits RequirementLinked, RequirementUnlinked {

	LinkId link();

}
