package pl.utrwal.eventstore.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import pl.utrwal.eventstore.faults.Fault.Direction;

/**
 * One fault after another at random, with a rest after each; the same again for the same
 * seed.
 */
public final class FaultSchedule implements AutoCloseable {

	private static final int LONGEST_MILLIS = 4000;

	/** Long enough for whoever waits for an answer to give up. */
	private static final int LONG_MILLIS = 20_000;

	private static final int LONGEST_REST_MILLIS = 2000;

	private static final int LONGEST_DELAY_MILLIS = 150;

	private final Random random;

	private final int nodes;

	private final Target target;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	/**
	 * @param nodes how many there are to trouble
	 */
	public FaultSchedule(long seed, int nodes, Target target) {
		this.random = new Random(seed);
		this.nodes = nodes;
		this.target = target;
	}

	/**
	 * That of {@code -Dutrwal.seed}, else a new one.
	 */
	public static long seed() {
		long seed = Long.getLong("utrwal.seed", new Random().nextLong());
		System.out.printf("Seed of the faults: %d; again with -Dutrwal.seed=%d%n", seed, seed);
		return seed;
	}

	public void start() {
		this.clock.execute(() -> begin(next()));
	}

	private void begin(Step step) {
		step.nodes.forEach((node) -> this.target.fault(node, step.fault));
		this.clock.schedule(() -> end(step), step.millis, TimeUnit.MILLISECONDS);
	}

	private void end(Step step) {
		step.nodes.forEach((node) -> this.target.fault(node, new Fault.None()));
		this.clock.schedule(() -> begin(next()), step.restMillis, TimeUnit.MILLISECONDS);
	}

	/**
	 * Mostly one node is in trouble, now and then several or all, rarely for long.
	 */
	Step next() {
		List<Integer> order = new ArrayList<>(IntStream.range(0, this.nodes).boxed().toList());
		Collections.shuffle(order, this.random);
		int many = (this.random.nextInt(4) > 0) ? 1 : 1 + this.random.nextInt(this.nodes);
		boolean isLong = this.random.nextInt(12) == 0;
		return new Step(List.copyOf(order.subList(0, many)), fault(),
				1 + this.random.nextInt(isLong ? LONG_MILLIS : LONGEST_MILLIS),
				1 + this.random.nextInt(LONGEST_REST_MILLIS));
	}

	private Fault fault() {
		return switch (this.random.nextInt(8)) {
			case 0, 1 -> new Fault.Cut();
			case 2, 3 -> new Fault.LostReplies();
			case 4 -> new Fault.Hold(Fault.BOTH);
			case 5 -> new Fault.Hold(one());
			case 6 -> new Fault.Stall(this.random.nextBoolean() ? Fault.BOTH : one());
			default -> new Fault.Delay(Fault.BOTH, 1 + this.random.nextInt(LONGEST_DELAY_MILLIS));
		};
	}

	private Set<Direction> one() {
		return EnumSet.of(this.random.nextBoolean() ? Direction.REQUESTS : Direction.REPLIES);
	}

	/**
	 * No fault begins any more, and every node is healed.
	 */
	@Override
	public void close() {
		this.clock.shutdownNow();
		this.clock.close();
		IntStream.range(0, this.nodes).forEach((node) -> this.target.fault(node, new Fault.None()));
	}

	/**
	 * What has the faults.
	 */
	public interface Target {

		/**
		 * In the place of the one that the node has.
		 */
		void fault(int node, Fault fault);

	}

	/**
	 * One fault of some nodes, and the rest after it.
	 */
	record Step(List<Integer> nodes, Fault fault, int millis, int restMillis) {
	}

}
