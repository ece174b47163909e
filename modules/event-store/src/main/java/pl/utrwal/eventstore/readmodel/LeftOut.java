package pl.utrwal.eventstore.readmodel;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.axonframework.eventhandling.EventMessage;

/**
 * The events that a processor leaves out: of each stream in which one could not be taken
 * in, that one and all later ones.
 *
 * @param from positions, by stream
 */
record LeftOut(Map<String, Long> from) {

	static LeftOut of(Collection<DeadLetter> letters) {
		return new LeftOut(letters.stream().collect(Collectors.toMap(DeadLetter::stream, DeadLetter::position)));
	}

	boolean contains(EventMessage<?> event, long position) {
		return position >= this.from.getOrDefault(DeadLetter.stream(event), Long.MAX_VALUE);
	}

}
