package pl.utrwal.plans.table.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.contract.events.StoredValues.Resolution;
import pl.utrwal.plans.table.domain.PlanCommand.*;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.utrwal.plans.Strategies.STRATEGY;
import static pl.utrwal.plans.Strategies.addArea;

/**
 * The stored tables are what a fresh fold of the events is, whatever happens on the way.
 */
class PlanTableProjectionTest {

	private static final List<PlanId> PLANS = List.of(new PlanId("one"), new PlanId("two"));

	private static final List<String> COLLECTIONS = List.of("plans_headers", "plans_sections", "plans_municipalities");

	private static final Resolution ACT = new Resolution("XII/1/2024", "Rada Gminy", LocalDate.of(2024, 2, 1),
			LocalDate.of(2024, 2, 15), "nr 1");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private ProjectionStore store;

	private RandomPlanner planner;

	private PlanRepository tables;

	private TableSnapshots snapshots;

	private PlanHistory past;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(RandomPlanner.CATALOGUE, PlanTableProjection.PROCESSOR);
		this.snapshots = new TableSnapshots(this.store.database(), RandomPlanner.KINDS);
		this.past = new PlanHistory(this.store.events(), this.store.log(), RandomPlanner.FOLD, this.store.epoch(),
				this.snapshots);
		this.tables = new PlanRepository(this.store.database(), this.past, RandomPlanner.KINDS);
		this.planner = new RandomPlanner(this.random, PLANS, this.store);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@RepeatedTest(3)
	void equalsAFreshFold() {
		start();
		this.planner.draftAll();
		this.planner.work(80);
		for (PlanId plan : PLANS) {
			this.planner.act(new AdoptPlan(plan, this.planner.version(plan), ACT));
			this.planner.work(20);
			this.planner.act(new AmendPlan(plan, this.planner.version(plan), ACT));
			this.planner.act(new RepealPlan(plan, ACT));
		}
		this.store.awaitCaughtUp();
		assertTablesAreRight();
		assertThat(this.tables.headers(RandomPlanner.MUNICIPALITY)).as("seed %d", this.seed)
			.extracting((header) -> header.table().id())
			.containsExactlyElementsOf(PLANS.reversed());
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		this.planner.draftAll();
		this.planner.work(40);
		for (int time = 0; time < 4; time++) {
			this.store.awaitCaughtUp();
			this.store.stop();
			Map<String, Map<Object, Document>> before = stored();
			this.store.rewind(somePosition());
			start();
			this.store.awaitCaughtUp();
			assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
		}
		this.planner.work(20);
		this.store.awaitCaughtUp();
		assertTablesAreRight();
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		this.planner.draftAll();
		this.planner.work(60);
		this.store.awaitCaughtUp();
		this.store.stop();
		List<PlanTable> before = found();
		this.store.reset();
		assertThat(this.tables.table(PLANS.getFirst())).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertThat(found()).as("seed %d", this.seed).isEqualTo(before);
		this.planner.work(20);
		this.store.awaitCaughtUp();
		assertTablesAreRight();
	}

	@RepeatedTest(4)
	void aTornWriteHeals(RepetitionInfo repetition) {
		start();
		this.planner.draftAll();
		this.planner.work(40);
		this.store.awaitCaughtUp();
		this.store.stop();
		long position = this.store.position();
		Map<String, Map<Object, Document>> before = stored();
		start();
		this.planner.note(20);
		this.store.awaitCaughtUp();
		this.store.stop();
		// sections, but no header and no token, are as after the last write
		this.store.rewind(position);
		before.get("plans_headers").values().forEach((header) -> put("plans_headers", header));
		before.get("plans_sections")
			.values()
			.stream()
			.filter((section) -> this.random.nextBoolean())
			.forEach((section) -> put("plans_sections", section));
		this.planner.note(10);
		start((repetition.getCurrentRepetition() == 1) ? 1 : 100);
		this.store.awaitCaughtUp();
		assertTablesAreRight();
	}

	@Test
	void theFirstWriteOfAPlanMayBeTornToo() {
		this.planner.draftAll();
		this.planner.work(30);
		start();
		this.store.awaitCaughtUp();
		this.store.stop();
		this.store.rewind(-1);
		this.store.database().getCollection("plans_headers").deleteMany(new Document());
		start();
		this.store.awaitCaughtUp();
		assertTablesAreRight();
	}

	@Test
	void whatFailedIsTakenInAfterTheMend() {
		start();
		this.planner.draftAll();
		this.planner.work(20);
		this.store.awaitCaughtUp();
		MongoCollection<Document> headers = this.store.database().getCollection("plans_headers");
		Document whole = headers.find(Filters.eq("_id", PLANS.getFirst().value())).first();
		headers.updateOne(Filters.eq("_id", whole.get("_id")), Updates.set("value", "{ broken"));
		long position = this.store.position();
		this.planner.send(addArea(PLANS.getFirst(), new ElementId("while broken"), null, "1", "Nie zginę"));
		this.planner.send(addArea(PLANS.getLast(), new ElementId("after it"), null, "1", "Ja też nie"));
		this.store.awaitFailure();
		assertThat(this.store.position()).as("not past what failed").isEqualTo(position);
		put("plans_headers", whole);
		this.store.awaitCaughtUp();
		assertTablesAreRight();
		assertThat(this.tables.table(PLANS.getFirst()).orElseThrow().sections())
			.anyMatch((section) -> section.id().value().equals("while broken"));
	}

	private void start() {
		start(List.of(1, 7, 100).get(this.random.nextInt(3)));
	}

	private void start(int batch) {
		this.store.start(new PlanTableProjection(this.tables, this.snapshots, this.past, RandomPlanner.FOLD), batch);
	}

	private void assertTablesAreRight() {
		assertThat(found()).as("seed %d", this.seed).isEqualTo(PLANS.stream().map(this::folded).toList());
		for (PlanId plan : PLANS) {
			assertThat(this.tables.headers(RandomPlanner.MUNICIPALITY)).as("seed %d", this.seed)
				.filteredOn((header) -> header.table().id().equals(plan))
				.singleElement()
				.satisfies((header) -> assertThat(header.counts()).isEqualTo(PlanCounts.of(STRATEGY, folded(plan))));
		}
	}

	private List<PlanTable> found() {
		return PLANS.stream().map((plan) -> this.tables.table(plan).orElseThrow()).toList();
	}

	private PlanTable folded(PlanId plan) {
		return RandomPlanner.folded(plan, this.store.recorded(plan));
	}

	private Map<String, Map<Object, Document>> stored() {
		return COLLECTIONS.stream().collect(Collectors.toMap((name) -> name, this.store::documents));
	}

	private void put(String collection, Document document) {
		this.store.database().getCollection(collection).replaceOne(Filters.eq("_id", document.get("_id")), document);
	}

	private long somePosition() {
		List<Recorded> all = PLANS.stream().flatMap((plan) -> this.store.recorded(plan).stream()).toList();
		return all.get(this.random.nextInt(all.size())).position();
	}

}
