package pl.utrwal.eventstore.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.eventstore.log.Position;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is altered beside the ledger is found, and nothing else is.
 */
class DeepVerificationTest {

	private static final int LINES = 20;

	private ProjectionStore store;

	private Speeches speeches;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(Speeches.CATALOGUE, Speeches.PROCESSOR);
		this.speeches = new Speeches(this.store.database());
		for (int i = 0; i < LINES; i++) {
			say("ann", i);
			say("bob", i);
		}
		this.store.start(this.speeches, 7);
		this.store.awaitCaughtUp();
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void whatWasNotAlteredIsIntact() {
		assertThat(this.store.verify()).isEqualTo(new ReadModelVerification(true, List.of(), 0));
	}

	@Test
	void aChangedWordIsNamed() {
		alter((collection) -> {
			String json = collection.find(Filters.eq("_id", "ann")).first().getString("value");
			collection.updateOne(Filters.eq("_id", "ann"), Updates.set("value", json.replace("ann 3\"", "ann 4\"")));
		});
		assertThat(only()).isEqualTo(new Difference("document", null, null, null, null, Speeches.AT_ONCE, "ann",
				"lines.%d.words".formatted(Position.of(7, 0)), "ann 4", "ann 3"));
	}

	@Test
	void aLineThatIsGoneIsNamedAloneThoughOthersFollow() {
		alter((collection) -> {
			String json = collection.find(Filters.eq("_id", "ann")).first().getString("value");
			collection.updateOne(Filters.eq("_id", "ann"),
					Updates.set("value", json.replaceFirst("\\{[^{}]*ann 3\"},", "")));
		});
		Difference found = only();
		assertThat(found.path()).isEqualTo("lines." + Position.of(7, 0));
		assertThat(found.stored()).isNull();
		assertThat(found.expected()).contains("ann 3");
	}

	@Test
	void aDocumentThatIsGoneIsFound() {
		alter((collection) -> collection.deleteOne(Filters.eq("_id", "bob")));
		assertThat(this.store.verify().differing()).hasSize(LINES)
			.allMatch((found) -> found.document().equals("bob") && found.stored() == null);
	}

	@Test
	void aDocumentTooMuchIsFound() {
		alter((collection) -> collection
			.insertOne(new Document("_id", "eve").append("position", 1L).append("value", "{\"lines\":[]}")));
		assertThat(only()).extracting(Difference::document, Difference::expected).containsExactly("eve", null);
	}

	@Test
	void aDocumentOfAnotherFormIsFound() {
		alter((collection) -> collection.updateOne(Filters.eq("_id", "ann"), Updates.set("value", "no json")));
		assertThat(only().stored()).isEqualTo("no json");
		alter((collection) -> collection.updateOne(Filters.eq("_id", "ann"), Updates.set("value", 7)));
		assertThat(this.store.verify().intact()).isFalse();
	}

	@Test
	void aDocumentThatSaysItKnowsWhatIsNotThereIsFound() {
		alter((collection) -> collection.updateOne(Filters.eq("_id", "ann"), Updates.set("position", 1L << 40)));
		assertThat(only().path()).isEqualTo("position");
	}

	@Test
	void whatIsWrittenMeanwhileIsNoDifference() throws Exception {
		long seed = new Random().nextLong();
		AtomicBoolean done = new AtomicBoolean();
		try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
			Future<?> writes = writer.submit(() -> {
				Random random = new Random(seed);
				for (int i = LINES; !done.get(); i++) {
					say("ann", i);
					if (random.nextInt(3) == 0) {
						say("s" + i, 0);
					}
				}
			});
			try {
				for (int i = 0; i < 20; i++) {
					assertThat(this.store.verify().differing()).as("seed %d, run %d", seed, i).isEmpty();
				}
			}
			finally {
				done.set(true);
				writes.get();
			}
		}
	}

	@Test
	void itSaysHowFarItIs() {
		List<DeepVerification.Stage> stages = new ArrayList<>();
		this.store.verification().verify(stages::add);
		assertThat(stages).isNotEmpty()
			.last()
			.isEqualTo(new DeepVerification.Stage(Speeches.PROCESSOR, 1, 1, 2 * LINES, 2 * LINES));
	}

	private Difference only() {
		ReadModelVerification found = this.store.verify();
		assertThat(found.intact()).isFalse();
		assertThat(found.differing()).hasSize(1);
		return found.differing().getFirst();
	}

	private void alter(Consumer<MongoCollection<Document>> alteration) {
		alteration.accept(this.store.database().getCollection(Speeches.AT_ONCE));
	}

	private void say(String speaker, int number) {
		this.store.events()
			.publish(new GenericDomainEventMessage<>("Test", speaker, number,
					new Speeches.Said("%s %d".formatted(speaker, number))));
	}

}
