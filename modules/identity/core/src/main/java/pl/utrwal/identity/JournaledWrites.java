package pl.utrwal.identity;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;

/**
 * What this module keeps stands in no event, so a write counts only when it is on disk.
 */
final class JournaledWrites {

	private JournaledWrites() {
	}

	static MongoDatabase in(MongoDatabase database) {
		return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
	}

}
