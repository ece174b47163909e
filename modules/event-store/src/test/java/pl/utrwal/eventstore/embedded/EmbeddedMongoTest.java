package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EmbeddedMongoTest {

	private static final int DOCUMENTS = 40;

	private static final int LARGE = 500_000;

	@TempDir
	Path folder;

	@Test
	void keepsWhatWasWrittenBeforeItWasClosed() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			notes(client).insertOne(new Document("_id", "a").append("n", 1));
			assertThat(server.healthy()).isTrue();
			assertThat(server.failure()).isEmpty();
		}
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			assertThat(notes(client).find(Filters.eq("_id", "a")).first()).containsEntry("n", 1);
		}
	}

	@Test
	void isOpenedOnce() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder)) {
			assertThat(server.healthy()).isTrue();
			assertThatIllegalStateException().isThrownBy(() -> EmbeddedMongo.start(this.folder))
				.withMessageContaining("cannot be opened");
		}
	}

	@Test
	void leavesUnusedSpaceBehindWhenItStarts() throws IOException {
		Random random = new Random(1);
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			for (int i = 0; i < DOCUMENTS; i++) {
				byte[] content = new byte[LARGE];
				random.nextBytes(content);
				notes(client).withWriteConcern(WriteConcern.JOURNALED)
					.insertOne(new Document("_id", i).append("content", content));
			}
			notes(client).deleteMany(Filters.gt("_id", 3));
		}
		Path file = this.folder.resolve("utrwal.mv");
		long before = Files.size(file);
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			assertThat(notes(client).countDocuments()).isEqualTo(4);
		}
		assertThat(before).isGreaterThan(16 << 20);
		assertThat(Files.size(file)).isLessThan(before / 4);
	}

	@Test
	void anUpdateByIdKeepsToItsFurtherConditions() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			notes(client).insertOne(new Document("_id", "a").append("n", 1).append("position", 5L));
			assertThat(notes(client)
				.updateOne(Filters.and(Filters.eq("_id", "a"), Filters.lt("position", 5L)), Updates.set("n", 2))
				.getMatchedCount()).isZero();
			assertThat(notes(client)
				.updateOne(Filters.and(Filters.eq("_id", "a"), Filters.lt("position", 6L)), Updates.set("n", 2))
				.getMatchedCount()).isOne();
			assertThat(notes(client).find(Filters.eq("_id", "a")).first()).containsEntry("n", 2);
		}
	}

	private static MongoCollection<Document> notes(MongoClient client) {
		return client.getDatabase("test").getCollection("notes");
	}

}
