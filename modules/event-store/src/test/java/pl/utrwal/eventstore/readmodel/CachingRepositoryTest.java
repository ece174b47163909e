package pl.utrwal.eventstore.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.eventstore.readmodel.Speeches.Said;
import pl.utrwal.eventstore.readmodel.Speeches.Struck;
import pl.utrwal.kernel.rule.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * An aggregate that is kept in memory is what its events make of it, whoever stored them.
 */
class CachingRepositoryTest {

	private static final AtomicInteger EVOLVED = new AtomicInteger();

	private ProjectionStore store;

	private Commands commands;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(Speeches.CATALOGUE, Speeches.PROCESSOR);
		SimpleCommandBus bus = SimpleCommandBus.builder().build();
		AggregateAnnotationCommandHandler.<Speaker>builder()
			.aggregateType(Speaker.class)
			.repository(new CachingRepository<>(EventSourcingRepository.builder(Speaker.class), this.store.events(),
					null, this.store.epoch()))
			.build()
			.subscribe(bus);
		this.commands = new Commands(bus, this.store.log());
		said("ann", 0, "first");
		said("ann", 1, "second");
		assertThat(say("third").version()).isEqualTo(2);
		EVOLVED.set(0);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void whatItHasReadItDoesNotReadAgain() {
		assertThat(say("fourth").version()).isEqualTo(3);
		assertThat(say("fifth").version()).isEqualTo(4);
		assertThat(EVOLVED).hasValue(2);
	}

	@Test
	void whatAnotherNodeStoredCounts() {
		said("ann", 3, "from elsewhere");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> say("from elsewhere"));
		assertThat(say("fifth").version()).isEqualTo(4);
		assertThat(EVOLVED).hasValue(2);
	}

	@Test
	void aRefusedCommandLeavesItAsItIs() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> say("second"));
		assertThat(say("fourth").version()).isEqualTo(3);
		assertThat(EVOLVED).hasValue(1);
	}

	@Test
	void whatFailedOnceItWasChangedIsReadAnew() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.commands.send(new SayAndFail("ann", "half said"), Map.of()));
		EVOLVED.set(0);
		assertThat(say("half said").version()).isEqualTo(3);
		assertThat(EVOLVED).hasValue(4);
	}

	@Test
	void whatWasRewrittenIsReadAnew() {
		this.store.rewrite("ann", 1, "{\"words\":\"…\"}");
		this.store.events().publish(new GenericDomainEventMessage<>("Test", "bob", 0, new Struck("why")));
		assertThat(say("second").version()).isEqualTo(3);
		assertThat(EVOLVED).hasValue(4);
	}

	private Stored say(String words) {
		return this.commands.send(new Say("ann", words), Map.of()).orElseThrow();
	}

	private void said(String speaker, long sequence, String words) {
		this.store.events().publish(new GenericDomainEventMessage<>("Speaker", speaker, sequence, new Said(words)));
	}

	record Say(@TargetAggregateIdentifier String speaker, String words) {
	}

	record SayAndFail(@TargetAggregateIdentifier String speaker, String words) {
	}

	/** Says nothing twice. */
	static class Speaker {

		@AggregateIdentifier
		private String id = "ann";

		private final List<String> said = new ArrayList<>();

		@CommandHandler
		void decide(Say command) {
			if (this.said.contains(command.words())) {
				throw new RuleBroken("said-already");
			}
			apply(new Said(command.words()));
		}

		@CommandHandler
		void decide(SayAndFail command) {
			apply(new Said(command.words()));
			throw new IllegalStateException("a fault");
		}

		@EventSourcingHandler
		void evolve(Said event) {
			this.said.add(event.words());
			EVOLVED.incrementAndGet();
		}

	}

}
