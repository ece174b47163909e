package pl.utrwal.monitoring.read.triggers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.CreationPolicyAggregateFactory;
import org.axonframework.modelling.command.NoArgumentConstructorCreationPolicyAggregateFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.monitoring.contract.TriggerKind;
import pl.utrwal.monitoring.contract.events.TriggerEvent.TriggerRow;
import pl.utrwal.monitoring.contract.events.TriggerEvent.TriggerTakenBack;
import pl.utrwal.monitoring.write.trigger.Trigger;
import pl.utrwal.monitoring.write.trigger.TriggerCommand;
import pl.utrwal.monitoring.write.trigger.TriggerCommand.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored triggers are what a fresh fold of the events is, whatever happens.
 */
class TriggerProjectionTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final List<String> TRIGGERS = List.of("one", "two", "three", "four", "five", "six");

	private static final List<String> COLLECTIONS = List.of("monitoring_triggers", "monitoring_trigger_municipalities");

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private ProjectionStore store;

	private Triggers triggers;

	private Commands commands;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(MonitoringModule.events().toList()),
				TriggerProjection.PROCESSOR);
		this.triggers = new Triggers(this.store.database());
		CommandBus bus = SimpleCommandBus.builder().build();
		AggregateAnnotationCommandHandler.<Trigger>builder()
			.aggregateType(Trigger.class)
			.repository(EventSourcingRepository.builder(Trigger.class).eventStore(this.store.events()).build())
			.creationPolicyAggregateFactory(factory())
			.build()
			.subscribe(bus);
		this.commands = new Commands(bus, this.store.log());
	}

	private static CreationPolicyAggregateFactory<Trigger> factory() {
		return new NoArgumentConstructorCreationPolicyAggregateFactory<>(Trigger.class);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@RepeatedTest(3)
	void equalsAFreshFold() {
		start();
		work(80);
		this.store.awaitCaughtUp();
		assertTriggersAreRight();
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		work(60);
		for (int time = 0; time < 4; time++) {
			this.store.awaitCaughtUp();
			this.store.stop();
			Map<String, Map<Object, Document>> before = stored();
			List<Recorded> some = all().stream().flatMap((one) -> recorded(one.id()).stream()).toList();
			this.store.rewind(some.get(this.random.nextInt(some.size())).position());
			start();
			this.store.awaitCaughtUp();
			assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
		}
		work(30);
		this.store.awaitCaughtUp();
		assertTriggersAreRight();
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		work(60);
		this.store.awaitCaughtUp();
		this.store.stop();
		List<Declared> before = all();
		this.store.reset();
		assertThat(all()).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertThat(all()).as("seed %d", this.seed).isEqualTo(before);
	}

	private void work(int times) {
		for (int i = 0; i < times; i++) {
			TriggerId id = new TriggerId(TRIGGERS.get(this.random.nextInt(TRIGGERS.size())));
			LocalDate day = TODAY.minusDays(this.random.nextInt(100));
			TriggerCommand command = switch (this.random.nextInt(7)) {
				case 0 -> new TakeTriggerBack(id);
				case 1, 2 -> new DeclareTrigger(id, MUNICIPALITY, "Trigger " + id, TriggerKind.OTHER, day, "pismo",
						rows(), TODAY);
				case 3, 4 -> new ExtendTrigger(id, rows());
				default -> new CorrectTrigger(id, day, "pismo " + this.random.nextInt(9), TODAY);
			};
			try {
				this.commands.send(command, Map.of(Provenance.PLAN, id.value(), Provenance.ACTOR, "planner",
						Provenance.REASON, "powód " + this.random.nextInt(9)));
			}
			catch (RuleBroken | Unknown ex) {
				// also goes wrong in an office
			}
		}
	}

	private List<TriggerRow> rows() {
		return IntStream.rangeClosed(0, this.random.nextInt(3))
			.mapToObj((row) -> new TriggerRow(new PlanId("plan " + this.random.nextInt(2)),
					new ElementId("row " + this.random.nextInt(20))))
			.toList();
	}

	private void assertTriggersAreRight() {
		assertThat(all()).as("seed %d", this.seed).isNotEmpty();
		assertThat(all()).as("seed %d", this.seed)
			.allSatisfy((trigger) -> assertThat(trigger).isEqualTo(folded(trigger.id())))
			.allSatisfy((trigger) -> assertThat(trigger.rows()).doesNotHaveDuplicates())
			.allSatisfy((trigger) -> assertThat(trigger.takenBack() != null)
				.isEqualTo(recorded(trigger.id()).getLast().event() instanceof TriggerTakenBack));
	}

	private Declared folded(TriggerId id) {
		Declared trigger = Declared.none(id);
		for (Recorded recorded : recorded(id)) {
			trigger = trigger.apply(recorded);
		}
		return trigger;
	}

	private List<Recorded> recorded(TriggerId id) {
		return this.store.recorded(id);
	}

	private List<Declared> all() {
		return this.triggers.all(MUNICIPALITY);
	}

	private Map<String, Map<Object, Document>> stored() {
		return COLLECTIONS.stream().collect(Collectors.toMap(Function.identity(), this.store::documents));
	}

	private void start() {
		this.store.start(new TriggerProjection(this.triggers), 1 + this.random.nextInt(20));
	}

}
