package pl.utrwal.monitoring.evaluation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.AuditTrail;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.ConflictProblem;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.WriteAnswers.Created;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Conclusion;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Finding;
import pl.utrwal.monitoring.evaluation.read.QuestionView;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.json.Page;

/**
 * What an evaluation of a plan asks, found and concluded.
 */
@RestController
@RequestMapping("/api/v1/plans/{plan}/evaluation")
class EvaluationApi {

	private final EvaluationService service;

	private final ConflictProblem conflicts;

	private final AuditTrail trail;

	EvaluationApi(EvaluationService service, ConflictProblem conflicts, AuditTrail trail) {
		this.service = service;
		this.conflicts = conflicts;
		this.trail = trail;
	}

	@GetMapping
	Page<QuestionJson> all(Actor actor, @PathVariable PlanId plan, @ModelAttribute AsOf asked,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor, Locale locale) {
		return Page.of(this.service.all(this.service.view(actor, plan, after, asked)), limit, cursor)
			.map((sheet) -> json(sheet, locale));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Created ask(Actor actor, @PathVariable PlanId plan, @RequestBody NewQuestion asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		QuestionId id = new QuestionId(IdempotencyKey.id(actor, key));
		ElementId element = (asked.item() != null) ? new ElementId(asked.item()) : null;
		Stored stored = this.service
			.ask(actor, plan, id, element, asked.question(), asked.on(), how(asked.reason(), key, plan, asked))
			.orElseThrow();
		return new Created(id.value(), stored.position(), stored.version());
	}

	/** Each part that is given takes the place of what stood there; one part a call. */
	@PatchMapping("/{question}")
	Changed change(Actor actor, @PathVariable PlanId plan, @PathVariable QuestionId question, @RequestBody Change asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		QuestionView sheet = this.service.own(actor, plan, question);
		if (asked.expectedVersion() == null) {
			throw RequestRefused.missing("expectedVersion");
		}
		if (Stream.of(asked.question(), asked.finding(), asked.conclusion()).filter(Objects::nonNull).count() != 1) {
			throw RequestRefused.notOne("question", "finding", "conclusion");
		}
		CommandContext how = how(asked.reason(), key, question, asked);
		Optional<Stored> stored;
		if (asked.question() != null) {
			stored = this.service.reword(actor, plan, question, asked.expectedVersion(), asked.question(), asked.on(),
					how);
		}
		else if (asked.finding() != null) {
			stored = this.service.find(actor, plan, question, asked.expectedVersion(),
					new Finding(asked.finding(), Objects.requireNonNullElse(asked.evidence(), ""), asked.on()), how);
		}
		else {
			stored = this.service.conclude(actor, plan, question, asked.expectedVersion(), new Conclusion(
					asked.conclusion(), Objects.requireNonNullElse(asked.recommendation(), ""), asked.on()), how);
		}
		return Changed.of(stored, sheet);
	}

	/** A reason is needed. */
	@PostMapping("/{question}/withdraw")
	Changed withdraw(Actor actor, @PathVariable PlanId plan, @PathVariable QuestionId question, @RequestBody Why asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return Changed.of(this.service.withdraw(actor, plan, question, how(asked.reason(), key, question, asked)),
				this.service.own(actor, plan, question));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> conflict(Conflict conflict, Locale locale) {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.body(this.conflicts.problem(this.conflicts.first(conflict), json(this.service.current(conflict), locale),
					locale));
	}

	private QuestionJson json(QuestionView sheet, Locale locale) {
		return new QuestionJson(sheet.id().value(), sheet.version(), sheet.position(),
				(sheet.element() != null) ? sheet.element().value() : null, sheet.elementText(), sheet.text(),
				sheet.on(), FindingJson.of(sheet.finding()), ConclusionJson.of(sheet.conclusion()),
				sheet.withdrawn() ? new WithdrawalJson(sheet.withdrawal().reason(),
						this.trail.name(sheet.withdrawal().by(), locale), sheet.withdrawal().at()) : null);
	}

	private static CommandContext how(String reason, String key, Id subject, Object request) {
		return IdempotencyKey.context("api", reason, key, IdempotencyKey.bytes(List.of(subject, request)));
	}

	record Changed(long position, long version) {

		static Changed of(Optional<Stored> stored, QuestionView sheet) {
			return stored.map((found) -> new Changed(found.position(), found.version()))
				.orElseGet(() -> new Changed(sheet.position(), sheet.version()));
		}

	}

	record Why(String reason) {
	}

	/**
	 * @param item the element that it is about; null for the plan as a whole
	 */
	record NewQuestion(String item, String question, LocalDate on, String reason) {
	}

	/**
	 * Other words of the question, or a finding with its evidence, or a conclusion with
	 * its recommendation.
	 *
	 * @param expectedVersion the version of the question that it was decided on
	 */
	record Change(Long expectedVersion, String question, String finding, String evidence, String conclusion,
			String recommendation, LocalDate on, String reason) {
	}

	/**
	 * @param item the element that it is about; null for the plan as a whole
	 * @param finding null until there is one
	 * @param conclusion null until there is one
	 * @param withdrawn null unless it was withdrawn
	 */
	record QuestionJson(String id, long version, long position, String item, String itemText, String question,
			LocalDate on, FindingJson finding, ConclusionJson conclusion, WithdrawalJson withdrawn) {
	}

	record WithdrawalJson(String reason, String by, Instant at) {
	}

	record FindingJson(String text, String evidence, LocalDate on) {

		static FindingJson of(Finding finding) {
			return (finding != null) ? new FindingJson(finding.text(), finding.evidence(), finding.on()) : null;
		}

	}

	record ConclusionJson(String text, String recommendation, LocalDate on) {

		static ConclusionJson of(Conclusion conclusion) {
			return (conclusion != null)
					? new ConclusionJson(conclusion.text(), conclusion.recommendation(), conclusion.on()) : null;
		}

	}

}
