package pl.utrwal.identity;

import java.util.OptionalInt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Numbers for those whose name was erased: none is given twice, and each stays.
 */
@Component
class Pseudonyms {

	private static final String ID = "_id";

	private static final String NUMBER = "number";

	private final MongoCollection<Document> numbers;

	Pseudonyms(MongoDatabase database) {
		this.numbers = JournaledWrites.in(database).getCollection("pseudonyms");
		this.numbers.createIndex(Indexes.ascending(NUMBER), new IndexOptions().unique(true));
	}

	/**
	 * @return empty if that person has none
	 */
	OptionalInt find(String person) {
		Document stored = this.numbers.find(Filters.eq(ID, person)).first();
		return (stored != null) ? OptionalInt.of(stored.getInteger(NUMBER)) : OptionalInt.empty();
	}

	/**
	 * The person's number, given now if there was none.
	 */
	int of(String person) {
		OptionalInt found = find(person);
		while (found.isEmpty()) {
			Document highest = this.numbers.find().sort(Sorts.descending(NUMBER)).first();
			int next = (highest != null) ? highest.getInteger(NUMBER) + 1 : 1;
			try {
				this.numbers.insertOne(new Document(ID, person).append(NUMBER, next));
			}
			catch (MongoWriteException ex) {
				// somebody else was given the number, or this person one
				if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
					throw ex;
				}
			}
			found = find(person);
		}
		return found.getAsInt();
	}

}
