package pl.utrwal.eventstore;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

import pl.utrwal.eventstore.log.StoredEvent;

/**
 * A stored event as Axon reads it.
 */
record StoredEventData(StoredEvent event) implements DomainEventData<String> {

	@Override
	public String getType() {
		return this.event.aggregateType();
	}

	/**
	 * None, if the event belongs to no aggregate.
	 */
	@Override
	public String getAggregateIdentifier() {
		return this.event.aggregateId().equals(this.event.id()) ? null : this.event.aggregateId();
	}

	@Override
	public long getSequenceNumber() {
		return this.event.sequence();
	}

	@Override
	public String getEventIdentifier() {
		return this.event.id();
	}

	@Override
	public Instant getTimestamp() {
		return this.event.timestamp();
	}

	@Override
	public SerializedObject<String> getMetaData() {
		return new SerializedMetaData<>(this.event.metadata(), String.class);
	}

	@Override
	public SerializedObject<String> getPayload() {
		return new SimpleSerializedObject<>(this.event.payload(), String.class, this.event.name(),
				this.event.revision());
	}

}
