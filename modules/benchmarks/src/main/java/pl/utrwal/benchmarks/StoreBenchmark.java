package pl.utrwal.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures our event store beside its peers. Each store is filled with the same events,
 * one a commit; then it is the turn of one after the other, several rounds, so that a
 * machine that becomes slower does so for all. The first round counts for nothing.
 * <p>
 * {@code --events=N}: how many events there are before the first round.
 */
public final class StoreBenchmark {

	private static final int ROUNDS = 5;

	private static final int MOST_APPENDS = 400;

	private static final int WRITERS = 16;

	private static final int FILLED_BY = 64;

	private static final int FILLED_AT_ONCE = 1000;

	private static final int LOADS = 200;

	private static final long MOST_LOADING_NANOS = 1_000_000_000L;

	private static final int LEAST_SECONDS_OF_REPLAY = 5;

	/**
	 * One store is some hundred times slower than the others, and would take all the
	 * time.
	 */
	private static final int LEAST_REPLAYED_PER_SECOND = 20_000;

	private static final String OURS = "ours";

	private static final Map<String, Function<Path, Store>> STORES = new LinkedHashMap<>();

	static {
		STORES.put(OURS, AxonStore::ours);
		STORES.put("jdbc", AxonStore::jdbc);
		STORES.put("jdbcsync", AxonStore::jdbcSync);
		STORES.put("mongo", AxonStore::mongo);
		STORES.put("raw", RawStore::new);
	}

	private final Events events;

	private final int filled;

	/** What one writer appends in a round; many writers append four times as many. */
	private final int appends;

	private final Path folder;

	private final PrintStream out;

	private final Map<String, Integer> counts = new LinkedHashMap<>();

	private final Map<String, Map<Work, List<Double>>> measured = new LinkedHashMap<>();

	private StoreBenchmark(int filled, Path folder, PrintStream out) {
		this.events = new Events(filled);
		this.filled = filled;
		this.appends = Math.min(MOST_APPENDS, filled / Events.PER_AGGREGATE);
		this.folder = folder;
		this.out = out;
	}

	public static void main(String[] arguments) {
		run(new Arguments(arguments, "events").number("events", 20_000), ROUNDS, System.out);
	}

	/**
	 * Prints a table of what was measured, and one of ratios.
	 * @param events how many there are at first, a multiple of
	 * {@value Events#PER_AGGREGATE}
	 */
	static void run(int events, int rounds, PrintStream out) {
		Path folder = temporaryFolder();
		try {
			StoreBenchmark benchmark = new StoreBenchmark(events, folder, out);
			STORES.keySet().forEach(benchmark::fill);
			for (int round = 0; round <= rounds; round++) {
				for (String store : STORES.keySet()) {
					Map<Work, Double> measured = benchmark.measure(store, round);
					if (round > 0) {
						measured.forEach((work, value) -> benchmark.measured
							.computeIfAbsent(store, (name) -> new EnumMap<>(Work.class))
							.computeIfAbsent(work, (name) -> new ArrayList<>())
							.add(value));
					}
				}
			}
			benchmark.print(rounds);
		}
		finally {
			delete(folder);
		}
	}

	private Store open(String store) {
		Path place = this.folder.resolve(store);
		place.toFile().mkdirs();
		return STORES.get(store).apply(place);
	}

	private void fill(String store) {
		long begun = System.nanoTime();
		try (Store opened = open(store)) {
			// only with us does it matter to reading how many events a commit has
			int atOnce = store.equals(OURS) ? 1 : FILLED_AT_ONCE;
			append(opened, store, this.filled, store.equals(OURS) ? FILLED_BY : 1, atOnce);
		}
		this.out.printf("%s: filled with %,d events in %s s%n", store, this.filled, Spread.rounded(seconds(begun)));
	}

	/**
	 * @param writers who append side by side, each the next events that nobody has
	 */
	private void append(Store opened, String store, int count, int writers, int atOnce) {
		int first = this.counts.getOrDefault(store, 0);
		Iterator<Integer> next = IntStream.iterate(first, (from) -> from < first + count, (from) -> from + atOnce)
			.iterator();
		inParallel(writers, () -> {
			for (Integer from = next(next); from != null; from = next(next)) {
				opened.append(IntStream.range(from, Math.min(from + atOnce, first + count))
					.mapToObj(this.events::get)
					.toList());
			}
		});
		this.counts.put(store, first + count);
	}

	private static Integer next(Iterator<Integer> numbers) {
		synchronized (numbers) {
			return numbers.hasNext() ? numbers.next() : null;
		}
	}

	private static void inParallel(int threads, Runnable work) {
		try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
			List<? extends Future<?>> futures = IntStream.range(0, threads)
				.mapToObj((i) -> executor.submit(work))
				.toList();
			for (Future<?> future : futures) {
				future.get();
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

	private Map<Work, Double> measure(String store, int round) {
		Random random = new Random(round);
		Map<Work, Double> measured = new EnumMap<>(Work.class);
		long begun = System.nanoTime();
		try (Store opened = open(store)) {
			load(opened, random);
			measured.put(Work.OPEN, seconds(begun) * 1000);

			long written = writtenBytes();
			begun = System.nanoTime();
			append(opened, store, this.appends, 1, 1);
			measured.put(Work.APPEND, this.appends / seconds(begun));
			measured.put(Work.WRITTEN, (double) (writtenBytes() - written) / this.appends);

			begun = System.nanoTime();
			append(opened, store, 4 * this.appends, WRITERS, 1);
			measured.put(Work.APPEND_SIDE_BY_SIDE, 4 * this.appends / seconds(begun));

			measured.put(Work.REPLAY, replay(opened, this.counts.get(store)));
			measured.put(Work.LOAD, loads(opened, random));
		}
		measured.put(Work.SIZE, (double) size(this.folder.resolve(store)) / this.counts.get(store));
		return measured;
	}

	/**
	 * @return events in a second
	 */
	private double replay(Store opened, int all) {
		long begun = System.nanoTime();
		int read = 0;
		try (Stream<?> events = opened.events()) {
			Iterator<?> iterator = events.iterator();
			while (iterator.hasNext() && seconds(begun) < mostSecondsOfReplay()) {
				iterator.next();
				read++;
			}
			if (read != all && !iterator.hasNext()) {
				throw new IllegalStateException("%d events came back of %d".formatted(read, all));
			}
		}
		return read / seconds(begun);
	}

	private int mostSecondsOfReplay() {
		return Math.max(LEAST_SECONDS_OF_REPLAY, this.filled / LEAST_REPLAYED_PER_SECOND);
	}

	/**
	 * @return the median, in milliseconds
	 */
	private double loads(Store opened, Random random) {
		List<Double> loads = new ArrayList<>();
		long all = System.nanoTime();
		while (loads.size() < LOADS && System.nanoTime() - all < MOST_LOADING_NANOS) {
			long begun = System.nanoTime();
			load(opened, random);
			loads.add(seconds(begun) * 1000);
		}
		return Spread.quantile(loads, 0.5);
	}

	private void load(Store opened, Random random) {
		long loaded = opened.load(this.events.anyAggregate(random));
		if (loaded != Events.PER_AGGREGATE) {
			throw new IllegalStateException("An aggregate has %d events".formatted(loaded));
		}
	}

	private void print(int rounds) {
		this.out.printf("%nMedian (least–greatest) of %d rounds, events of %d bytes, from %,d events on%n", rounds,
				Events.BYTES, this.filled);
		TextTable values = new TextTable(Stream.concat(Stream.of(""), STORES.keySet().stream()).toList());
		for (Work work : Work.values()) {
			values
				.add(Stream
					.concat(Stream.of(work.title()),
							STORES.keySet().stream().map((store) -> Spread.of(measured(store, work)).toString()))
					.toList());
		}
		values.print(this.out);
		this.out.printf("%nOurs divided by each, in the same round%n");
		List<String> peers = STORES.keySet().stream().filter((store) -> !store.equals(OURS)).toList();
		TextTable ratios = new TextTable(Stream.concat(Stream.of(""), peers.stream()).toList());
		for (Work work : Work.values()) {
			ratios.add(Stream
				.concat(Stream.of(work.title() + (work.moreIsBetter ? " ↑" : " ↓")),
						peers.stream()
							.map((peer) -> Spread.ofRatios(measured(OURS, work), measured(peer, work)).toString()))
				.toList());
		}
		ratios.print(this.out);
		this.out.printf("%n↑ more than 1 is good for us, ↓ less than 1 is.%n");
		this.out.printf("replay stops after %d s, and is the rate until then. open: until one aggregate is loaded.%n"
				+ "bytes written: write_bytes of /proc/self/io over the appends of 1 writer, so pages that are%n"
				+ "written again count again; nothing where that file is not. bytes of files: of the whole closed store.%n",
				mostSecondsOfReplay());
	}

	private List<Double> measured(String store, Work work) {
		return this.measured.get(store).get(work);
	}

	private static double seconds(long begun) {
		return (System.nanoTime() - begun) / 1e9;
	}

	/**
	 * What this process has had written to disk; 0 where the system does not tell.
	 */
	private static long writtenBytes() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/self/io"))) {
			return lines.filter((line) -> line.startsWith("write_bytes: "))
				.mapToLong((line) -> Long.parseLong(line.substring("write_bytes: ".length())))
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static long size(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.mapToLong((file) -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path temporaryFolder() {
		try {
			return Files.createTempDirectory("utrwal-benchmark");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is measured of each store.
	 */
	enum Work {

		APPEND("append, 1 writer, events/s", true), APPEND_SIDE_BY_SIDE("append, 16 writers, events/s", true),
		REPLAY("replay, events/s", true), LOAD("load 20 events, p50, ms", false), OPEN("open, ms", false),
		WRITTEN("bytes written per event", false), SIZE("bytes of files per event", false);

		private final String title;

		private final boolean moreIsBetter;

		Work(String title, boolean moreIsBetter) {
			this.title = title;
			this.moreIsBetter = moreIsBetter;
		}

		String title() {
			return this.title;
		}

	}

}
