package pl.utrwal.bootstrap;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.Eventually;
import pl.utrwal.eventstore.TestStore;
import pl.utrwal.eventstore.faults.FaultSchedule;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three nodes share one database, to which their connections fail at random, and are
 * killed one after another, while clients write through all of them.
 */
class ThreeNodesTest {

	private static final int NODES = 3;

	private static final int WRITERS = 12;

	private static final int WRITERS_OF_A_PLAN = 4;

	private static final int CHANGES = Integer.getInteger("utrwal.changes", TestStore.FULL ? 20_000 : 300);

	private static final int KILLS = 1;

	private static final int MOST_CHANGES_BETWEEN_KILLS = TestStore.FULL ? 600 : 60;

	/** After that a sample takes what it has. */
	private static final long SAMPLE_SECONDS = 60;

	private static final long DEADLINE_SECONDS = 180;

	private static final double LONGEST_WAIT_SECONDS = 8;

	private static final double LONGEST_LAG_SECONDS = 30;

	private static final int WINDOW = 64;

	private static final int PAUSE_MILLIS = 20;

	private final long seed = FaultSchedule.seed();

	private final Random random = new Random(this.seed);

	/** One run of several that go on in the same folder. */
	private final String run = UUID.randomUUID().toString().substring(0, 8);

	private final List<String> problems = new ArrayList<>();

	private volatile boolean writing = true;

	private volatile boolean reading = true;

	private volatile long seen;

	private int kills;

	private double longestLagSeconds;

	@TempDir
	private Path temporary;

	private ClusterJournal journal;

	private TestCluster cluster;

	private static final PlanKinds KINDS = new PlanKinds(List.of(StrategyKinds.SOCIAL_PROBLEMS_STRATEGY,
			StrategyKinds.CARE_SYSTEM_SCHEDULE, StrategyKinds.SOCIAL_PROGRAMME, StrategyKinds.LOCAL_ACTIVITY_PROGRAMME,
			ContinuationKinds.SUSTAINING_PLAN, ContinuationKinds.CONTINUATION_PLAN,
			CooperationKinds.COOPERATION_PROGRAMME));

	private CommitLog log;

	@Test
	void everyAnswerIsTrueWhateverFails() throws Exception {
		Path folder = Optional.ofNullable(System.getProperty("utrwal.folder")).map(Path::of).orElse(this.temporary);
		folder.toFile().mkdirs();
		try (ClusterJournal journal = new ClusterJournal(folder.resolve("journal.txt"));
				TestCluster cluster = new TestCluster(folder, NODES, journal)) {
			this.journal = journal;
			this.cluster = cluster;
			cluster.start();
			try (CommitLog log = CommitLog.open(cluster.database(),
					new StoreConfiguration("none", this.temporary).eventCatalogue(KINDS).names(), Clock.systemUTC(),
					"reader")) {
				this.log = log;
				writeWhileThingsFail();
				this.problems.addAll(journal.faults(stored()));
			}
			cluster.drop();
			System.out.printf(
					"ThreeNodesTest: %d nodes, %d writers, %s, %d commits, %d kills, longest without a change while a node was well %.1f s, longest without projection after a kill %.1f s, seed %d%n",
					NODES, WRITERS, journal, this.seen, this.kills, journal.longestWaitSeconds(),
					this.longestLagSeconds, this.seed);
			assertThat(this.problems).as("seed %d", this.seed).isEmpty();
			assertThat(journal.acknowledgements()).isGreaterThan(WRITERS);
			if (TestStore.FULL) {
				assertThat(journal.longestWaitSeconds()).isLessThan(LONGEST_WAIT_SECONDS);
				assertThat(this.longestLagSeconds).isLessThan(LONGEST_LAG_SECONDS);
			}
		}
	}

	private void writeWhileThingsFail() throws Exception {
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			Future<?> reader = threads.submit(this::read);
			List<Future<?>> writers = new ArrayList<>();
			try (FaultSchedule faults = new FaultSchedule(this.seed, NODES, this.cluster)) {
				writers
					.addAll(writers().map((writer) -> threads.submit(() -> writer.write(() -> this.writing))).toList());
				this.journal.begin();
				faults.start();
				killUntilEnough();
				this.journal.end();
			}
			finally {
				this.writing = false;
			}
			for (Future<?> writer : writers) {
				writer.get(10, TimeUnit.MINUTES);
			}
			check();
			this.reading = false;
			reader.get();
		}
		catch (AssertionError ex) {
			this.problems.add(ex.getMessage());
		}
		finally {
			this.reading = false;
		}
	}

	private static Answer draft(Api api, String key) {
		return api.post("/plans", Map.of("municipality", TestCluster.MUNICIPALITY, "kind", "SocialProblemsStrategy",
				"title", key, "period", "2026–2030"), key);
	}

	private static long number(Answer answer) {
		return answer.at("/position").asLong() >> 10;
	}

	private Stream<ClusterWriter> writers() {
		List<ClusterWriter.Group> groups = IntStream.range(0, WRITERS / WRITERS_OF_A_PLAN)
			.mapToObj((group) -> new ClusterWriter.Group())
			.toList();
		return IntStream.range(0, WRITERS)
			.mapToObj((writer) -> new ClusterWriter("%s-%d".formatted(this.run, writer), this.cluster, this.journal,
					groups.get(writer % groups.size()), new Random(this.seed + writer)));
	}

	private void killUntilEnough() throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SAMPLE_SECONDS);
		while (!isEnough(end)) {
			int next = this.journal.acknowledgements() + 1 + this.random.nextInt(MOST_CHANGES_BETWEEN_KILLS);
			Eventually.until("more changes are acknowledged", DEADLINE_SECONDS,
					() -> this.journal.acknowledgements() >= next || isEnough(end));
			if (!isEnough(end)) {
				kill(this.random.nextInt(NODES));
			}
		}
	}

	private boolean isEnough(long end) {
		return this.kills >= KILLS
				&& (this.journal.acknowledgements() >= CHANGES || !TestStore.FULL && System.nanoTime() > end);
	}

	/**
	 * And the next only when it serves again.
	 */
	private void kill(int node) throws Exception {
		this.cluster.kill(node);
		long killed = System.nanoTime();
		long before = this.journal.newest();
		CompletableFuture<Void> again = CompletableFuture.runAsync(() -> this.cluster.restart(node));
		Eventually.until("another node shows what was written after a kill", DEADLINE_SECONDS,
				() -> this.journal.newest() > before
						&& IntStream.range(0, NODES).filter((other) -> other != node).anyMatch(this::isUpToDate));
		this.longestLagSeconds = Math.max(this.longestLagSeconds, (System.nanoTime() - killed) / 1e9);
		again.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
		this.kills++;
	}

	private boolean isUpToDate(int node) {
		String path = "/plans?limit=1&after=%d".formatted(this.journal.newest() << 10);
		return ask(node, (api) -> api.get(path)).filter((answer) -> answer.status() == 200).isPresent();
	}

	/**
	 * @return empty if the node does not answer, or says that it cannot
	 */
	private Optional<Answer> ask(int node, Function<Api, Answer> question) {
		try {
			Optional<Answer> answer = this.cluster.node(node).map(question);
			answer
				.filter((wrong) -> wrong.status() >= 500 && !ClusterWriter.maySayLater(wrong)
						|| wrong.status() < 300 && wrong.body().isEmpty())
				.ifPresent((wrong) -> this.journal.wrong(ClusterWriter.name(wrong) + " to a question", wrong.body()));
			return answer;
		}
		catch (UncheckedIOException ex) {
			return Optional.empty();
		}
	}

	/** Sees every commit in order, and how far the projections have come. */
	private void read() {
		CommitTokenStore tokens = new CommitTokenStore(this.cluster.database(), "reader", Duration.ofSeconds(10));
		Map<String, Long> positions = new HashMap<>();
		while (this.reading) {
			for (Commit commit : this.log.read(this.seen + 1, WINDOW)) {
				this.journal.seen("reader-" + this.run, commit);
				this.seen = commit.number();
			}
			tokens.positions().forEach((processor, position) -> {
				if (!position.equals(positions.put(processor, position))) {
					this.journal.token(processor, position);
				}
			});
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
		}
	}

	/** Nothing fails any more: every node works, and all show the same. */
	private void check() {
		for (int node = 0; node < NODES; node++) {
			String key = "%s-%d.".formatted(this.run, WRITERS + node);
			String cid = ClusterWriter.cid(key);
			this.journal.sent(cid);
			Answer answer = await(node, (api) -> draft(api, key), 201);
			this.journal.acknowledged(cid, number(answer), false);
		}
		long last = this.journal.newest();
		String after = "&after=" + (last << 10);
		JsonNode plans = await(0, (api) -> api.get("/plans?limit=10000" + after), 200).at("/items");
		for (JsonNode plan : plans) {
			String path = "/plans/%s/items?limit=10000%s".formatted(plan.at("/id").asText(), after);
			JsonNode items = await(0, (api) -> api.get(path), 200).json();
			for (int node = 1; node < NODES; node++) {
				if (!await(node, (api) -> api.get(path), 200).json().equals(items)) {
					this.problems.add("node %d shows another table of %s".formatted(node, plan.at("/id")));
				}
			}
		}
		for (int node = 0; node < NODES; node++) {
			Answer verified = await(node, (api) -> api.get("/ledger/verification"), 200);
			if (!verified.at("/intact").asBoolean() || verified.at("/commits").asLong() < last) {
				this.problems.add("node %d does not verify: %s".formatted(node, verified.body()));
			}
		}
		Answer deep = await(0, (api) -> api.get("/ledger/verification?deep=true"), 200);
		if (!deep.at("/readModels/intact").asBoolean()) {
			this.problems.add("the read models are not those of the ledger: " + deep.body());
		}
		Eventually.until("the reader has seen commit " + last, DEADLINE_SECONDS, () -> this.seen >= last);
	}

	private Answer await(int node, Function<Api, Answer> question, int status) {
		List<Answer> answers = new ArrayList<>();
		Eventually.until("node %d works again".formatted(node), DEADLINE_SECONDS, () -> {
			ask(node, question).filter((answer) -> answer.status() == status).ifPresent(answers::add);
			return !answers.isEmpty();
		});
		return answers.getFirst();
	}

	private List<Commit> stored() {
		List<Commit> stored = new ArrayList<>();
		List<Commit> next = this.log.read(1, WINDOW);
		while (!next.isEmpty()) {
			stored.addAll(next);
			next = this.log.read(stored.size() + 1L, WINDOW);
		}
		return stored;
	}

}
