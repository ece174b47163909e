package pl.utrwal.bootstrap;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import pl.utrwal.continuationplans.ContinuationPlansModule;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.readmodel.DeepVerification;
import pl.utrwal.eventstore.readmodel.ReadModels;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.RewritesThePast;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.plans.read.table.PlanPast;
import pl.utrwal.plans.read.table.PlanStore;
import pl.utrwal.strategy.StrategyModule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A word of the demonstration's plan is replaced in the ledger: it goes from every read
 * model and from what is kept in memory.
 */
@SpringBootTest(classes = Utrwal.class, properties = "server.address=127.0.0.1")
@Import({ Projections.class, RewrittenPastTest.OwnEvent.class })
@ActiveProfiles("demo")
class RewrittenPastTest {

	private static final PlanId PLAN = new PlanId("demo-strategia");

	private static final String NEW_WORDS = "Words in the place of words";

	@Autowired
	private Projections projections;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private EventStore events;

	@Autowired
	private PlanStore plans;

	@Autowired
	private PlanPast past;

	@Autowired
	private ReadModels models;

	@Autowired
	private DeepVerification verification;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Path.of("target", "data", UUID.randomUUID().toString());
		properties.add("utrwal.data-dir", data::toString);
	}

	@Test
	void theOldWordsGoFromEverywhere() {
		this.projections.awaitCaughtUp();
		String old = text(this.plans.table(PLAN).orElseThrow());
		assertThat(text(this.past.texts(PLAN).working())).isEqualTo(old);
		assertThat(readModelsWith(old)).contains("history_lines", "plans_sections");
		assertThat(this.models.all()).hasSize(13).noneMatch((model) -> model.name().contains("-when-"));
		rewrite(old);
		append();
		this.projections.awaitCaughtUp();
		assertThat(text(this.plans.table(PLAN).orElseThrow())).isEqualTo(NEW_WORDS);
		assertThat(text(this.past.texts(PLAN).working())).isEqualTo(NEW_WORDS);
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

	private void rewrite(String old) {
		for (Document commit : this.database.getCollection("commits").find()) {
			List<Document> stored = commit.getList("e", Document.class);
			for (int i = 0; i < stored.size(); i++) {
				String payload = stored.get(i).getString("p");
				if (payload.contains(old)) {
					this.database.getCollection("commits")
						.updateOne(Filters.eq("_id", commit.get("_id")),
								Updates.set("e.%d.p".formatted(i), payload.replace(old, NEW_WORDS)));
				}
			}
		}
	}

	private void append() {
		this.events.publish(new GenericDomainEventMessage<>("Test", "struck", 0, new Struck("why"),
				Map.of(Provenance.MUNICIPALITY, "demo", Provenance.ACTOR, "nobody")));
	}

	@EventName("test.struck")
	record Struck(String why) implements DomainEvent, RewritesThePast {
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class OwnEvent {

		@Bean
		@Primary
		EventCatalogue catalogueWithOwnEvent() {
			return EventCatalogue.of(Stream
				.of(PlansModule.events(), StrategyModule.events(), ContinuationPlansModule.events(),
						PartnershipsModule.events(), MonitoringModule.events(), Stream.<Class<?>>of(Struck.class))
				.flatMap(Function.identity())
				.toList());
		}

		@Bean
		Audited ownEventAudited() {
			return (event) -> (event instanceof Struck) ? Optional.of(new AuditSentence(List.of(), null, null, null))
					: Optional.empty();
		}

	}

}
