package pl.utrwal.eventstore;

import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import org.bson.BsonDocument;

/**
 * Counts the documents that a client reads of a test store.
 */
public final class ReadDocuments implements AutoCloseable {

	private final AtomicInteger read = new AtomicInteger();

	private final MongoClient client;

	private final MongoDatabase database;

	public ReadDocuments(TestStore store) {
		this.client = store.connect(MongoClientSettings.builder().addCommandListener(new CommandListener() {

			@Override
			public void commandSucceeded(CommandSucceededEvent event) {
				BsonDocument cursor = event.getResponse().getDocument("cursor", new BsonDocument());
				for (String batch : new String[] { "firstBatch", "nextBatch" }) {
					if (cursor.isArray(batch)) {
						ReadDocuments.this.read.addAndGet(cursor.getArray(batch).size());
					}
				}
			}

		}));
		this.database = this.client.getDatabase(store.database().getName());
	}

	public MongoDatabase database() {
		return this.database;
	}

	public void reset() {
		this.read.set(0);
	}

	public int count() {
		return this.read.get();
	}

	@Override
	public void close() {
		this.client.close();
	}

}
