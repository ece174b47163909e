package pl.utrwal.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;

import pl.utrwal.eventstore.embedded.EmbeddedMongo;

/**
 * The driver on our embedded server, with no ledger and no Axon: one document an event,
 * with one index. What an engine on this server can hardly be faster than.
 */
final class RawStore implements Store {

	private static final int READ_AT_ONCE = 1000;

	private final EmbeddedMongo server;

	private final MongoClient client;

	private final MongoCollection<Document> events;

	RawStore(Path folder) {
		this.server = EmbeddedMongo.start(folder);
		this.client = this.server.client();
		this.events = this.client.getDatabase("benchmark")
			.getCollection("events")
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.events.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
	}

	@Override
	public void append(List<DomainEventMessage<String>> events) {
		List<Document> documents = events.stream().map(RawStore::document).toList();
		if (documents.size() == 1) {
			this.events.insertOne(documents.getFirst());
		}
		else {
			this.events.insertMany(documents);
		}
	}

	private static Document document(DomainEventMessage<String> event) {
		return new Document("_id", event.getIdentifier())
			.append("k", key(event.getAggregateIdentifier(), event.getSequenceNumber()))
			.append("ts", event.getTimestamp().toString())
			.append("md", event.serializeMetaData(Events.SERIALIZER, String.class).getData())
			.append("p", event.serializePayload(Events.SERIALIZER, String.class).getData());
	}

	private static String key(String aggregate, long sequence) {
		return aggregate + ":" + sequence;
	}

	@Override
	public Stream<?> events() {
		return StreamSupport.stream(this.events.find().batchSize(READ_AT_ONCE).spliterator(), false);
	}

	@Override
	public long load(String aggregate) {
		List<String> keys = IntStream.range(0, Events.PER_AGGREGATE)
			.mapToObj((sequence) -> key(aggregate, sequence))
			.toList();
		return this.events.find(Filters.in("k", keys)).into(new ArrayList<>()).size();
	}

	@Override
	public void close() {
		this.client.close();
		this.server.close();
	}

}
