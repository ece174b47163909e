package pl.utrwal.monitoring.web.triggers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.contract.TriggerKind;
import pl.utrwal.monitoring.contract.events.TriggerEvent.TriggerRow;
import pl.utrwal.monitoring.read.triggers.Declared;
import pl.utrwal.monitoring.read.triggers.TriggerProjection;
import pl.utrwal.monitoring.read.triggers.Triggers;
import pl.utrwal.monitoring.web.triggers.Outcome.Fate;
import pl.utrwal.monitoring.write.trigger.TriggerCommand;
import pl.utrwal.monitoring.write.trigger.TriggerCommand.*;
import pl.utrwal.plans.automation.WhenTriggerDeclaredThenDateElements;
import pl.utrwal.plans.read.table.PlanTableProjection;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Sending;
import pl.utrwal.webkit.StillUpdating;

/**
 * What plans of an actor's municipality wait for, and what has happened.
 */
@Component
class Desk {

	private final Plans plans;

	private final Triggers triggers;

	private final CommitTokenStore tokens;

	private final CommitLog log;

	private final Sending sending;

	Desk(Plans plans, Triggers triggers, CommitTokenStore tokens, CommitLog log, Sending sending) {
		this.plans = plans;
		this.triggers = triggers;
		this.tokens = tokens;
		this.log = log;
		this.sending = sending;
	}

	/**
	 * @param after null, or a position whose event, and all that followed from it, must
	 * have been taken in
	 * @throws StillUpdating if that is not there yet
	 */
	void await(Long after) {
		if (after == null) {
			return;
		}
		if (!Await.until(() -> isAt(TriggerProjection.PROCESSOR, after)
				&& isAt(WhenTriggerDeclaredThenDateElements.PROCESSOR, after))) {
			throw new StillUpdating();
		}
		long head = Position.of(this.log.head(), 0);
		if (!Await.until(() -> isAt(PlanTableProjection.PROCESSOR, head))) {
			throw new StillUpdating();
		}
	}

	private boolean isAt(String processor, long position) {
		return this.tokens.position(processor) >= position;
	}

	PlanTable plan(Actor actor, PlanId plan) {
		return this.plans.current(actor, plan);
	}

	/**
	 * What rows wait for.
	 * @param plan null for all plans
	 */
	List<Waiting> waiting(Actor actor, PlanId plan) {
		return Waiting.of((plan != null) ? Stream.of(plan(actor, plan)) : tables(actor));
	}

	private Stream<PlanTable> tables(Actor actor) {
		return this.plans.all(actor, null).stream().map((header) -> plan(actor, header.table().id()));
	}

	/**
	 * What has happened, the last first.
	 * @param plan null for all plans
	 */
	List<Outcome> outcomes(Actor actor, PlanId plan) {
		List<Declared> found = this.triggers.all(actor.municipality())
			.stream()
			.filter((trigger) -> plan == null || trigger.rows().stream().anyMatch((row) -> row.plan().equals(plan)))
			.toList();
		Map<PlanId, PlanTable> tables = found.stream()
			.flatMap((trigger) -> trigger.rows().stream())
			.map(TriggerRow::plan)
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (id) -> plan(actor, id)));
		return found.stream().map((trigger) -> outcome(trigger, tables)).toList();
	}

	private static Outcome outcome(Declared trigger, Map<PlanId, PlanTable> tables) {
		return new Outcome(trigger,
				trigger.rows()
					.stream()
					.map((row) -> new Waiting.OfPlan(tables.get(row.plan()),
							Plans.element(tables.get(row.plan()), row.element())))
					.map((row) -> new Outcome.Row(row, Fate.of(row, trigger)))
					.toList());
	}

	/**
	 * @throws Unknown if there is no such trigger, or not for this actor
	 */
	Outcome outcome(Actor actor, TriggerId id) {
		return outcomes(actor, null).stream()
			.filter((outcome) -> outcome.trigger().id().equals(id))
			.findFirst()
			.orElseThrow(() -> new Unknown(id));
	}

	/**
	 * @throws Unknown if a row is not there, or not for this actor
	 */
	Optional<Stored> declare(Actor actor, TriggerId id, String name, TriggerKind kind, LocalDate day, String evidence,
			List<TriggerRow> rows, Circumstances how) {
		verifyThere(actor, rows);
		return send(actor,
				new DeclareTrigger(id, actor.municipality(), name, kind, day, evidence, rows, this.plans.today()), how);
	}

	/**
	 * @throws Unknown if the trigger or a row is not there, or not for this actor
	 */
	Optional<Stored> extend(Actor actor, TriggerId id, List<TriggerRow> rows, Circumstances how) {
		verifyThere(actor, rows);
		return send(actor, new ExtendTrigger(id, rows), how);
	}

	/**
	 * @throws Unknown if the trigger is not there, or not for this actor
	 */
	Optional<Stored> correct(Actor actor, TriggerId id, LocalDate day, String evidence, Circumstances how) {
		return send(actor, new CorrectTrigger(id, day, evidence, this.plans.today()), how);
	}

	/**
	 * @throws Unknown if the trigger is not there, or not for this actor
	 */
	Optional<Stored> takeBack(Actor actor, TriggerId id, Circumstances how) {
		return send(actor, new TakeTriggerBack(id), how);
	}

	LocalDate today() {
		return this.plans.today();
	}

	private void verifyThere(Actor actor, List<TriggerRow> rows) {
		rows.forEach((row) -> Plans.element(plan(actor, row.plan()), row.element()));
	}

	private Optional<Stored> send(Actor actor, TriggerCommand command, Circumstances how) {
		return this.sending.send(command, command.trigger(), actor, how);
	}

}
