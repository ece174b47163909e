package pl.utrwal.history.lines.read;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.eventstore.ReadDocuments;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every event is a line, once, whatever happens on the way.
 */
class HistoryProjectionTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final MunicipalityId OTHER = new MunicipalityId("other");

	private static final PlanId ONE = new PlanId("one");

	/** A stream of its own that concerns the first plan. */
	private static final PlanId BESIDE = new PlanId("beside-one");

	private static final PlanId TWO = new PlanId("two");

	private static final PlanId FOREIGN = new PlanId("foreign");

	private static final PlanId NOBODY = new PlanId("nobody");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private final Map<PlanId, Long> next = new HashMap<>();

	private final AtomicBoolean speechless = new AtomicBoolean();

	private static final EventCatalogue CATALOGUE = EventCatalogue.of(List.of(Said.class, Told.class));

	private ProjectionStore store;

	private HistoryLines lines;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(CATALOGUE, HistoryProjection.PROCESSOR);
		this.lines = new HistoryLines(this.store.database());
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void everyEventIsALineOnce() {
		start();
		// several buckets of one stream
		work(900);
		this.store.awaitCaughtUp();
		assertLinesAreRight();
		assertThat(this.lines.hasPlan(MUNICIPALITY, ONE)).isTrue();
		assertThat(this.lines.hasPlan(MUNICIPALITY, FOREIGN)).isFalse();
	}

	@Test
	void aFewLinesOfALongHistoryAreFoundByReadingLittle() {
		start(100);
		work(12000);
		this.store.awaitCaughtUp();
		List<AuditLine> all = expected(ONE, BESIDE);
		long buckets = this.next.get(ONE) / HistoryLines.BUCKET;
		assertThat(buckets).isGreaterThan(25);
		try (ReadDocuments counted = this.store.counted()) {
			HistoryLines lines = new HistoryLines(counted.database());
			for (int i = 0; i < 20; i++) {
				long position = all.get(this.random.nextInt(all.size())).position();
				counted.reset();
				assertThat(lines.before(MUNICIPALITY, ONE, position + 1).findFirst())
					.hasValueSatisfying((line) -> assertThat(line.position()).isEqualTo(position));
				assertThat(lines.after(MUNICIPALITY, ONE, position - 1).findFirst())
					.hasValueSatisfying((line) -> assertThat(line.position()).isEqualTo(position));
				assertThat(counted.count()).as("seed %d", this.seed).isLessThan((int) buckets);
			}
		}
	}

	@Test
	void whatConcernsAnotherPlanStandsInItsHistoryToo() {
		PlanId call = new PlanId("call");
		PlanId partner = new PlanId("partner");
		start();
		work(10);
		this.store.events().publish(told(call, ONE), told(call, null), told(partner, TWO), told(partner, NOBODY));
		this.store.awaitCaughtUp();
		this.store.events().publish(told(call, null), told(partner, ONE));
		work(10);
		this.store.awaitCaughtUp();
		for (int time = 0; time < 2; time++) {
			assertThat(told(ONE)).containsExactly("partner:2", "call:2", "call:1", "call:0");
			assertThat(told(TWO)).containsExactly("partner:0");
			assertThat(told(call)).containsExactly("call:2", "call:1", "call:0");
			assertThat(told(null)).hasSize(6);
			this.store.stop();
			this.store.reset();
			start();
			this.store.awaitCaughtUp();
		}
	}

	private List<String> told(PlanId plan) {
		return find(MUNICIPALITY, plan).stream()
			.filter((line) -> line.event().equals("test.told"))
			.map((line) -> line.stream() + ":" + line.version())
			.toList();
	}

	private GenericDomainEventMessage<Told> told(PlanId stream, PlanId of) {
		long version = this.next.merge(stream, 1L, Long::sum) - 1;
		return new GenericDomainEventMessage<>("Test", stream.value(), version, new Told(of),
				Map.of(Provenance.PLAN, stream.value(), Provenance.MUNICIPALITY, MUNICIPALITY.value(), Provenance.ACTOR,
						"planner", Provenance.CHANNEL, "api"));
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		work(120);
		for (int time = 0; time < 4; time++) {
			this.store.awaitCaughtUp();
			this.store.stop();
			List<Map<Object, Document>> before = stored();
			List<Recorded> all = this.store.recorded(ONE);
			this.store.rewind(all.get(this.random.nextInt(all.size())).position());
			start();
			this.store.awaitCaughtUp();
			assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
		}
		this.store.stop();
		this.store.rewind(this.store.recorded(ONE).get(this.next.get(ONE).intValue() - 5).position());
		work(30);
		start(100);
		this.store.awaitCaughtUp();
		assertLinesAreRight();
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		work(120);
		this.store.awaitCaughtUp();
		this.store.stop();
		this.store.reset();
		assertThat(find(MUNICIPALITY, null)).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertLinesAreRight();
		work(30);
		this.store.awaitCaughtUp();
		assertLinesAreRight();
	}

	@Test
	void aTornWriteHeals() {
		start();
		work(60);
		this.store.awaitCaughtUp();
		this.store.stop();
		long position = this.store.position();
		Map<Object, Document> municipalities = this.store.documents("history_municipalities");
		start();
		work(260);
		this.store.awaitCaughtUp();
		this.store.stop();
		// the buckets are written, the list of plans and the token are not
		this.store.rewind(position);
		municipalities.forEach((id, document) -> this.store.database()
			.getCollection("history_municipalities")
			.replaceOne(new Document("_id", id), document));
		start();
		this.store.awaitCaughtUp();
		assertLinesAreRight();
	}

	@Test
	void whatFailedIsTakenInAfterTheMend() {
		start();
		work(20);
		this.store.awaitCaughtUp();
		long position = this.store.position();
		this.speechless.set(true);
		work(10);
		this.store.awaitFailure();
		assertThat(this.store.position()).as("not past what failed").isEqualTo(position);
		this.speechless.set(false);
		this.store.awaitCaughtUp();
		assertLinesAreRight();
	}

	private void start() {
		start(1 + this.random.nextInt(30));
	}

	private void start(int batch) {
		this.store.start(
				new HistoryProjection(this.lines, List.of((event) -> Optional.empty(), new Sayings()), CATALOGUE),
				batch);
	}

	private void assertLinesAreRight() {
		assertThat(find(MUNICIPALITY, ONE)).as("seed %d", this.seed).isEqualTo(expected(ONE, BESIDE));
		assertThat(find(MUNICIPALITY, TWO)).as("seed %d", this.seed).isEqualTo(expected(TWO));
		assertThat(find(MUNICIPALITY, null)).as("seed %d", this.seed).isEqualTo(expected(ONE, BESIDE, TWO));
		assertThat(find(OTHER, null)).as("seed %d", this.seed).isEqualTo(expected(FOREIGN));
		assertThat(find(OTHER, ONE)).isEmpty();
		List<AuditLine> all = expected(ONE, BESIDE, TWO);
		for (int i = 0; i < 10; i++) {
			int limit = 1 + this.random.nextInt(all.size());
			long before = all.get(this.random.nextInt(all.size())).position();
			assertThat(this.lines.find(MUNICIPALITY, null, before, limit, (line) -> true)).as("seed %d", this.seed)
				.isEqualTo(all.stream().filter((line) -> line.position() < before).limit(limit).toList());
			long after = before - this.random.nextInt(2);
			assertThat(this.lines.after(MUNICIPALITY, null, after).limit(limit)).as("seed %d", this.seed)
				.isEqualTo(all.reversed().stream().filter((line) -> line.position() > after).limit(limit).toList());
		}
	}

	private List<AuditLine> find(MunicipalityId municipality, PlanId plan) {
		return this.lines.find(municipality, plan, Long.MAX_VALUE, Integer.MAX_VALUE, (line) -> true);
	}

	private List<AuditLine> expected(PlanId... plans) {
		return List.of(plans)
			.stream()
			.flatMap((plan) -> this.store.recorded(plan).stream())
			.sorted(Comparator.comparing(Recorded::position).reversed())
			.map((recorded) -> new AuditLine(recorded.position(), recorded.stream(), recorded.version(), recorded.at(),
					recorded.stream().equals(BESIDE.value()) ? ONE : new PlanId(recorded.stream()),
					new AccountId("planner"), "PLANNER", "test.said",
					new AuditSentence(List.of(AuditValue.key("key")), null,
							AuditValue.text(((Said) recorded.event()).words()), new ElementId("row")),
					recorded.metadata().get(Provenance.REASON), "api", List.of()))
			.toList();
	}

	private List<Map<Object, Document>> stored() {
		return List.of(this.store.documents("history_lines"), this.store.documents("history_municipalities"));
	}

	/** Stores so many events, one to three at a time, of three plans. */
	private void work(int events) {
		int stored = 0;
		while (stored < events) {
			PlanId plan = List.of(ONE, ONE, ONE, BESIDE, TWO, FOREIGN).get(this.random.nextInt(6));
			int count = 1 + this.random.nextInt(3);
			this.store.events().publish(IntStream.range(0, count).mapToObj((i) -> message(plan)).toList());
			stored += count;
		}
	}

	private GenericDomainEventMessage<Said> message(PlanId plan) {
		long version = this.next.merge(plan, 1L, Long::sum) - 1;
		Map<String, String> metadata = new HashMap<>(Map.of(Provenance.PLAN, (plan.equals(BESIDE) ? ONE : plan).value(),
				Provenance.MUNICIPALITY, (plan.equals(FOREIGN) ? OTHER : MUNICIPALITY).value(), Provenance.ACTOR,
				"planner", Provenance.ROLE, "PLANNER", Provenance.CHANNEL, "api"));
		if (this.random.nextBoolean()) {
			metadata.put(Provenance.REASON, "bo tak");
		}
		return new GenericDomainEventMessage<>("Test", plan.value(), version,
				new Said("Słowo %d w %s".formatted(version, plan)), metadata);
	}

	private final class Sayings implements Audited {

		@Override
		public Optional<AuditSentence> sentence(DomainEvent event) {
			if (HistoryProjectionTest.this.speechless.get()) {
				return Optional.empty();
			}
			return Optional.of(new AuditSentence(List.of(AuditValue.key("key")), null,
					(event instanceof Said said) ? AuditValue.text(said.words()) : null, new ElementId("row")));
		}

		@Override
		public Optional<List<PlanId>> concerns(DomainEvent event) {
			if (!(event instanceof Told told)) {
				return Optional.of(List.of());
			}
			return NOBODY.equals(told.of()) ? Optional.of(List.of()) : Optional.ofNullable(told.of()).map(List::of);
		}

	}

	/**
	 * @param of a plan that it concerns, nobody, or null for those of its stream so far
	 */
	@EventName("test.told")
	record Told(PlanId of) implements DomainEvent {
	}

	@EventName("test.said")
	record Said(String words) implements DomainEvent {
	}

}
