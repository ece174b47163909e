package pl.utrwal.partnerships.read.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.read.StreamsOf;
import pl.utrwal.partnerships.write.partnership.Partnership;
import pl.utrwal.partnerships.write.partnership.PartnershipCommand;
import pl.utrwal.partnerships.write.partnership.PartnershipCommand.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored partnerships are what a fresh fold of their events is, whatever happens on
 * the way.
 */
class PartnershipProjectionTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final List<PartnershipId> IDS = List.of(new PartnershipId("team"), new PartnershipId("pact"));

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private ProjectionStore store;

	private Commands commands;

	private Groups groups;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(PartnershipsModule.events().toList()),
				PartnershipProjection.PROCESSOR);
		this.groups = new Groups(this.store.database(), StreamsOf.store(this.store.events()));
		CommandBus bus = SimpleCommandBus.builder().build();
		bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
				new SimpleCorrelationDataProvider(Provenance.MUNICIPALITY, Provenance.PLAN, Provenance.ACTOR)));
		AggregateAnnotationCommandHandler.<Partnership>builder()
			.aggregateType(Partnership.class)
			.repository(EventSourcingRepository.builder(Partnership.class).eventStore(this.store.events()).build())
			.build()
			.subscribe(bus);
		this.commands = new Commands(bus, this.store.log());
		IDS.forEach((id) -> send(
				new FoundPartnership(id, MUNICIPALITY, PartnershipKind.AGREEMENT, "Razem", "Cel", day(), null)));
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void equalsAFreshFoldAlsoWhenEventsAreDeliveredAgainOrFromTheStart() {
		start();
		work(60);
		this.store.awaitCaughtUp();
		assertGroupsAreRight();
		for (int time = 0; time < 3; time++) {
			this.store.stop();
			List<Recorded> some = this.store.recorded(any(IDS));
			this.store.rewind(some.get(this.random.nextInt(some.size())).position());
			start();
			this.store.awaitCaughtUp();
			assertGroupsAreRight();
		}
		this.store.stop();
		this.store.reset();
		assertThat(this.groups.all(MUNICIPALITY, Known.NOW)).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertGroupsAreRight();
		assertThat(this.groups.all(MUNICIPALITY, Known.on(LocalDate.of(2000, 1, 1)))).isEmpty();
	}

	@Test
	void whatWasKnownAtAPositionIsAFoldUpToThere() {
		start();
		work(60);
		this.store.awaitCaughtUp();
		List<Recorded> events = IDS.stream().flatMap((id) -> this.store.recorded(id).stream()).toList();
		for (Recorded event : events) {
			for (long position = event.position() - 1; position <= event.position(); position++) {
				long until = position;
				assertThat(this.groups.all(MUNICIPALITY, Known.at(until))).as("seed %d, position %d", this.seed, until)
					.containsExactlyElementsOf(IDS.stream()
						.map((id) -> folded(id, until))
						.filter((group) -> group.version() >= 0)
						.toList());
			}
		}
	}

	private void work(int times) {
		for (int i = 0; i < times; i++) {
			PartnershipId id = any(IDS);
			PartnerId partner = new PartnerId("partner " + this.random.nextInt(4));
			try {
				send(switch (this.random.nextInt(i > times - 3 ? 4 : 3)) {
					case 0 -> new JoinPartnership(id, partner, PartnerName.of("Ktoś"), any(List.of("", "pisze")));
					case 1 -> new LeavePartnership(id, partner);
					case 2 -> new ChangePeriod(id, day(), any(List.of(day(), day().plusYears(3))));
					default -> new EndPartnership(id, day().plusYears(2));
				});
			}
			catch (RuleBroken ex) {
				// also goes wrong in an office
			}
		}
	}

	private void send(PartnershipCommand command) {
		this.commands.send(command, Map.of(Provenance.MUNICIPALITY, MUNICIPALITY.value(), Provenance.PLAN,
				command.partnership().value(), Provenance.ACTOR, "planner"));
	}

	private void assertGroupsAreRight() {
		assertThat(this.groups.all(MUNICIPALITY, Known.NOW)).as("seed %d", this.seed)
			.containsExactlyElementsOf(IDS.stream().map(this::folded).toList());
	}

	private Group folded(PartnershipId id) {
		return folded(id, Long.MAX_VALUE);
	}

	private Group folded(PartnershipId id, long position) {
		Group group = Group.none(id);
		for (Recorded recorded : this.store.recorded(id)) {
			if (recorded.position() <= position) {
				group = PartnershipFold.apply(group, (PartnershipEvent) recorded.event(), recorded.version(),
						recorded.position());
			}
		}
		return group;
	}

	private LocalDate day() {
		return LocalDate.of(2026, 1, 1).plusDays(this.random.nextInt(300));
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private void start() {
		this.store.start(new PartnershipProjection(this.groups), 1 + this.random.nextInt(10));
	}

}
