package pl.utrwal.bootstrap;

import java.util.List;
import java.util.stream.Stream;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.test.context.TestComponent;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What runs behind the events.
 */
@TestComponent
public class Projections {

	private static final long LOOKS = 60;

	private final Configuration configuration;

	private final CommitLog log;

	Projections(Configuration configuration, CommitLog log) {
		this.configuration = configuration;
		this.log = log;
	}

	List<StreamingEventProcessor> processors() {
		return this.configuration.eventProcessingConfiguration()
			.eventProcessors()
			.values()
			.stream()
			.map(StreamingEventProcessor.class::cast)
			.toList();
	}

	/**
	 * As the processor knows it: one that no event concerns stores its place only now and
	 * then.
	 */
	private static long position(StreamingEventProcessor processor) {
		return processor.processingStatus()
			.values()
			.stream()
			.mapToLong((status) -> Position.of(status.getTrackingToken()))
			.min()
			.orElse(Position.NONE);
	}

	/**
	 * Waits until every processor has taken in all that is stored, and all that came of
	 * that.
	 */
	public void awaitCaughtUp() {
		long head;
		do {
			head = this.log.head();
			long last = this.log.read(head, 1).getLast().lastPosition();
			for (StreamingEventProcessor processor : processors()) {
				assertThat(Stream.generate(() -> Await.until(() -> position(processor) >= last))
					.limit(LOOKS)
					.anyMatch((done) -> done)).as("%s has come to %d", processor.getName(), last).isTrue();
			}
		}
		while (this.log.head() > head);
	}

	/**
	 * Holds a processor back while something happens.
	 */
	public void whileLate(String name, Runnable happens) {
		StreamingEventProcessor processor = processors().stream()
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		processor.shutDown();
		try {
			happens.run();
		}
		finally {
			processor.start();
		}
	}

}
