package pl.utrwal.eventstore.log;

import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An event as it lies in a commit.
 *
 * @param id unique in the whole store
 * @param aggregateId whose stream it is in; its own id, if it belongs to no aggregate
 * @param sequence its place in that stream, from 0
 * @param aggregateType null if it belongs to no aggregate
 * @param name the logical name of the event; see {@link EventCatalogue}
 * @param timestamp the message's own time
 * @param metadata JSON, exactly as it was committed to
 * @param payload JSON, exactly as it was committed to
 */
public record StoredEvent(String id, String aggregateId, long sequence, String aggregateType, String name,
		String revision, Instant timestamp, String metadata, String payload) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * What is unique about its place in its stream.
	 */
	public String key() {
		return key(this.aggregateId, this.sequence);
	}

	static String key(String aggregateId, long sequence) {
		return aggregateId + ":" + sequence;
	}

	/**
	 * The same event with other texts.
	 */
	public StoredEvent reworded(String metadata, String payload) {
		return new StoredEvent(this.id, this.aggregateId, this.sequence, this.aggregateType, this.name, this.revision,
				this.timestamp, metadata, payload);
	}

	/**
	 * An entry of the metadata; null if it has none of that name.
	 */
	public String metadataValue(String name) {
		try {
			return JSON.readTree(this.metadata).path(name).asText(null);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("metadata of event " + this.id + " is no JSON", ex);
		}
	}

}
