package pl.utrwal.identity;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * What this module keeps stands in no event, so a write counts only when it is on disk.
 */
final class Durable {

	private Durable() {
	}

	static MongoCollection<Document> collection(MongoDatabase database, String name) {
		return database.getCollection(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
	}

}
