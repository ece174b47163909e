package pl.utrwal.monitoring.read.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
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
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.contract.events.DutyEvent;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent;
import pl.utrwal.monitoring.write.duty.Duty;
import pl.utrwal.monitoring.write.duty.DutyCommand.EndDuty;
import pl.utrwal.monitoring.write.duty.DutyCommand.TakeOnDuty;
import pl.utrwal.monitoring.write.fulfilment.Fulfilment;
import pl.utrwal.monitoring.write.fulfilment.FulfilmentCommand.FulfilDuty;
import pl.utrwal.monitoring.write.fulfilment.FulfilmentCommand.TakeFulfilmentBack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored book is what a fresh fold of the events is, whatever happens.
 */
class DutyProjectionTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private ProjectionStore store;

	private DutyBooks books;

	private Commands commands;

	private int taken;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(MonitoringModule.events().toList()),
				DutyProjection.PROCESSOR);
		this.books = new DutyBooks(this.store.database());
		CommandBus bus = SimpleCommandBus.builder().build();
		Stream.of(Duty.class, Fulfilment.class).forEach((type) -> subscribe(type, bus));
		this.commands = new Commands(bus, this.store.log());
	}

	private <T> void subscribe(Class<T> type, CommandBus bus) {
		AggregateAnnotationCommandHandler.<T>builder()
			.aggregateType(type)
			.repository(EventSourcingRepository.builder(type).eventStore(this.store.events()).build())
			.creationPolicyAggregateFactory(new NoArgumentConstructorCreationPolicyAggregateFactory<>(type))
			.build()
			.subscribe(bus);
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
		assertThat(book()).as("seed %d", this.seed).isEqualTo(folded()).isNotEqualTo(DutyBook.EMPTY);
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		work(60);
		for (int time = 0; time < 4; time++) {
			this.store.awaitCaughtUp();
			this.store.stop();
			Map<Object, Document> before = this.store.documents("monitoring_duty_books");
			List<Recorded> all = this.store.recorded();
			this.store.rewind(all.get(this.random.nextInt(all.size())).position());
			start();
			this.store.awaitCaughtUp();
			assertThat(this.store.documents("monitoring_duty_books")).as("seed %d", this.seed).isEqualTo(before);
		}
		work(30);
		this.store.awaitCaughtUp();
		assertThat(book()).as("seed %d", this.seed).isEqualTo(folded());
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		work(60);
		this.store.awaitCaughtUp();
		this.store.stop();
		DutyBook before = book();
		this.store.reset();
		assertThat(book()).isEqualTo(DutyBook.EMPTY);
		start();
		this.store.awaitCaughtUp();
		assertThat(book()).as("seed %d", this.seed).isEqualTo(before);
	}

	private void work(int times) {
		for (int i = 0; i < times; i++) {
			DutyId duty = new DutyId("duty " + this.random.nextInt(this.taken + 1));
			int year = 2020 + this.random.nextInt(4);
			FulfilmentId fulfilment = FulfilmentId.of(MUNICIPALITY, "own:" + duty, year);
			LocalDate day = TODAY.minusDays(this.random.nextInt(500));
			switch (this.random.nextInt(5)) {
				case 0 -> {
					DutyId next = new DutyId("duty " + this.taken++);
					send(next, new TakeOnDuty(next, MUNICIPALITY, new PlanId("plan"), "Sprawozdanie", "rada", day,
							this.random.nextBoolean(), null));
				}
				case 1 -> send(duty, new EndDuty(duty, day));
				case 2, 3 -> send(fulfilment, new FulfilDuty(fulfilment, MUNICIPALITY, "own:" + duty, year,
						"Sprawozdanie", null, day, "protokół", "", TODAY));
				default -> send(fulfilment, new TakeFulfilmentBack(fulfilment));
			}
		}
	}

	private void send(Id subject, Object command) {
		try {
			this.commands.send(command, Map.of(Provenance.PLAN, subject.value(), Provenance.ACTOR, "planner"));
		}
		catch (RuleBroken | Unknown ex) {
			// also goes wrong in an office
		}
	}

	private DutyBook folded() {
		DutyBook book = DutyBook.EMPTY;
		for (Recorded recorded : this.store.recorded()) {
			book = switch (recorded.event()) {
				case DutyEvent event -> book.apply(event);
				case FulfilmentEvent event -> book.apply(event);
				default -> throw new AssertionError(recorded);
			};
		}
		return book;
	}

	private DutyBook book() {
		return this.books.of(MUNICIPALITY);
	}

	private void start() {
		this.store.start(new DutyProjection(this.books), 1 + this.random.nextInt(20));
	}

}
