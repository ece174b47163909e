package pl.utrwal.bootstrap;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.eventstore.log.WordEraser;
import pl.utrwal.eventstore.readmodel.DeepVerification;
import pl.utrwal.eventstore.readmodel.ReadModels;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.plans.table.read.PlanRepository;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words of the demonstration's plan are erased from the ledger: they go from every read
 * model and from what is kept in memory.
 */
@SpringBootTest(classes = Utrwal.class, properties = "server.address=127.0.0.1")
@Import(Projections.class)
@ActiveProfiles("demo")
class RewrittenPastTest {

	private static final PlanId PLAN = new PlanId("demo-strategia");

	private static final String NEW_WORDS = "Words in the place of words";

	@Autowired
	private Projections projections;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private CommitLog log;

	@Autowired
	private WordEraser eraser;

	@Autowired
	private EventSerializer serializer;

	@Autowired
	private PlanRepository plans;

	@Autowired
	private PlanHistory past;

	@Autowired
	private ReadModels models;

	@Autowired
	private DeepVerification verification;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Demonstration.copy();
		properties.add("utrwal.data-dir", data::toString);
	}

	@Test
	void theOldWordsGoFromEverywhere() {
		this.projections.awaitCaughtUp();
		String old = text(this.plans.table(PLAN).orElseThrow());
		assertThat(text(this.past.texts(PlanTable.empty(PLAN)).working())).isEqualTo(old);
		assertThat(readModelsWith(old)).contains("history_lines", "plans_sections");
		assertThat(this.models.all()).hasSize(15).noneMatch((model) -> model.name().contains("-when-"));
		this.eraser.erase("test", () -> reworded(old), this::announced);
		this.projections.awaitCaughtUp();
		assertThat(text(this.plans.table(PLAN).orElseThrow())).isEqualTo(NEW_WORDS);
		assertThat(text(this.past.texts(PlanTable.empty(PLAN)).working())).isEqualTo(NEW_WORDS);
		assertThat(text(this.past.texts(PLAN, Long.MAX_VALUE, LocalDate.MAX).working())).isEqualTo(NEW_WORDS);
		assertThat(readModelsWith(old)).isEmpty();
		assertThat(readModelsWith(NEW_WORDS)).contains("history_lines", "plans_sections");
		assertThat(this.verification.verify((stage) -> {
		}).differing()).isEmpty();
	}

	private static String text(PlanTable table) {
		Row row = table.sections().getFirst().allRows().findFirst().orElseThrow();
		return row.text();
	}

	private List<String> readModelsWith(String words) {
		List<String> found = new ArrayList<>();
		for (String collection : this.database.listCollectionNames()) {
			for (Document document : this.database.getCollection(collection).find()) {
				if (!collection.equals("commits") && document.toJson().contains(words)) {
					found.add(collection);
				}
			}
		}
		return found;
	}

	private Map<Long, StoredEvent> reworded(String old) {
		Map<Long, StoredEvent> reworded = new HashMap<>();
		for (Commit commit : this.log.read(1, (int) this.log.head())) {
			for (int i = 0; i < commit.events().size(); i++) {
				StoredEvent event = commit.events().get(i);
				if (event.payload().contains(old)) {
					reworded.put(Position.of(commit.number(), i),
							new StoredEvent(event.id(), event.aggregateId(), event.sequence(), event.aggregateType(),
									event.name(), event.revision(), event.timestamp(), event.metadata(),
									event.payload().replace(old, NEW_WORDS)));
				}
			}
		}
		return reworded;
	}

	private List<StoredEvent> announced(List<WordsErased.Opening> openings) {
		SerializedObject<String> payload = this.serializer.serialize(new WordsErased(openings), String.class);
		MetaData metadata = MetaData.with(Provenance.MUNICIPALITY, "demo").and(Provenance.ACTOR, Provenance.OPERATOR);
		return List.of(new StoredEvent(UUID.randomUUID().toString(), UUID.randomUUID().toString(), 0, "Ledger",
				payload.getType().getName(), payload.getType().getRevision(), Instant.now(),
				this.serializer.serialize(metadata, String.class).getData(), payload.getData()));
	}

}
