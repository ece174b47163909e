package pl.utrwal.plans.kinds.read;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.id.KindId;
import pl.utrwal.plans.contract.OwnKind;
import pl.utrwal.plans.contract.events.KindEvent.KindDefined;

/**
 * Kinds that offices defined, by their code, out of the event that defined each: what
 * that says never changes, and stands in the log before any plan of the kind.
 */
@Component
public class OwnKinds {

	private final EventStore events;

	private final Map<KindId, OwnKind> known = new ConcurrentHashMap<>();

	OwnKinds(EventStore events) {
		this.events = events;
	}

	/**
	 * @return empty if nobody defined it
	 */
	public Optional<OwnKind> find(KindId id) {
		OwnKind known = this.known.get(id);
		if (known != null) {
			return Optional.of(known);
		}
		DomainEventStream stream = this.events.readEvents(id.value());
		if (!stream.hasNext() || !(stream.next().getPayload() instanceof KindDefined defined)) {
			return Optional.empty();
		}
		OwnKind kind = OwnKind.of(defined);
		this.known.put(id, kind);
		return Optional.of(kind);
	}

}
