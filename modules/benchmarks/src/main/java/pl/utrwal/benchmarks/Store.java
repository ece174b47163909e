package pl.utrwal.benchmarks;

import java.util.List;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;

/**
 * An event store that is measured, open.
 */
interface Store extends AutoCloseable {

	/**
	 * Stores events, and returns when they are as safe as this store makes them.
	 */
	void append(List<DomainEventMessage<String>> events);

	/**
	 * All events in their order, to be closed.
	 */
	Stream<?> events();

	/**
	 * How many events an aggregate has; all of them are read.
	 */
	long load(String aggregate);

	@Override
	void close();

}
