package pl.utrwal.kernel.event;

import java.time.Instant;
import java.util.Map;

import pl.utrwal.kernel.id.PlanId;

/**
 * An event as the store has it.
 *
 * @param stream the id of the aggregate that it happened to
 * @param position where it lies in the whole store; grows from event to event, with gaps
 * @param version its place in its stream, from 0 without gaps
 * @param at when the store recorded it
 * @param metadata who, why and how; see {@link Provenance}
 */
public record Recorded(String stream, long position, long version, Instant at, Map<String, String> metadata,
		DomainEvent event) {

	public Recorded {
		metadata = Map.copyOf(metadata);
	}

	/**
	 * The plan that it concerns; where it concerns none, its stream stands for one.
	 */
	public PlanId plan() {
		return new PlanId(this.metadata.getOrDefault(Provenance.PLAN, this.stream));
	}

}
