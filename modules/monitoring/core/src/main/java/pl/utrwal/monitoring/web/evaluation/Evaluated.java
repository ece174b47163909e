package pl.utrwal.monitoring.web.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Conclusion;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Finding;
import pl.utrwal.monitoring.read.evaluation.EvaluationProjection;
import pl.utrwal.monitoring.read.evaluation.Evaluations;
import pl.utrwal.monitoring.read.evaluation.QuestionSheet;
import pl.utrwal.monitoring.web.Room;
import pl.utrwal.monitoring.write.evaluation.EvaluationCommand.*;
import pl.utrwal.plans.web.AsOf;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.View;

/**
 * The evaluations of plans that an actor may see, and what is sent about them.
 */
@Component
class Evaluated {

	private final Room room;

	private final Evaluations evaluations;

	Evaluated(Room room, Evaluations evaluations) {
		this.room = room;
		this.evaluations = evaluations;
	}

	/**
	 * @param after null, or a position whose event must have been taken in
	 */
	View view(Actor actor, PlanId plan, Long after, AsOf asked) {
		return this.room.view(actor, plan, EvaluationProjection.PROCESSOR, after, asked);
	}

	/**
	 * The first asked first, then those that were withdrawn.
	 */
	List<QuestionSheet> all(View view) {
		return this.evaluations.of(view.table().id(), view.asked().known())
			.stream()
			.sorted(Comparator.comparing(QuestionSheet::withdrawn))
			.toList();
	}

	/**
	 * What happened to a question until the moment that is shown, the newest first.
	 */
	List<Recorded> history(View view, QuestionId id) {
		return this.evaluations.history(id, view.asked().known()).reversed();
	}

	/**
	 * What happened to a question after a version, the newest first.
	 */
	List<Recorded> since(QuestionId id, long version) {
		return this.evaluations.history(id, Known.NOW)
			.reversed()
			.stream()
			.filter((recorded) -> recorded.version() > version)
			.toList();
	}

	/**
	 * The question that somebody else was first to change.
	 */
	QuestionSheet current(Conflict conflict) {
		return this.evaluations.find(new QuestionId(conflict.plan().value())).orElseThrow();
	}

	/**
	 * A question as its last event left it.
	 * @throws Unknown if the plan has no such question
	 */
	QuestionSheet own(Actor actor, PlanId plan, QuestionId id) {
		this.room.plan(actor, plan);
		return this.evaluations.find(id)
			.filter((sheet) -> plan.equals(sheet.plan()))
			.orElseThrow(() -> new Unknown(id));
	}

	Optional<Stored> ask(Actor actor, PlanId plan, QuestionId id, ElementId element, String text, LocalDate on,
			Circumstances how) {
		PlanTable table = this.room.plan(actor, plan);
		this.room.verifyNotAhead(on);
		return this.room.send(
				new AskQuestion(id, table.municipality(), plan, element, Room.text(table, element), text, on), plan,
				actor, how);
	}

	Optional<Stored> reword(Actor actor, PlanId plan, QuestionId id, long expectedVersion, String text, LocalDate on,
			Circumstances how) {
		own(actor, plan, id);
		this.room.verifyNotAhead(on);
		return this.room.send(new RewordQuestion(id, expectedVersion, text, on), plan, actor, how);
	}

	Optional<Stored> find(Actor actor, PlanId plan, QuestionId id, long expectedVersion, Finding finding,
			Circumstances how) {
		own(actor, plan, id);
		this.room.verifyNotAhead(finding.on());
		return this.room.send(new RecordFinding(id, expectedVersion, finding), plan, actor, how);
	}

	Optional<Stored> conclude(Actor actor, PlanId plan, QuestionId id, long expectedVersion, Conclusion conclusion,
			Circumstances how) {
		own(actor, plan, id);
		this.room.verifyNotAhead(conclusion.on());
		return this.room.send(new DrawConclusion(id, expectedVersion, conclusion), plan, actor, how);
	}

	Optional<Stored> withdraw(Actor actor, PlanId plan, QuestionId id, Circumstances how) {
		own(actor, plan, id);
		return this.room.send(new WithdrawQuestion(id), plan, actor, how);
	}

}
