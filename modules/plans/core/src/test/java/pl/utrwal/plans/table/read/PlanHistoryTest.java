package pl.utrwal.plans.table.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.eventstore.ReadDocuments;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.TableDifference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any state of a plan is found, and any two are compared.
 */
class PlanHistoryTest {

	private static final PlanId PLAN = new PlanId("one");

	private static final List<PlanId> PLANS = List.of(PLAN, PLAN, PLAN, PLAN, PLAN, PLAN, new PlanId("two"));

	private static final Instant BEGINNING = Instant.parse("2024-03-01T10:00:00Z");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private final Clock clock = GenericEventMessage.clock;

	private ProjectionStore store;

	private TableSnapshots snapshots;

	private PlanHistory past;

	private RandomPlanner planner;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(RandomPlanner.CATALOGUE, PlanTableProjection.PROCESSOR);
		this.snapshots = new TableSnapshots(this.store.database(), RandomPlanner.KINDS);
		this.past = past();
		this.planner = new RandomPlanner(this.random, PLANS, this.store);
	}

	@AfterEach
	void close() {
		GenericEventMessage.clock = this.clock;
		this.store.close();
	}

	@Test
	void anyPositionIsAFreshFoldUpToThereAndAnyTwoAreCompared() {
		PlanRepository tables = new PlanRepository(this.store.database(), this.past, RandomPlanner.KINDS);
		this.store.start(new PlanTableProjection(tables, this.snapshots, this.past, RandomPlanner.FOLD), 20);
		List<Recorded> events = changed(2 * TableSnapshots.EVERY + 50);
		this.store.awaitCaughtUp();
		assertThat(this.snapshots.before(PLAN, events.size() - 1L).map(PlanTable::version))
			.hasValue(2L * TableSnapshots.EVERY);
		assertPositionsAreFolds(tables, events);
		assertLittleIsRead(events);
		assertDifferencesApply(events);
	}

	@Test
	void anEventIsInTheStateOfItsOwnPosition() {
		this.planner.draftAll();
		this.planner.work(20);
		List<Recorded> events = this.store.recorded(PLAN);
		for (Recorded event : events) {
			assertThat(this.past.version(PLAN, Known.at(event.position()))).hasValue(event.version());
			assertThat(this.past.version(PLAN, Known.at(event.position() - 1)).orElse(-1L))
				.isEqualTo(event.version() - 1);
		}
	}

	private void assertPositionsAreFolds(PlanRepository tables, List<Recorded> events) {
		long last = events.getLast().position();
		for (int i = 0; i < 200; i++) {
			long position = this.random.nextLong(events.getFirst().position(), last + 2000);
			List<Recorded> until = events.stream().filter((event) -> event.position() <= position).toList();
			assertThat(tables.table(PLAN, Known.at(position))).as("seed %d, position %d", this.seed, position)
				.hasValue(RandomPlanner.folded(PLAN, until));
		}
		List<Long> positions = events.stream()
			.map(Recorded::position)
			.filter((position) -> this.random.nextInt(40) == 0)
			.toList();
		assertThat(tables.tables(PLAN, positions)).as("seed %d", this.seed)
			.isEqualTo(positions.stream()
				.map((position) -> RandomPlanner.folded(PLAN,
						events.stream().filter((event) -> event.position() <= position).toList()))
				.toList());
		assertThat(this.past.version(PLAN, Known.at(events.getFirst().position() - 1))).isEmpty();
		assertThat(this.past.version(PLAN, Known.at(-1))).isEmpty();
	}

	/** From nothing it would be every commit, twice. */
	private void assertLittleIsRead(List<Recorded> events) {
		try (ReadDocuments counted = this.store.counted()) {
			CommitLog log = CommitLog.open(counted.database(), RandomPlanner.CATALOGUE.names(), Clock.systemUTC(),
					"counted");
			PlanHistory history = new PlanHistory(this.store.events(), log, RandomPlanner.FOLD, this.store.epoch(),
					this.snapshots);
			for (int i = 0; i < 20; i++) {
				Recorded event = events.get(this.random.nextInt(events.size()));
				counted.reset();
				assertThat(history.version(PLAN, Known.at(event.position()))).hasValue(event.version());
				assertThat(history.newestAfter(PLAN, event.version())).isEqualTo(events.size() - 1L);
				assertThat(counted.count()).as("seed %d", this.seed).isLessThan(50);
			}
			log.close();
		}
	}

	private void assertDifferencesApply(List<Recorded> events) {
		PlanFold fold = RandomPlanner.FOLD;
		List<PlanTable> states = new ArrayList<>();
		PlanTable state = PlanTable.empty(PLAN);
		for (Recorded event : events) {
			state = fold.apply(state, event);
			states.add(state);
		}
		for (int i = 0; i < 500; i++) {
			PlanTable one = states.get(this.random.nextInt(states.size()));
			PlanTable other = states.get(this.random.nextInt(states.size()));
			assertThat(TableDifference.between(one, other).apply(one)).as("seed %d", this.seed).isEqualTo(other);
		}
	}

	@Test
	void aDayEndsAtMidnightInPoland() {
		at(Instant.parse("2024-07-01T21:59:00Z"));
		this.planner.draftAll();
		at(Instant.parse("2024-07-01T22:00:00Z"));
		this.planner.note(40);
		List<Recorded> events = this.store.recorded(PLAN);
		LocalDate first = LocalDate.of(2024, 7, 1);
		ChangeDays life = this.past.life(PLAN);
		assertThat(life.days()).containsExactly(new ChangeDays.Day(first, 1, 0),
				new ChangeDays.Day(first.plusDays(1), events.size() - 1, events.size() - 1));
		assertThat(life.versionOn(first.minusDays(1))).isEmpty();
		assertThat(life.versionOn(first)).hasValue(0L);
		assertThat(life.versionOn(first.plusDays(1))).hasValue(events.size() - 1L);
		assertThat(life.versionOn(first.plusYears(1))).hasValue(events.size() - 1L);
	}

	@Test
	void aLifeGrowsAndAClockThatIsSetBackReordersNothing() {
		at(BEGINNING);
		this.planner.draftAll();
		assertThat(this.past.life(PLAN).days()).hasSize(1);
		at(BEGINNING.plus(Duration.ofDays(10)));
		this.planner.note(30);
		int there = this.store.recorded(PLAN).size();
		assertThat(this.past.life(PLAN).version()).isEqualTo(there - 1);
		at(BEGINNING.plus(Duration.ofDays(5)));
		this.planner.note(30);
		int now = this.store.recorded(PLAN).size();
		assertThat(this.past.life(PLAN).days()).extracting(ChangeDays.Day::version).containsExactly(0L, now - 1L);
		assertThat(this.past.life(PLAN)).isEqualTo(past().life(PLAN));
	}

	private PlanHistory past() {
		return new PlanHistory(this.store.events(), this.store.log(), RandomPlanner.FOLD, this.store.epoch(),
				this.snapshots);
	}

	private List<Recorded> changed(int changes) {
		this.planner.draftAll();
		while (this.store.recorded(PLAN).size() < changes) {
			this.planner.work(100);
		}
		return this.store.recorded(PLAN);
	}

	private static void at(Instant instant) {
		GenericEventMessage.clock = Clock.fixed(instant, ZoneOffset.UTC);
	}

}
