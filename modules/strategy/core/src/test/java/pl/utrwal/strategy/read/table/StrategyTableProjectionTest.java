package pl.utrwal.strategy.read.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.strategy.StrategyModule;
import pl.utrwal.strategy.contract.PlanKind;
import pl.utrwal.strategy.write.strategy.AddAction;
import pl.utrwal.strategy.write.strategy.AddArea;
import pl.utrwal.strategy.write.strategy.AddGoal;
import pl.utrwal.strategy.write.strategy.AssignParties;
import pl.utrwal.strategy.write.strategy.DraftStrategy;
import pl.utrwal.strategy.write.strategy.FundAction;
import pl.utrwal.strategy.write.strategy.MoveElement;
import pl.utrwal.strategy.write.strategy.NoteElement;
import pl.utrwal.strategy.write.strategy.RenumberElement;
import pl.utrwal.strategy.write.strategy.RescheduleAction;
import pl.utrwal.strategy.write.strategy.RestoreElement;
import pl.utrwal.strategy.write.strategy.RewordElement;
import pl.utrwal.strategy.write.strategy.Strategy;
import pl.utrwal.strategy.write.strategy.StrategyCommand;
import pl.utrwal.strategy.write.strategy.WithdrawElement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored tables are what a fresh fold of the events is, whatever happens on the way.
 */
class StrategyTableProjectionTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final List<PlanId> PLANS = List.of(new PlanId("one"), new PlanId("two"));

	private static final List<String> COLLECTIONS = List.of("strategy_plans", "strategy_sections",
			"strategy_municipalities");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor();

	private ProjectionStore store;

	private Commands commands;

	private StrategyTables tables;

	private StrategyPast past;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(StrategyModule.events().toList()),
				StrategyTableProjection.PROCESSOR);
		CommandBus bus = SimpleCommandBus.builder().build();
		bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
				new SimpleCorrelationDataProvider(Provenance.MUNICIPALITY, Provenance.PLAN, Provenance.ACTOR)));
		AggregateAnnotationCommandHandler.<Strategy>builder()
			.aggregateType(Strategy.class)
			.repository(EventSourcingRepository.builder(Strategy.class).eventStore(this.store.events()).build())
			.build()
			.subscribe(bus);
		this.commands = new Commands(bus, this.store.log(), this.retries);
		this.tables = new StrategyTables(this.store.database());
		this.past = new StrategyPast(this.store.events(), this.store.log());
	}

	@AfterEach
	void close() {
		this.store.close();
		this.retries.shutdownNow();
	}

	@RepeatedTest(3)
	void equalsAFreshFold() {
		start();
		PLANS.forEach(this::draft);
		work(80);
		this.store.awaitCaughtUp();
		assertTablesAreRight();
		assertThat(this.tables.headers(MUNICIPALITY)).as("seed %d", this.seed)
			.extracting((header) -> header.table().id())
			.containsExactlyElementsOf(PLANS.reversed());
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		PLANS.forEach(this::draft);
		work(40);
		for (int time = 0; time < 4; time++) {
			this.store.awaitCaughtUp();
			this.store.stop();
			Map<String, Map<Object, Document>> before = stored();
			this.store.rewind(somePosition());
			start();
			this.store.awaitCaughtUp();
			assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
		}
		work(20);
		this.store.awaitCaughtUp();
		assertTablesAreRight();
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		PLANS.forEach(this::draft);
		work(60);
		this.store.awaitCaughtUp();
		this.store.stop();
		List<PlanTable> before = found();
		this.store.reset();
		assertThat(this.tables.table(PLANS.getFirst())).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertThat(found()).as("seed %d", this.seed).isEqualTo(before);
		work(20);
		this.store.awaitCaughtUp();
		assertTablesAreRight();
	}

	@RepeatedTest(4)
	void aTornWriteHeals(RepetitionInfo repetition) {
		start();
		PLANS.forEach(this::draft);
		work(40);
		this.store.awaitCaughtUp();
		this.store.stop();
		long position = this.store.position();
		Map<String, Map<Object, Document>> before = stored();
		start();
		note(20);
		this.store.awaitCaughtUp();
		this.store.stop();
		// sections, but no header and no token, are as after the last write
		this.store.rewind(position);
		before.get("strategy_plans").values().forEach((header) -> put("strategy_plans", header));
		before.get("strategy_sections")
			.values()
			.stream()
			.filter((section) -> this.random.nextBoolean())
			.forEach((section) -> put("strategy_sections", section));
		note(10);
		start((repetition.getCurrentRepetition() == 1) ? 1 : 100);
		this.store.awaitCaughtUp();
		assertTablesAreRight();
	}

	@Test
	void theFirstWriteOfAPlanMayBeTornToo() {
		PLANS.forEach(this::draft);
		work(30);
		start();
		this.store.awaitCaughtUp();
		this.store.stop();
		this.store.rewind(-1);
		this.store.database().getCollection("strategy_plans").deleteMany(new Document());
		start();
		this.store.awaitCaughtUp();
		assertTablesAreRight();
	}

	@Test
	void whatFailedIsTakenInAfterTheMend() {
		start();
		PLANS.forEach(this::draft);
		work(20);
		this.store.awaitCaughtUp();
		MongoCollection<Document> headers = this.store.database().getCollection("strategy_plans");
		Document whole = headers.find(Filters.eq("_id", PLANS.getFirst().value())).first();
		headers.updateOne(Filters.eq("_id", whole.get("_id")), Updates.set("value", "{ broken"));
		long position = this.store.position();
		send(new AddArea(PLANS.getFirst(), new ElementId("while broken"), null, "1", "Nie zginę"));
		send(new AddArea(PLANS.getLast(), new ElementId("after it"), null, "1", "Ja też nie"));
		this.store.awaitFailure();
		assertThat(this.store.position()).as("not past what failed").isEqualTo(position);
		put("strategy_plans", whole);
		this.store.awaitCaughtUp();
		assertTablesAreRight();
		assertThat(this.tables.table(PLANS.getFirst()).orElseThrow().sections())
			.anyMatch((section) -> section.id().value().equals("while broken"));
	}

	private void start() {
		start(some(List.of(1, 7, 100)));
	}

	private void start(int batch) {
		this.store.start(new StrategyTableProjection(this.tables, this.past), batch);
	}

	private void assertTablesAreRight() {
		assertThat(found()).as("seed %d", this.seed).isEqualTo(PLANS.stream().map(this::folded).toList());
		for (PlanId plan : PLANS) {
			assertThat(this.tables.headers(MUNICIPALITY)).as("seed %d", this.seed)
				.filteredOn((header) -> header.table().id().equals(plan))
				.singleElement()
				.satisfies((header) -> assertThat(header.counts()).isEqualTo(Counts.of(folded(plan))));
		}
	}

	private List<PlanTable> found() {
		return PLANS.stream().map((plan) -> this.tables.table(plan).orElseThrow()).toList();
	}

	private PlanTable folded(PlanId plan) {
		StrategyFold fold = new StrategyFold();
		PlanTable table = fold.empty(plan);
		for (Recorded recorded : this.store.recorded(plan)) {
			table = fold.apply(table, recorded);
		}
		return table;
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

	private void draft(PlanId plan) {
		send(new DraftStrategy(plan, MUNICIPALITY, PlanKind.SOCIAL_PROBLEMS_STRATEGY.code(), "Strategia " + plan,
				TimeFrame.parse("2024–2030")));
	}

	/** Sends commands at random; those that a rule forbids do nothing. */
	private void work(int times) {
		for (int i = 0; i < times; i++) {
			try {
				send(any(PLANS.get(this.random.nextInt(PLANS.size()))));
			}
			catch (RuleBroken ex) {
				// also goes wrong in an office
			}
		}
	}

	/** Adds notes: taken in twice, they would be there twice. */
	private void note(int times) {
		for (int i = 0; i < times; i++) {
			PlanId plan = some(PLANS);
			List<Section> areas = this.past.at(plan, Long.MAX_VALUE)
				.sections()
				.stream()
				.filter((area) -> !area.withdrawn())
				.toList();
			if (areas.isEmpty()) {
				send(new AddArea(plan, new ElementId(UUID.randomUUID().toString()), null, "1", text()));
			}
			else {
				Section area = some(areas);
				send(new NoteElement(plan, area.id(), area.version(), text()));
			}
		}
	}

	private void send(StrategyCommand command) {
		Map<String, String> metadata = new HashMap<>(Map.of(Provenance.MUNICIPALITY, MUNICIPALITY.value(),
				Provenance.PLAN, command.plan().value(), Provenance.ACTOR, "planner"));
		this.commands.send(command, metadata);
	}

	private StrategyCommand any(PlanId plan) {
		PlanTable table = this.past.at(plan, Long.MAX_VALUE);
		List<Section> areas = table.sections();
		List<Section> goals = areas.stream().flatMap((area) -> area.sections().stream()).toList();
		List<Row> rows = table.rows().toList();
		ElementId fresh = new ElementId(UUID.randomUUID().toString());
		int choice = this.random.nextInt(20);
		if (areas.isEmpty() || choice == 0) {
			return new AddArea(plan, fresh, null, "1", text());
		}
		if (goals.isEmpty() || choice == 1) {
			return new AddGoal(plan, some(areas).id(), fresh, null, "2", text(), "");
		}
		if (rows.isEmpty() || choice <= 4) {
			return new AddAction(plan, some(goals).id(), fresh, null, "3", text(), frame(), parties(), funding());
		}
		Row row = some(rows);
		List<Target> targets = new ArrayList<>();
		rows.forEach((one) -> targets.add(new Target(one.id(), one.version(), some(goals).id())));
		goals.forEach((goal) -> targets.add(new Target(goal.id(), goal.version(), some(areas).id())));
		areas.forEach((area) -> targets.add(new Target(area.id(), area.version(), null)));
		Target any = some(targets);
		return switch (choice) {
			case 5, 6 -> new RescheduleAction(plan, row.id(), row.version(), frame());
			case 7, 8 -> new AssignParties(plan, row.id(), row.version(), parties());
			case 9, 10 -> new FundAction(plan, row.id(), row.version(), funding());
			case 11, 12, 13 -> new MoveElement(plan, any.id, any.version, any.parent, this.random.nextInt(3));
			case 14 -> new WithdrawElement(plan, any.id, any.version);
			case 15 -> new RestoreElement(plan, any.id, any.version);
			case 16 -> new RenumberElement(plan, any.id, any.version, String.valueOf(this.random.nextInt(99)));
			case 17 -> new NoteElement(plan, any.id, any.version, text());
			default -> new RewordElement(plan, any.id, any.version, text());
		};
	}

	private <T> T some(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private String text() {
		return "Słowa $ą.%d „%s”".formatted(this.random.nextInt(1000), UUID.randomUUID());
	}

	private TimeFrame frame() {
		return TimeFrame.parse(some(List.of("2025", "2025–2027", "II kwartał 2026", "na bieżąco", "jak zwykle",
				"2025, 2027", "po przyznaniu dotacji")));
	}

	private List<Party> parties() {
		return Stream.of("GOPS", "szkoła", "policja", "parafia")
			.filter((name) -> this.random.nextBoolean())
			.map((name) -> new Party(name, some(List.of(PartyRole.values()))))
			.toList();
	}

	private CellValue.Funding funding() {
		FundingKind kind = some(List.of(FundingKind.values()));
		return new CellValue.Funding(kind, (kind == FundingKind.SOURCES) ? List.of("gmina", "powiat") : List.of());
	}

	private record Target(ElementId id, long version, ElementId parent) {
	}

}
