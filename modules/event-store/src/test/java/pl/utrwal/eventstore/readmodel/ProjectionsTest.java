package pl.utrwal.eventstore.readmodel;

import java.util.concurrent.atomic.AtomicBoolean;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Eventually;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.readmodel.Speeches.Said;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a projection cannot take in is told until it has taken it in.
 */
class ProjectionsTest {

	private final AtomicBoolean deaf = new AtomicBoolean(true);

	private ProjectionStore store;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(Speeches.CATALOGUE, Speeches.PROCESSOR);
		say(0, "one");
		say(1, "hard");
		say(2, "three");
		this.store.start(this, 100);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@EventHandler
	void on(Said event) {
		if (event.words().equals("hard") && this.deaf.get()) {
			throw new IllegalStateException("not heard");
		}
	}

	@Test
	void theEventItFailsOnIsTold() {
		Eventually.until("it failed again", () -> failure() != null && failure().times() > 1);
		assertThat(this.store.progress().behind()).as("the first may have come alone").isBetween(2L, 3L);
		assertThat(failure().position()).isEqualTo(Position.of(2, 0));
		assertThat(failure().event()).isEqualTo("Said");
		assertThat(failure().cause()).contains("not heard");
		this.deaf.set(false);
		this.store.awaitCaughtUp();
		assertThat(this.store.progress()).isEqualTo(new Projections.Progress(Speeches.PROCESSOR, 0, null, false, 0));
	}

	private Projections.Failure failure() {
		return this.store.progress().failure();
	}

	private void say(long sequence, String words) {
		this.store.events().publish(new GenericDomainEventMessage<>("Test", "ann", sequence, new Said(words)));
	}

}
