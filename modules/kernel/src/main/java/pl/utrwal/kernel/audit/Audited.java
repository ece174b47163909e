package pl.utrwal.kernel.audit;

import java.util.Optional;

import pl.utrwal.kernel.event.DomainEvent;

/**
 * A module's way of telling its own events to an auditor.
 */
public interface Audited {

	/**
	 * @return empty for an event of another module
	 */
	Optional<AuditSentence> sentence(DomainEvent event);

}
