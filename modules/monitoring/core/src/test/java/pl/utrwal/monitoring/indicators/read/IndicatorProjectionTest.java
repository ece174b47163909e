package pl.utrwal.monitoring.indicators.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionContract;
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
import pl.utrwal.monitoring.indicators.domain.Indicator;
import pl.utrwal.monitoring.indicators.domain.IndicatorCommand.*;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The stored indicators are what a fresh fold of their events is, whatever happens on the
 * way, and so are those of any position.
 */
class IndicatorProjectionTest extends ProjectionContract<List<IndicatorView>> {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final PlanId PLAN = new PlanId("plan");

	private static final PlanId OTHER = new PlanId("other plan");

	private static final IndicatorId ELSEWHERE = new IndicatorId("elsewhere");

	private static final List<IndicatorId> IDS = List.of(new IndicatorId("calls"), new IndicatorId("visits"));

	private final IndicatorRepository indicators = new IndicatorRepository(this.store.database(), this.store.events(),
			this.store.log());

	private final Commands commands = this.store.commands(Indicator.class);

	IndicatorProjectionTest() {
		super(EventCatalogue.of(MonitoringModule.events().toList()), IndicatorProjection.PROCESSOR,
				"monitoring_indicators", "monitoring_indicators_of_plans");
		IDS.forEach((id) -> send(PLAN, new DefineIndicator(id, MUNICIPALITY, PLAN, null, "", definition())));
		send(OTHER, new DefineIndicator(ELSEWHERE, MUNICIPALITY, OTHER, null, "", definition()));
	}

	@Override
	protected Object projection() {
		return new IndicatorProjection(this.indicators);
	}

	@Override
	protected List<IndicatorView> shown() {
		return Stream.of(PLAN, OTHER).flatMap((plan) -> this.indicators.of(plan, Known.NOW).stream()).toList();
	}

	@Override
	protected List<IndicatorView> folded() {
		return Stream.concat(IDS.stream(), Stream.of(ELSEWHERE)).map((id) -> folded(events(id))).toList();
	}

	@Test
	void anyPositionIsKnown() {
		start();
		work(30);
		this.store.awaitCaughtUp();
		List<Recorded> all = events(IDS.getFirst());
		Recorded one = all.get(this.random.nextInt(all.size()));
		IndicatorView then = this.indicators.of(PLAN, new Known(one.position(), null)).getFirst();
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

	@Override
	protected void work(int times) {
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

	private List<Recorded> events(IndicatorId id) {
		return new ArrayList<>(this.store.recorded(id));
	}

	private static IndicatorView folded(List<Recorded> events) {
		IndicatorView sheet = IndicatorView.none(events.getFirst().stream());
		for (Recorded recorded : events) {
			sheet = IndicatorFold.apply(sheet, recorded);
		}
		return sheet;
	}

}
