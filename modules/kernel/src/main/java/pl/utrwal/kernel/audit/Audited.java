package pl.utrwal.kernel.audit;

import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.PlanId;

/**
 * A module's way of telling its own events to an auditor.
 */
public interface Audited {

	/**
	 * @return empty for an event of another module
	 */
	Optional<AuditSentence> sentence(DomainEvent event);

	/**
	 * The plans that an event of this module concerns, beside the one that its metadata
	 * name.
	 * @return empty if they are those that its stream has concerned so far
	 */
	default Optional<List<PlanId>> concerns(DomainEvent event) {
		return Optional.of(List.of());
	}

}
