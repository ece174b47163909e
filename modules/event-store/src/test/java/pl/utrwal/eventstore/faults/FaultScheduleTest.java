package pl.utrwal.eventstore.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.faults.FaultSchedule.Step;

import static org.assertj.core.api.Assertions.assertThat;

class FaultScheduleTest {

	private static final int NODES = 3;

	@Test
	void theSameSeedGivesTheSameFaults() {
		assertThat(steps(7)).isEqualTo(steps(7)).isNotEqualTo(steps(8));
	}

	@Test
	void everyKindOfFaultComesToEveryNode() {
		List<Step> steps = steps(7);
		assertThat(steps).extracting((step) -> step.fault().getClass().getSimpleName())
			.contains("Cut", "LostReplies", "Hold", "Stall", "Delay");
		assertThat(steps.stream().flatMap((step) -> step.nodes().stream())).contains(0, 1, 2);
		assertThat(steps).anyMatch((step) -> step.nodes().size() == NODES);
	}

	private static List<Step> steps(long seed) {
		try (FaultSchedule schedule = new FaultSchedule(seed, NODES, (node, fault) -> {
		})) {
			return Stream.generate(schedule::next).limit(500).toList();
		}
	}

	@Test
	void faultsBeginByThemselvesAndEndWithTheSchedule() throws InterruptedException {
		Map<Integer, Fault> faults = new ConcurrentHashMap<>();
		CountDownLatch begun = new CountDownLatch(1);
		try (FaultSchedule schedule = new FaultSchedule(7, NODES, (node, fault) -> {
			faults.put(node, fault);
			begun.countDown();
		})) {
			schedule.start();
			begun.await();
			assertThat(faults.values()).doesNotContain(new Fault.None());
		}
		assertThat(faults.values()).hasSize(NODES).containsOnly(new Fault.None());
	}

}
