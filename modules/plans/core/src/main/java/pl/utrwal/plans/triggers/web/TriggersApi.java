package pl.utrwal.plans.triggers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.plans.contract.TriggerKind;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerRow;
import pl.utrwal.plans.triggers.read.TriggerView;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.json.Page;

/**
 * What plans wait for, and what has happened.
 */
@RestController
@RequestMapping("/api/v1/triggers")
class TriggersApi {

	private final TriggerService service;

	TriggersApi(TriggerService service) {
		this.service = service;
	}

	@GetMapping
	Page<TriggerJson> triggers(Actor actor, @RequestParam(required = false) PlanId plan,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor) {
		this.service.await(after);
		return Page.of(this.service.outcomes(actor, plan), limit, cursor).map(TriggerJson::of);
	}

	@GetMapping("/waiting")
	Page<WaitingJson> waiting(Actor actor, @RequestParam(required = false) PlanId plan,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor) {
		this.service.await(after);
		return Page.of(this.service.waiting(actor, plan), limit, cursor).map(WaitingJson::of);
	}

	@GetMapping("/{id}")
	TriggerJson trigger(Actor actor, @PathVariable TriggerId id, @RequestParam(required = false) Long after) {
		this.service.await(after);
		return TriggerJson.of(this.service.outcome(actor, id));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Created declare(Actor actor, @RequestBody NewTrigger asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		TriggerId id = new TriggerId(IdempotencyKey.id(actor, key));
		TriggerKind kind = TriggerKind.of(asked.kind()).orElseThrow(() -> RequestRefused.wrong("kind"));
		Stored stored = this.service
			.declare(actor, id, asked.name(), kind, asked.day(), asked.evidence(), rows(asked.rows()), how(key, asked))
			.orElseThrow();
		return new Created(id.value(), stored.position());
	}

	@PostMapping("/{id}/rows")
	Done extend(Actor actor, @PathVariable TriggerId id, @RequestBody MoreRows asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return done(actor, id, this.service.extend(actor, id, rows(asked.rows()), how(key, List.of(id, asked))));
	}

	@PatchMapping("/{id}")
	Done correct(Actor actor, @PathVariable TriggerId id, @RequestBody Correction asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return done(actor, id,
				this.service.correct(actor, id, asked.day(), asked.evidence(), how(key, List.of(id, asked))));
	}

	@PostMapping("/{id}/take-back")
	Done takeBack(Actor actor, @PathVariable TriggerId id, @RequestBody TakeBack asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return done(actor, id, this.service.takeBack(actor, id,
				IdempotencyKey.context("api", asked.reason(), key, IdempotencyKey.bytes(List.of(id, asked)))));
	}

	/** Where it stands if nothing had to change. */
	private Done done(Actor actor, TriggerId id, Optional<Stored> stored) {
		return new Done(
				stored.map(Stored::position).orElseGet(() -> this.service.outcome(actor, id).trigger().position()));
	}

	private static List<TriggerRow> rows(List<RowJson> asked) {
		if (asked == null
				|| asked.stream().anyMatch((row) -> row == null || row.plan() == null || row.item() == null)) {
			throw RequestRefused.wrong("rows");
		}
		return asked.stream().map((row) -> new TriggerRow(new PlanId(row.plan()), new ElementId(row.item()))).toList();
	}

	private static CommandContext how(String key, Object request) {
		return IdempotencyKey.context("api", null, key, IdempotencyKey.bytes(request));
	}

	/**
	 * @param kind act_amended, body_appointed, grant_awarded or other
	 * @param day on which it happened
	 * @param rows that waited for it, at least one
	 */
	record NewTrigger(String name, String kind, LocalDate day, String evidence, List<RowJson> rows) {
	}

	record MoreRows(List<RowJson> rows) {
	}

	record Correction(LocalDate day, String evidence) {
	}

	/**
	 * @param reason why it was declared by mistake
	 */
	record TakeBack(String reason) {
	}

	record Created(String id, long position) {
	}

	record Done(long position) {
	}

	/**
	 * @param fate in answers: dated, waiting, plan_ended, withdrawn or otherwise
	 */
	record RowJson(String plan, String item, String text, String timeFrame, String fate) {

		static RowJson of(WaitingRows.OfPlan row, String fate) {
			return new RowJson(row.table().id().value(), row.element().id().value(), row.element().text(), row.source(),
					fate);
		}

	}

	/**
	 * @param takenBack null while it counts
	 */
	record TriggerJson(String id, String name, String kind, LocalDate day, String evidence, List<RowJson> rows,
			TakenBackJson takenBack, long version, long position) {

		static TriggerJson of(TriggerOutcome outcome) {
			var trigger = outcome.trigger();
			return new TriggerJson(trigger.id().value(), trigger.name(), trigger.kind().code(), trigger.day(),
					trigger.evidence(),
					outcome.rows().stream().map((row) -> RowJson.of(row.of(), row.fate().code())).toList(),
					TakenBackJson.of(trigger.takenBack()), trigger.version(), trigger.position());
		}

	}

	record TakenBackJson(Instant at, String actor, String reason) {

		static TakenBackJson of(TriggerView.TakenBack takenBack) {
			return (takenBack == null) ? null
					: new TakenBackJson(takenBack.at(), takenBack.actor().value(), takenBack.reason());
		}

	}

	record WaitingJson(String condition, List<RowJson> rows) {

		static WaitingJson of(WaitingRows group) {
			return new WaitingJson(group.condition(),
					group.rows().stream().map((row) -> RowJson.of(row, TriggerOutcome.Fate.WAITING.code())).toList());
		}

	}

}
