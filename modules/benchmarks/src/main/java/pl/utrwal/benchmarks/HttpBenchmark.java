package pl.utrwal.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import pl.utrwal.eventstore.log.StartRefused;

/**
 * Measures builds of the application beside each other, over HTTP. Each is started with
 * an empty data folder of its own; every request is sent to one after the other, so that
 * a machine that becomes slower does so for all.
 * <p>
 * {@code name=path} names a jar; later ones are compared with the first. Options:
 * {@code --work} (which of {@link #WORKS}), {@code --changes} (lengths of histories),
 * {@code --rows} (sizes of plans), {@code --plans} (how many there are for lists),
 * {@code --editors} (how many at once).
 */
public final class HttpBenchmark implements AutoCloseable {

	static final String WORKS = "edit,shown,past,difference,history,editors,rows,lists,start,rebuild";

	/** Without the first one, which counts for nothing. */
	private static final int ROUNDS = 3;

	private static final int REQUESTS_PER_ROUND = 5;

	private static final int EDITS_PER_EDITOR = 5;

	private static final int ITEMS = 10;

	private static final int CHANGES_BACK = 40;

	private static final int ROWS_OF_A_LISTED_PLAN = 12;

	private static final long IDLE_SECONDS = 20;

	/** Longer histories are put into the store of the stopped node. */
	private static final int MOST_CHANGES_SENT = 100;

	private final List<Node> nodes;

	/** Of the work that is being done. */
	private Measurements measurements;

	/**
	 * Plans by how many changes they had at first, each on the nodes that could be given
	 * it.
	 */
	private final Map<Integer, Map<Node, Plan>> histories = new LinkedHashMap<>();

	private HttpBenchmark(List<Node> nodes) {
		this.nodes = nodes;
	}

	public static void main(String[] arguments) throws IOException {
		run(new Arguments(arguments, "work", "changes", "rows", "plans", "editors"),
				Files.createTempDirectory("utrwal-benchmark"), System.out);
	}

	/**
	 * Prints a table for each work, as soon as it is done.
	 * @param folder for the data and the output of the nodes, which stay there
	 * @throws IllegalArgumentException if no jar is named
	 */
	static void run(Arguments arguments, Path folder, PrintStream out) {
		List<Node> nodes = arguments.others()
			.entrySet()
			.stream()
			.map((jar) -> new Node(jar.getKey(), Path.of(jar.getValue()), folder.resolve(jar.getKey())))
			.toList();
		if (nodes.isEmpty()) {
			throw new IllegalArgumentException("No jar is named: name=path");
		}
		out.printf(
				"p50 / p95 of %d rounds. Ratio: the median of a round divided by that of %s, median (least–greatest) "
						+ "of the rounds.%nData and output of the nodes: %s%n%n",
				ROUNDS, nodes.getFirst().name(), folder);
		try (HttpBenchmark benchmark = new HttpBenchmark(nodes)) {
			// also when this program is broken off
			Runtime.getRuntime().addShutdownHook(new Thread(benchmark::close));
			nodes.forEach(Node::start);
			nodes.forEach(Node::setUp);
			for (String work : arguments.words("work", WORKS)) {
				benchmark.measurements = new Measurements(nodes.stream().map(Node::name).toList());
				benchmark.measure(work, arguments);
				benchmark.measurements.print(out);
			}
		}
	}

	private void measure(String work, Arguments arguments) {
		List<Integer> changes = arguments.numbers("changes", "57");
		switch (work) {
			case "edit" -> histories(changes).forEach(this::edit);
			case "shown" -> histories(changes).forEach(this::shown);
			case "past" -> histories(changes).forEach(this::past);
			case "difference" -> histories(changes).forEach(this::difference);
			case "history" -> histories(changes).forEach(this::history);
			case "editors" -> editors(arguments.number("editors", 8));
			case "rows" -> arguments.numbers("rows", "500").forEach(this::rows);
			case "lists" -> lists(arguments.number("plans", 20));
			case "start" -> start();
			case "rebuild" -> rebuild();
			default -> throw new IllegalArgumentException("'%s' is none of %s".formatted(work, WORKS));
		}
	}

	private Map<Integer, Map<Node, Plan>> histories(List<Integer> changes) {
		List<Integer> missing = changes.stream().filter((count) -> !this.histories.containsKey(count)).toList();
		missing.forEach((count) -> this.histories.put(count, new LinkedHashMap<>()));
		this.nodes.forEach((node) -> giveHistories(node, missing));
		return this.histories;
	}

	private void giveHistories(Node node, List<Integer> counts) {
		Map<Plan, Integer> toSeed = new LinkedHashMap<>();
		for (int count : counts) {
			Plan plan = Plan.create(node, ITEMS);
			this.histories.get(count).put(node, plan);
			int sent = (count > MOST_CHANGES_SENT) ? ITEMS : count;
			IntStream.range(0, sent).forEach(plan::edit);
			if (sent < count) {
				toSeed.put(plan, count - sent);
			}
		}
		if (toSeed.isEmpty()) {
			return;
		}
		Map<Plan, List<Long>> like = new LinkedHashMap<>();
		toSeed.keySet().forEach((plan) -> like.put(plan, plan.lastPositions()));
		Set<String> names = node.eventNames();
		node.stop();
		Map<Plan, Long> reached = new LinkedHashMap<>();
		try (HistorySeeder seeder = new HistorySeeder(node.data(), names)) {
			toSeed.forEach((plan, count) -> reached.put(plan, seeder.append(like.get(plan), count)));
		}
		catch (StartRefused ex) {
			this.measurements
				.note("%s: no history longer than %d: %s".formatted(node.name(), MOST_CHANGES_SENT, ex.getMessage()));
			this.histories.values().forEach((plans) -> plans.values().removeAll(toSeed.keySet()));
		}
		node.start();
		reached.forEach(Plan::readItems);
	}

	/**
	 * Asks every node in turn, in rounds; the first one is not kept.
	 */
	private void inTurn(String what, Map<Node, Plan> plans, ToDoubleFunction<Plan> measured) {
		for (int round = 0; round <= ROUNDS; round++) {
			for (int i = 0; i < REQUESTS_PER_ROUND; i++) {
				for (Map.Entry<Node, Plan> plan : plans.entrySet()) {
					double value = measured.applyAsDouble(plan.getValue());
					if (round > 0) {
						this.measurements.add(what, plan.getKey().name(), round, value);
					}
				}
			}
		}
	}

	private void edit(int changes, Map<Node, Plan> plans) {
		inTurn("edit, %,d changes before, ms".formatted(changes), plans, (plan) -> plan.edit(0).millis());
	}

	private void shown(int changes, Map<Node, Plan> plans) {
		inTurn("edit until its table shows it, %,d changes, ms".formatted(changes), plans, (plan) -> {
			long version = plan.edit(0).at("/version").asLong();
			long begun = System.nanoTime();
			while (plan.shownVersion(0) < version) {
				Thread.onSpinWait();
			}
			return (System.nanoTime() - begun) / 1e6;
		});
		inTurn("edit until after= answers, %,d changes, ms".formatted(changes), plans, (plan) -> {
			long position = plan.edit(0).at("/position").asLong();
			long begun = System.nanoTime();
			plan.readItems(position);
			return (System.nanoTime() - begun) / 1e6;
		});
	}

	private void past(int changes, Map<Node, Plan> plans) {
		inTurn("the present state, %,d changes, ms".formatted(changes), plans, (plan) -> plan.get("").millis());
		inTurn("a state %d changes back, %,d changes, ms".formatted(CHANGES_BACK, changes), plans,
				(plan) -> plan.get("?position=" + newPast(plan)).millis());
	}

	private void difference(int changes, Map<Node, Plan> plans) {
		inTurn("difference from %d changes back, %,d changes, ms".formatted(CHANGES_BACK, changes), plans,
				(plan) -> plan.get("/difference?from=" + newPast(plan)).millis());
	}

	private void history(int changes, Map<Node, Plan> plans) {
		inTurn("history page, %,d changes, ms".formatted(changes), plans,
				(plan) -> plan.node().page("/history?plan=" + plan.id()).millis());
		inTurn("history limit=3, %,d changes, ms".formatted(changes), plans,
				(plan) -> plan.node().get("/history?limit=3&plan=" + plan.id()).demand(200).millis());
	}

	/**
	 * The position of a state for which nobody has asked before.
	 */
	private static long newPast(Plan plan) {
		plan.readItems(plan.edit(0).at("/position").asLong());
		return plan.positionBack(CHANGES_BACK);
	}

	private void editors(int editors) {
		Map<Node, List<Plan>> plans = new LinkedHashMap<>();
		this.nodes.forEach((node) -> plans.put(node,
				IntStream.range(0, editors).mapToObj((i) -> Plan.create(node, ITEMS)).toList()));
		Map<Node, Plan> shared = new LinkedHashMap<>();
		this.nodes.forEach((node) -> shared.put(node, Plan.create(node, editors)));
		for (int round = 0; round <= ROUNDS; round++) {
			for (Node node : this.nodes) {
				edit("%d editors on as many plans".formatted(editors), node, round, plans.get(node));
			}
			for (Node node : this.nodes) {
				edit("%d editors on one plan".formatted(editors), node, round,
						IntStream.range(0, editors).mapToObj((i) -> shared.get(node)).toList());
			}
		}
	}

	/**
	 * Each editor edits an item of its own, all at once.
	 */
	private void edit(String who, Node node, int round, List<Plan> plans) {
		try (ExecutorService executor = Executors.newFixedThreadPool(plans.size())) {
			List<Future<List<Answer>>> editors = new ArrayList<>();
			for (int i = 0; i < plans.size(); i++) {
				int item = i;
				editors.add(executor.submit(() -> IntStream.range(0, EDITS_PER_EDITOR)
					.mapToObj((edit) -> plans.get(item).edit(item))
					.toList()));
			}
			long last = 0;
			for (Future<List<Answer>> editor : editors) {
				for (Answer answer : editor.get()) {
					last = Math.max(last, answer.at("/position").asLong());
					if (round > 0) {
						this.measurements.add(who + ", edit, ms", node.name(), round, answer.millis());
					}
				}
			}
			for (Plan plan : plans.stream().distinct().toList()) {
				int lost = plan.lost(last);
				if (lost > 0) {
					this.measurements.note("%s: %s, %d edits were lost".formatted(node.name(), who, lost));
				}
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void rows(int rows) {
		Map<Node, Plan> plans = new LinkedHashMap<>();
		this.nodes.forEach((node) -> plans.put(node, Plan.create(node, rows)));
		inTurn("plan page of %,d rows, ms".formatted(rows), plans,
				(plan) -> plan.node().page("/plans/" + plan.id()).millis());
		plans.forEach((node, plan) -> this.measurements.add("plan page of %,d rows, KB".formatted(rows), node.name(), 1,
				node.page("/plans/" + plan.id()).body().length / 1000.0));
	}

	private void lists(int count) {
		Map<Node, Plan> last = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			this.nodes.forEach((node) -> last.put(node, Plan.create(node, ROWS_OF_A_LISTED_PLAN)));
		}
		for (String page : List.of("/", "/partners/unresolved", "/items.xlsx")) {
			inTurn("%s with %,d plans more, ms".formatted(page, count), last,
					(plan) -> plan.node().page(page).millis());
		}
	}

	private void start() {
		for (int round = 1; round <= ROUNDS; round++) {
			for (Node node : this.nodes) {
				node.stop();
				this.measurements.add("start to first page, ms", node.name(), round, node.start());
				this.measurements.add("memory after start, MB", node.name(), round, node.residentBytes() / 1e6);
			}
		}
		Map<Node, Double> before = new LinkedHashMap<>();
		idle();
		this.nodes.forEach((node) -> before.put(node, node.processorSeconds()));
		idle();
		before.forEach((node, used) -> this.measurements.add("idle, % of a core", node.name(), 1,
				(node.processorSeconds() - used) / IDLE_SECONDS * 100));
	}

	private static void idle() {
		try {
			Thread.sleep(IDLE_SECONDS * 1000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void rebuild() {
		for (Node node : this.nodes) {
			double commits = node.get("/ledger/verification").demand(200).at("/commits").asDouble();
			node.stop();
			double millis = node.command("rebuild");
			if (Double.isNaN(millis)) {
				this.measurements.note(node.name() + ": has no command that makes read models anew");
			}
			else {
				this.measurements.add("rebuild, with its start and check, commits/s", node.name(), 1,
						commits / millis * 1000);
			}
			node.start();
		}
	}

	@Override
	public void close() {
		this.nodes.forEach(Node::close);
	}

}
