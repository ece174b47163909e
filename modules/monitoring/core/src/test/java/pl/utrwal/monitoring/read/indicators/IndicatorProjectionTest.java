package pl.utrwal.monitoring.read.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
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
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;
import pl.utrwal.monitoring.write.MonitoringCommand;
import pl.utrwal.monitoring.write.indicator.Indicator;
import pl.utrwal.monitoring.write.indicator.IndicatorCommand.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The stored indicators are what a fresh fold of their events is, whatever happens on the
 * way, and so are those of any position.
 */
class IndicatorProjectionTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final PlanId PLAN = new PlanId("plan");

	private static final PlanId OTHER = new PlanId("other plan");

	private static final List<IndicatorId> IDS = List.of(new IndicatorId("calls"), new IndicatorId("visits"));

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	private ProjectionStore store;

	private Commands commands;

	private Indicators indicators;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(EventCatalogue.of(MonitoringModule.events().toList()),
				IndicatorProjection.PROCESSOR);
		this.indicators = new Indicators(this.store.database(), this.store.events(), this.store.log());
		CommandBus bus = SimpleCommandBus.builder().build();
		bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
				Provenance.MUNICIPALITY, Provenance.PLAN, Provenance.ACTOR, Provenance.REASON)));
		AggregateAnnotationCommandHandler.<Indicator>builder()
			.aggregateType(Indicator.class)
			.repository(EventSourcingRepository.builder(Indicator.class).eventStore(this.store.events()).build())
			.build()
			.subscribe(bus);
		this.commands = new Commands(bus, this.store.log());
		IDS.forEach((id) -> send(PLAN, new DefineIndicator(id, MUNICIPALITY, PLAN, null, "", definition())));
		send(OTHER, new DefineIndicator(new IndicatorId("elsewhere"), MUNICIPALITY, OTHER, null, "", definition()));
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
		assertIndicatorsAreRight();
		for (int time = 0; time < 3; time++) {
			this.store.stop();
			List<Recorded> some = events(any(IDS));
			this.store.rewind(some.get(this.random.nextInt(some.size())).position());
			start();
			this.store.awaitCaughtUp();
			assertIndicatorsAreRight();
		}
		this.store.stop();
		this.store.reset();
		assertThat(this.indicators.of(PLAN, Known.NOW)).isEmpty();
		start();
		this.store.awaitCaughtUp();
		assertIndicatorsAreRight();
	}

	@Test
	void anyPositionIsKnown() {
		start();
		work(30);
		this.store.awaitCaughtUp();
		List<Recorded> all = events(IDS.getFirst());
		Recorded one = all.get(this.random.nextInt(all.size()));
		IndicatorSheet then = this.indicators.of(PLAN, new Known(one.position(), null)).getFirst();
		assertThat(then).as("seed %d", this.seed).isEqualTo(folded(all.subList(0, (int) one.version() + 1)));
		assertThat(this.indicators.of(PLAN, new Known(null, LocalDate.of(2000, 1, 1)))).isEmpty();
		assertThat(this.indicators.of(PLAN, new Known(null, LocalDate.MAX)))
			.isEqualTo(this.indicators.of(PLAN, Known.NOW));
		assertThat(this.indicators.history(IDS.getFirst(), new Known(one.position(), null)))
			.hasSize((int) one.version() + 1);
	}

	@Test
	void whatWasNotTakenInYetIsFoundAllTheSame() {
		assertThat(this.indicators.find(IDS.getFirst())).hasValue(folded(events(IDS.getFirst())));
		assertThat(this.indicators.find(new IndicatorId("nowhere"))).isEmpty();
	}

	@Test
	void whoRevisesSecondOverwritesNothing() {
		IndicatorId id = IDS.getFirst();
		long seen = this.indicators.find(id).orElseThrow().version();
		// neither is the target that it began with
		Definition first = definition("700");
		send(PLAN, new TakeMeasurement(id, new MeasurementId("m"), new Reading(LocalDate.of(2026, 1, 1), "5", "")));
		send(PLAN, new ReviseIndicator(id, seen, first));
		assertThatThrownBy(() -> send(PLAN, new ReviseIndicator(id, seen, definition("800"))))
			.isInstanceOfSatisfying(Conflict.class, (conflict) -> assertThat(conflict.current()).isEqualTo(seen + 2));
		assertThat(this.indicators.find(id).orElseThrow().definition()).isEqualTo(first);
	}

	private void work(int times) {
		for (int i = 0; i < times; i++) {
			IndicatorId id = any(IDS);
			long version = this.indicators.find(id).orElseThrow().version() - this.random.nextInt(2);
			MeasurementId measurement = new MeasurementId("measurement " + this.random.nextInt(9));
			Reading reading = new Reading(LocalDate.of(2026, 1, 1).plusDays(this.random.nextInt(300)),
					String.valueOf(this.random.nextInt(90)), any(List.of("", "rejestr")));
			try {
				send(PLAN, switch (this.random.nextInt(8)) {
					case 0 -> new ReviseIndicator(id, version, definition());
					case 1 -> new RetireIndicator(id);
					case 2 -> new RestoreIndicator(id);
					case 3, 4 -> new CorrectMeasurement(id, measurement, version, reading);
					default -> new TakeMeasurement(id, measurement, reading);
				});
			}
			catch (RuleBroken | Unknown | Conflict ex) {
				// also goes wrong in an office
			}
		}
	}

	private void send(PlanId plan, MonitoringCommand command) {
		this.commands.send(command, Map.of(Provenance.MUNICIPALITY, MUNICIPALITY.value(), Provenance.PLAN, plan.value(),
				Provenance.ACTOR, "planner", Provenance.REASON, "powód"));
	}

	private Definition definition() {
		return definition(String.valueOf(this.random.nextInt(90)));
	}

	private static Definition definition(String target) {
		return new Definition("Rozmowy", true, "osób", List.of(), "UP", "10", "2024", target, null, "", null);
	}

	private void assertIndicatorsAreRight() {
		assertThat(this.indicators.of(PLAN, Known.NOW)).as("seed %d", this.seed)
			.containsExactlyElementsOf(IDS.stream().map((id) -> folded(events(id))).toList());
		assertThat(this.indicators.of(OTHER, Known.NOW)).hasSize(1);
	}

	private List<Recorded> events(IndicatorId id) {
		return new ArrayList<>(this.store.recorded(id));
	}

	private static IndicatorSheet folded(List<Recorded> events) {
		IndicatorSheet sheet = IndicatorSheet.none(events.getFirst().stream());
		for (Recorded recorded : events) {
			sheet = IndicatorFold.apply(sheet, recorded);
		}
		return sheet;
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private void start() {
		this.store.start(new IndicatorProjection(this.indicators), 1 + this.random.nextInt(10));
	}

}
