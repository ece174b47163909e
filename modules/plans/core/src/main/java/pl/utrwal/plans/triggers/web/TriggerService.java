package pl.utrwal.plans.triggers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.contract.TriggerKind;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerRow;
import pl.utrwal.plans.table.read.PlanTableProjection;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.plans.triggers.automation.WhenTriggerDeclaredThenDateElements;
import pl.utrwal.plans.triggers.domain.TriggerCommand;
import pl.utrwal.plans.triggers.domain.TriggerCommand.*;
import pl.utrwal.plans.triggers.read.TriggerProjection;
import pl.utrwal.plans.triggers.read.TriggerRepository;
import pl.utrwal.plans.triggers.read.TriggerView;
import pl.utrwal.plans.triggers.web.TriggerOutcome.Fate;
import pl.utrwal.webkit.StillUpdating;

/**
 * What plans of an actor's municipality wait for, and what has happened.
 */
@Component
class TriggerService {

	private final PlanQueryService plans;

	private final TriggerRepository triggers;

	private final ReadYourWrites reads;

	private final CommitLog log;

	private final CommandSender sender;

	TriggerService(PlanQueryService plans, TriggerRepository triggers, ReadYourWrites reads, CommitLog log,
			CommandSender sender) {
		this.plans = plans;
		this.triggers = triggers;
		this.reads = reads;
		this.log = log;
		this.sender = sender;
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
		this.reads.await(after, TriggerProjection.PROCESSOR, WhenTriggerDeclaredThenDateElements.PROCESSOR);
		this.reads.await(Position.of(this.log.head(), 0), PlanTableProjection.PROCESSOR);
	}

	PlanTable plan(Actor actor, PlanId plan) {
		return this.plans.current(actor, plan);
	}

	/**
	 * What rows wait for.
	 * @param plan null for all plans
	 */
	List<WaitingRows> waiting(Actor actor, PlanId plan) {
		return WaitingRows.of((plan != null) ? Stream.of(plan(actor, plan)) : tables(actor));
	}

	private Stream<PlanTable> tables(Actor actor) {
		return this.plans.all(actor, null).stream().map((header) -> plan(actor, header.table().id()));
	}

	/**
	 * What has happened, the last first.
	 * @param plan null for all plans
	 */
	List<TriggerOutcome> outcomes(Actor actor, PlanId plan) {
		List<TriggerView> found = this.triggers.all(actor.municipality())
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

	private static TriggerOutcome outcome(TriggerView trigger, Map<PlanId, PlanTable> tables) {
		return new TriggerOutcome(trigger,
				trigger.rows()
					.stream()
					.map((row) -> new WaitingRows.OfPlan(tables.get(row.plan()),
							PlanQueries.element(tables.get(row.plan()), row.element())))
					.map((row) -> new TriggerOutcome.Row(row, Fate.of(row, trigger)))
					.toList());
	}

	/**
	 * @throws Unknown if there is no such trigger, or not for this actor
	 */
	TriggerOutcome outcome(Actor actor, TriggerId id) {
		return outcomes(actor, null).stream()
			.filter((outcome) -> outcome.trigger().id().equals(id))
			.findFirst()
			.orElseThrow(() -> new Unknown(id));
	}

	/**
	 * @throws Unknown if a row is not there, or not for this actor
	 */
	Optional<Stored> declare(Actor actor, TriggerId id, String name, TriggerKind kind, LocalDate day, String evidence,
			List<TriggerRow> rows, CommandContext how) {
		verifyThere(actor, rows);
		return send(actor,
				new DeclareTrigger(id, actor.municipality(), name, kind, day, evidence, rows, this.plans.today()), how);
	}

	/**
	 * @throws Unknown if the trigger or a row is not there, or not for this actor
	 */
	Optional<Stored> extend(Actor actor, TriggerId id, List<TriggerRow> rows, CommandContext how) {
		verifyThere(actor, rows);
		return send(actor, new ExtendTrigger(id, rows), how);
	}

	/**
	 * @throws Unknown if the trigger is not there, or not for this actor
	 */
	Optional<Stored> correct(Actor actor, TriggerId id, LocalDate day, String evidence, CommandContext how) {
		return send(actor, new CorrectTrigger(id, day, evidence, this.plans.today()), how);
	}

	/**
	 * @throws Unknown if the trigger is not there, or not for this actor
	 */
	Optional<Stored> takeBack(Actor actor, TriggerId id, CommandContext how) {
		return send(actor, new TakeTriggerBack(id), how);
	}

	LocalDate today() {
		return this.plans.today();
	}

	private void verifyThere(Actor actor, List<TriggerRow> rows) {
		rows.forEach((row) -> PlanQueries.element(plan(actor, row.plan()), row.element()));
	}

	private Optional<Stored> send(Actor actor, TriggerCommand command, CommandContext how) {
		return this.sender.send(command, command.trigger(), actor, how);
	}

}
