package pl.utrwal.monitoring.evaluation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.PlanView;
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
import pl.utrwal.monitoring.evaluation.domain.EvaluationCommand.*;
import pl.utrwal.monitoring.evaluation.read.EvaluationProjection;
import pl.utrwal.monitoring.evaluation.read.QuestionRepository;
import pl.utrwal.monitoring.evaluation.read.QuestionView;
import pl.utrwal.monitoring.shared.web.MonitoringService;

/**
 * The evaluations of plans that an actor may see, and what is sent about them.
 */
@Component
class EvaluationService {

	private final MonitoringService monitoring;

	private final QuestionRepository evaluations;

	EvaluationService(MonitoringService monitoring, QuestionRepository evaluations) {
		this.monitoring = monitoring;
		this.evaluations = evaluations;
	}

	/**
	 * @param after null, or a position whose event must have been taken in
	 */
	PlanView view(Actor actor, PlanId plan, Long after, AsOf asked) {
		return this.monitoring.view(actor, plan, EvaluationProjection.PROCESSOR, after, asked);
	}

	/**
	 * The first asked first, then those that were withdrawn.
	 */
	List<QuestionView> all(PlanView view) {
		return this.evaluations.of(view.table().id(), view.asked().known())
			.stream()
			.sorted(Comparator.comparing(QuestionView::withdrawn))
			.toList();
	}

	/**
	 * What happened to a question until the moment that is shown, the newest first.
	 */
	List<Recorded> history(PlanView view, QuestionId id) {
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
	QuestionView current(Conflict conflict) {
		return this.evaluations.find(new QuestionId(conflict.subject())).orElseThrow();
	}

	/**
	 * A question as its last event left it.
	 * @throws Unknown if the plan has no such question
	 */
	QuestionView own(Actor actor, PlanId plan, QuestionId id) {
		this.monitoring.plan(actor, plan);
		this.monitoring.awaitAll(EvaluationProjection.PROCESSOR);
		return this.evaluations.find(id)
			.filter((sheet) -> plan.equals(sheet.plan()))
			.orElseThrow(() -> new Unknown(id));
	}

	Optional<Stored> ask(Actor actor, PlanId plan, QuestionId id, ElementId element, String text, LocalDate on,
			CommandContext how) {
		PlanTable table = this.monitoring.plan(actor, plan);
		this.monitoring.verifyNotAhead(on);
		return this.monitoring.send(new AskQuestion(id, table.municipality(), plan, element,
				MonitoringService.text(table, element), text, on), plan, actor, how);
	}

	Optional<Stored> reword(Actor actor, PlanId plan, QuestionId id, long expectedVersion, String text, LocalDate on,
			CommandContext how) {
		own(actor, plan, id);
		this.monitoring.verifyNotAhead(on);
		return this.monitoring.send(new RewordQuestion(id, expectedVersion, text, on), plan, actor, how);
	}

	Optional<Stored> find(Actor actor, PlanId plan, QuestionId id, long expectedVersion, Finding finding,
			CommandContext how) {
		own(actor, plan, id);
		this.monitoring.verifyNotAhead(finding.on());
		return this.monitoring.send(new RecordFinding(id, expectedVersion, finding), plan, actor, how);
	}

	Optional<Stored> conclude(Actor actor, PlanId plan, QuestionId id, long expectedVersion, Conclusion conclusion,
			CommandContext how) {
		own(actor, plan, id);
		this.monitoring.verifyNotAhead(conclusion.on());
		return this.monitoring.send(new DrawConclusion(id, expectedVersion, conclusion), plan, actor, how);
	}

	Optional<Stored> withdraw(Actor actor, PlanId plan, QuestionId id, CommandContext how) {
		own(actor, plan, id);
		return this.monitoring.send(new WithdrawQuestion(id), plan, actor, how);
	}

}
