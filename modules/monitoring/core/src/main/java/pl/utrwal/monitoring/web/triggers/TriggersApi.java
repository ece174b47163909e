package pl.utrwal.monitoring.web.triggers;

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

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.monitoring.contract.TriggerKind;
import pl.utrwal.monitoring.contract.events.TriggerEvent.TriggerRow;
import pl.utrwal.monitoring.read.triggers.Declared;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Requests;
import pl.utrwal.webkit.json.Page;

/**
 * What plans wait for, and what has happened.
 */
@RestController
@RequestMapping("/api/v1/triggers")
class TriggersApi {

	private static final String KEY = "Idempotency-Key";

	private final Desk desk;

	TriggersApi(Desk desk) {
		this.desk = desk;
	}

	@GetMapping
	Page<TriggerJson> triggers(Actor actor, @RequestParam(required = false) PlanId plan,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor) {
		this.desk.await(after);
		return Page.of(this.desk.outcomes(actor, plan), limit, cursor).map(TriggerJson::of);
	}

	@GetMapping("/waiting")
	Page<WaitingJson> waiting(Actor actor, @RequestParam(required = false) PlanId plan,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor) {
		this.desk.await(after);
		return Page.of(this.desk.waiting(actor, plan), limit, cursor).map(WaitingJson::of);
	}

	@GetMapping("/{id}")
	TriggerJson trigger(Actor actor, @PathVariable TriggerId id, @RequestParam(required = false) Long after) {
		this.desk.await(after);
		return TriggerJson.of(this.desk.outcome(actor, id));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Created declare(Actor actor, @RequestBody NewTrigger asked,
			@RequestHeader(name = KEY, required = false) String key) {
		TriggerId id = new TriggerId(Requests.id(actor, key));
		TriggerKind kind = TriggerKind.of(asked.kind()).orElseThrow(Requests::bad);
		Stored stored = this.desk
			.declare(actor, id, asked.name(), kind, asked.day(), asked.evidence(), rows(asked.rows()), how(key, asked))
			.orElseThrow();
		return new Created(id.value(), stored.position());
	}

	@PostMapping("/{id}/rows")
	Done extend(Actor actor, @PathVariable TriggerId id, @RequestBody MoreRows asked,
			@RequestHeader(name = KEY, required = false) String key) {
		return done(actor, id, this.desk.extend(actor, id, rows(asked.rows()), how(key, List.of(id, asked))));
	}

	@PatchMapping("/{id}")
	Done correct(Actor actor, @PathVariable TriggerId id, @RequestBody Correction asked,
			@RequestHeader(name = KEY, required = false) String key) {
		return done(actor, id,
				this.desk.correct(actor, id, asked.day(), asked.evidence(), how(key, List.of(id, asked))));
	}

	@PostMapping("/{id}/take-back")
	Done takeBack(Actor actor, @PathVariable TriggerId id, @RequestBody TakeBack asked,
			@RequestHeader(name = KEY, required = false) String key) {
		return done(actor, id, this.desk.takeBack(actor, id,
				Requests.circumstances("api", asked.reason(), key, Requests.bytes(List.of(id, asked)))));
	}

	/** Where it stands if nothing had to change. */
	private Done done(Actor actor, TriggerId id, Optional<Stored> stored) {
		return new Done(
				stored.map(Stored::position).orElseGet(() -> this.desk.outcome(actor, id).trigger().position()));
	}

	private static List<TriggerRow> rows(List<RowJson> asked) {
		if (asked == null
				|| asked.stream().anyMatch((row) -> row == null || row.plan() == null || row.item() == null)) {
			throw Requests.bad();
		}
		return asked.stream().map((row) -> new TriggerRow(new PlanId(row.plan()), new ElementId(row.item()))).toList();
	}

	private static Circumstances how(String key, Object request) {
		return Requests.circumstances("api", null, key, Requests.bytes(request));
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

		static RowJson of(Waiting.OfPlan row, String fate) {
			return new RowJson(row.table().id().value(), row.element().id().value(), row.element().text(), row.source(),
					fate);
		}

	}

	/**
	 * @param takenBack null while it counts
	 */
	record TriggerJson(String id, String name, String kind, LocalDate day, String evidence, List<RowJson> rows,
			TakenBackJson takenBack, long version, long position) {

		static TriggerJson of(Outcome outcome) {
			var trigger = outcome.trigger();
			return new TriggerJson(trigger.id().value(), trigger.name(), trigger.kind().code(), trigger.day(),
					trigger.evidence(),
					outcome.rows().stream().map((row) -> RowJson.of(row.of(), row.fate().code())).toList(),
					TakenBackJson.of(trigger.takenBack()), trigger.version(), trigger.position());
		}

	}

	record TakenBackJson(Instant at, String actor, String reason) {

		static TakenBackJson of(Declared.TakenBack takenBack) {
			return (takenBack == null) ? null
					: new TakenBackJson(takenBack.at(), takenBack.actor().value(), takenBack.reason());
		}

	}

	record WaitingJson(String condition, List<RowJson> rows) {

		static WaitingJson of(Waiting group) {
			return new WaitingJson(group.condition(),
					group.rows().stream().map((row) -> RowJson.of(row, Outcome.Fate.WAITING.code())).toList());
		}

	}

}
