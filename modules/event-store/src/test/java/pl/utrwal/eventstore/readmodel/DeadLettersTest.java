package pl.utrwal.eventstore.readmodel;

import java.util.List;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.eventstore.contract.events.RebuildRequested;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.readmodel.Speeches.Said;
import pl.utrwal.kernel.event.DomainEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * An event that cannot be taken in stops its own stream and nothing else, and nothing of
 * it is lost.
 */
class DeadLettersTest {

	private ProjectionStore store;

	private Speeches speeches;

	private DeadLetters letters;

	private long requests;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(Speeches.CATALOGUE, Speeches.PROCESSOR);
		this.speeches = new Speeches(this.store.database());
		this.letters = new DeadLetters(this.store.database());
		this.speeches.refused().add("hard");
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 100 })
	void othersGoOnAndItIsTold(int batch) {
		sayAll();
		this.store.start(this.speeches, batch);
		this.store.awaitCaughtUp();
		assertHeard("ann", "one");
		assertHeard("bob", "two", "four");
		assertThat(this.letters.all())
			.extracting(DeadLetter::processor, DeadLetter::stream, DeadLetter::position, DeadLetter::event)
			.containsExactly(tuple(Speeches.PROCESSOR, "ann", Position.of(3, 0), "Said"));
		assertThat(this.letters.all().getFirst().cause()).contains("not heard");
		assertThat(this.store.progress()).isEqualTo(new Projections.Progress(Speeches.PROCESSOR, 0, null, true, 1));
		ReadModelVerification verification = this.store.verify();
		assertThat(verification.intact()).isFalse();
		assertThat(verification.differing()).extracting(Difference::kind, Difference::document, Difference::position)
			.containsExactly(tuple(Difference.DEAD_LETTER, "ann", Position.of(3, 0)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 100 })
	void onceItCanBeTakenInNothingIsMissing(int batch) {
		sayAll();
		this.store.start(this.speeches, batch);
		this.store.awaitCaughtUp();
		this.speeches.refused().clear();
		say("ann", 3, "six");
		this.store.awaitCaughtUp();
		assertHeard("ann", "one");
		this.store.stop();
		rebuild();
		say("ann", 4, "seven");
		say("bob", 2, "eight");
		this.store.start(this.speeches, batch);
		this.store.awaitCaughtUp();
		assertHeard("ann", "one", "hard", "five", "six", "seven");
		assertHeard("bob", "two", "four", "eight");
		assertThat(this.letters.all()).isEmpty();
		assertThat(this.store.verify().intact()).isTrue();
	}

	@Test
	void aRebuildLeavesOutWhatStillCannotBeTakenIn() {
		this.speeches.refused().add("four");
		sayAll();
		this.store.start(this.speeches, 100);
		this.store.awaitCaughtUp();
		assertThat(this.letters.all()).extracting(DeadLetter::stream).containsExactlyInAnyOrder("ann", "bob");
		this.speeches.refused().remove("four");
		rebuild();
		this.store.awaitCaughtUp();
		assertHeard("ann", "one");
		assertHeard("bob", "two", "four");
		assertThat(this.letters.all()).extracting(DeadLetter::stream).containsExactly("ann");
	}

	@Test
	void anotherReadModelIsNotMadeAnew() {
		this.store.start(this.speeches, 100);
		say("ann", 0, "one");
		this.store.events()
			.publish(new GenericDomainEventMessage<>("Ledger", "request", 0, new RebuildRequested("another")));
		this.store.awaitCaughtUp();
		assertThat(this.speeches.resets()).isZero();
	}

	private void sayAll() {
		say("ann", 0, "one");
		say("bob", 0, "two");
		say("ann", 1, "hard");
		say("bob", 1, "four");
		say("ann", 2, "five");
	}

	private void assertHeard(String speaker, String... words) {
		assertThat(List.of(this.speeches.atOnce(speaker), this.speeches.inBatches(speaker))).as("%s said", speaker)
			.containsOnly(List.of(words));
	}

	private void rebuild() {
		publish("request-" + this.requests++, 0, new RebuildRequested(Speeches.PROCESSOR));
	}

	private void say(String speaker, long sequence, String words) {
		publish(speaker, sequence, new Said(words));
	}

	private void publish(String stream, long sequence, DomainEvent event) {
		this.store.events().publish(new GenericDomainEventMessage<>("Test", stream, sequence, event));
	}

}
