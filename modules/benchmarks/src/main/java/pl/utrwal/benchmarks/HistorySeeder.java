package pl.utrwal.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.MongoClient;

import pl.utrwal.eventstore.embedded.EmbeddedMongo;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StartRefused;
import pl.utrwal.eventstore.log.StoredEvent;

/**
 * Appends changes to a plan in the store of a node that does not run, faster than a
 * planner could send them.
 */
final class HistorySeeder implements AutoCloseable {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final EmbeddedMongo server;

	private final MongoClient client;

	private final CommitLog log;

	/**
	 * @param data the node's data folder
	 * @param names of all events in it
	 * @throws StartRefused if the store was written by a build with another format, or
	 * holds other events too
	 */
	HistorySeeder(Path data, Set<String> names) {
		this.server = EmbeddedMongo.start(data.resolve("store"));
		this.client = this.server.client();
		this.log = CommitLog.open(this.client.getDatabase("utrwal"), names, Clock.systemUTC(), "embedded");
	}

	/**
	 * Appends changes of text, each a commit of its own, like those that were made last.
	 * @param like positions of a change of text in each item that is to be changed; the
	 * last of them is the plan's last change
	 * @return the position of the last one
	 */
	long append(List<Long> like, int changes) {
		List<StoredEvent> templates = new ArrayList<>();
		like.forEach((position) -> templates.add(
				this.log.stored(Position.commitNumber(position)).orElseThrow().events().get(Position.index(position))));
		long sequence = templates.getLast().sequence();
		long position = like.getLast();
		for (int i = 0; i < changes; i++) {
			StoredEvent template = templates.get(i % templates.size());
			String id = UUID.randomUUID().toString();
			position = this.log.append(id,
					List.of(new StoredEvent(id, template.aggregateId(), ++sequence, template.aggregateType(),
							template.name(), template.revision(), Clock.systemUTC().instant(), template.metadata(),
							payload(template, i))))
				.lastPosition();
		}
		return position;
	}

	private static String payload(StoredEvent template, int number) {
		try {
			ObjectNode payload = (ObjectNode) JSON.readTree(template.payload());
			payload.put("before", "Działanie zasiane po raz " + (number - 1));
			payload.put("after", "Działanie zasiane po raz " + number);
			return JSON.writeValueAsString(payload);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.log.close();
		this.client.close();
		this.server.close();
	}

}
