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
import pl.utrwal.webkit.FurtherWords;

/**
 * Kinds that offices defined, by their code, out of the event that defined each: what
 * that says never changes, and stands in the log before any plan of the kind.
 */
@Component
public class OwnKinds implements FurtherWords {

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

	/** Keys name the kind after their first dot. */
	@Override
	public Optional<String> find(String key) {
		int dot = key.indexOf('.');
		if (!key.startsWith(KindId.PREFIX, dot + 1)) {
			return Optional.empty();
		}
		String rest = key.substring(dot + 1);
		int end = rest.indexOf('.');
		String name = (end < 0) ? rest : rest.substring(0, end);
		String code = key.startsWith("kind.") ? name : name.substring(0, Math.max(0, name.lastIndexOf('-')));
		return code.startsWith(KindId.PREFIX) ? find(new KindId(code)).map((kind) -> kind.words().get(key))
				: Optional.empty();
	}

}
