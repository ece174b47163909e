package pl.utrwal.kernel.event;

import java.time.Instant;
import java.util.Map;

import pl.utrwal.kernel.id.PlanId;

/**
 * An event as the store has it.
 *
 * @param position where it lies in the whole store; grows from event to event, with gaps
 * @param version its place in the stream of its plan, from 0 without gaps
 * @param at when the store recorded it
 * @param metadata who, why and how; see {@link Provenance}
 */
public record Recorded(PlanId plan, long position, long version, Instant at, Map<String, String> metadata,
		DomainEvent event) {

	public Recorded {
		metadata = Map.copyOf(metadata);
	}

}
