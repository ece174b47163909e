package pl.utrwal.plans.triggers.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionContract;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.plans.contract.TriggerKind;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerRow;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerTakenBack;
import pl.utrwal.plans.triggers.domain.Trigger;
import pl.utrwal.plans.triggers.domain.TriggerCommand;
import pl.utrwal.plans.triggers.domain.TriggerCommand.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored triggers are what a fresh fold of the events is, whatever happens.
 */
class TriggerProjectionTest extends ProjectionContract<Set<TriggerView>> {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final List<String> TRIGGERS = List.of("one", "two", "three", "four", "five", "six");

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private final TriggerRepository triggers = new TriggerRepository(this.store.database());

	private final Commands commands = this.store.commands(Trigger.class);

	TriggerProjectionTest() {
		super(EventCatalogue.of(PlansModule.events().toList()), TriggerProjection.PROCESSOR, "plans_triggers",
				"plans_trigger_municipalities");
	}

	@Override
	protected Object projection() {
		return new TriggerProjection(this.triggers);
	}

	@Override
	protected Set<TriggerView> shown() {
		return Set.copyOf(this.triggers.all(MUNICIPALITY));
	}

	@Override
	protected Set<TriggerView> folded() {
		return TRIGGERS.stream()
			.map(TriggerId::new)
			.filter((id) -> !this.store.recorded(id).isEmpty())
			.map(this::folded)
			.collect(Collectors.toSet());
	}

	private TriggerView folded(TriggerId id) {
		TriggerView trigger = TriggerView.none(id);
		for (Recorded recorded : this.store.recorded(id)) {
			trigger = trigger.apply(recorded);
		}
		return trigger;
	}

	@Test
	void aRowIsNamedOnceAndWhatIsTakenBackStaysSo() {
		start();
		work(100);
		this.store.awaitCaughtUp();
		assertThat(this.triggers.all(MUNICIPALITY)).as("seed %d", this.seed)
			.isNotEmpty()
			.allSatisfy((trigger) -> assertThat(trigger.rows()).doesNotHaveDuplicates())
			.allSatisfy((trigger) -> assertThat(trigger.takenBack() != null)
				.isEqualTo(this.store.recorded(trigger.id()).getLast().event() instanceof TriggerTakenBack));
	}

	@Override
	protected void work(int times) {
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

}
