package pl.utrwal.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.EventSerializer;

/**
 * Events that are alike for every store: metadata and payload of {@value #BYTES} bytes
 * together, as JSON, {@value #PER_AGGREGATE} to an aggregate.
 */
final class Events {

	static final int BYTES = 369;

	static final int PER_AGGREGATE = 20;

	static final EventCatalogue CATALOGUE = EventCatalogue.of(List.of(String.class));

	static final Serializer SERIALIZER = new EventSerializer(CATALOGUE);

	private static final MetaData METADATA = MetaData.from(Map.of("plan", id("plan", 0), "municipality",
			"gmina-benchmark", "actor", id("actor", 0), "channel", "api"));

	private static final int LETTERS = BYTES - "\"\"".length()
			- SERIALIZER.serialize(METADATA, String.class).getData().getBytes(StandardCharsets.UTF_8).length;

	private final int aggregates;

	/**
	 * @param count how many events the aggregates have together, a multiple of
	 * {@value #PER_AGGREGATE}
	 */
	Events(int count) {
		this.aggregates = count / PER_AGGREGATE;
	}

	/**
	 * The events of one aggregate lie as far apart as can be.
	 * @param number from 0 on; what lies beyond the count belongs to new aggregates
	 */
	DomainEventMessage<String> get(int number) {
		int count = this.aggregates * PER_AGGREGATE;
		return (number < count) ? event(number % this.aggregates, number / this.aggregates, number)
				: event(number / PER_AGGREGATE, number % PER_AGGREGATE, number);
	}

	String anyAggregate(Random random) {
		return id("aggregate", random.nextInt(this.aggregates));
	}

	private static DomainEventMessage<String> event(int aggregate, int sequence, int number) {
		Random random = new Random(number);
		String payload = random.ints(LETTERS, 'a', 'z' + 1)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return new GenericDomainEventMessage<>("Plan", id("aggregate", aggregate), sequence, payload, METADATA);
	}

	private static String id(String kind, int number) {
		return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
