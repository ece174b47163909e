package pl.utrwal.monitoring.indicators.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.ConflictProblem;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.PlanView;
import pl.utrwal.application.WriteAnswers.Created;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.contract.Direction;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Reading;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.json.Page;

/**
 * The indicators of a plan and their measurements.
 */
@RestController
@RequestMapping("/api/v1/plans/{plan}/indicators")
class IndicatorsApi {

	private final IndicatorService service;

	private final ConflictProblem conflicts;

	IndicatorsApi(IndicatorService service, ConflictProblem conflicts) {
		this.service = service;
		this.conflicts = conflicts;
	}

	/**
	 * @param item only those of this element
	 */
	@GetMapping
	Page<IndicatorJson> all(Actor actor, @PathVariable PlanId plan, @ModelAttribute AsOf asked,
			@RequestParam(required = false) ElementId item, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		PlanView view = this.service.view(actor, plan, after, asked);
		return Page
			.of(this.service.all(view)
				.stream()
				.filter((sheet) -> item == null || item.equals(sheet.element()))
				.toList(), limit, cursor)
			.map((sheet) -> IndicatorJson.of(sheet, view.day()));
	}

	@GetMapping("/{indicator}")
	IndicatorJson one(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@ModelAttribute AsOf asked, @RequestParam(required = false) Long after) {
		PlanView view = this.service.view(actor, plan, after, asked);
		return IndicatorJson.of(this.service.one(view, indicator), view.day());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Created define(Actor actor, @PathVariable PlanId plan, @RequestBody Wish asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		IndicatorId id = new IndicatorId(IdempotencyKey.id(actor, key));
		ElementId element = (asked.item() != null) ? new ElementId(asked.item()) : null;
		Stored stored = this.service
			.define(actor, plan, id, element, asked.over(NOTHING), how(asked.reason(), key, plan, asked))
			.orElseThrow();
		return new Created(id.value(), stored.position(), stored.version());
	}

	/** What is not given stays as it is; an empty baseline or target is taken away. */
	@PatchMapping("/{indicator}")
	Changed revise(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator, @RequestBody Wish asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		IndicatorView sheet = now(actor, plan, indicator);
		return Changed.of(this.service.revise(actor, plan, indicator, version(asked.expectedVersion()),
				asked.over(sheet.definition()), how(asked.reason(), key, indicator, asked)), sheet);
	}

	@PostMapping("/{indicator}/measurements")
	@ResponseStatus(HttpStatus.CREATED)
	Created measure(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@RequestBody NewReading asked, @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		MeasurementId id = new MeasurementId(IdempotencyKey.id(actor, key));
		Stored stored = this.service
			.measure(actor, plan, indicator, id, asked.over(new Reading(null, null, "")),
					how(asked.reason(), key, indicator, asked))
			.orElseThrow();
		return new Created(id.value(), stored.position(), stored.version());
	}

	/** What is not given stays as it is; a reason is needed. */
	@PatchMapping("/{indicator}/measurements/{measurement}")
	Changed correct(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@PathVariable MeasurementId measurement, @RequestBody NewReading asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		IndicatorView sheet = now(actor, plan, indicator);
		Reading before = sheet.measurement(measurement).orElseThrow(() -> new Unknown(measurement)).reading();
		return Changed.of(this.service.correct(actor, plan, indicator, measurement, version(asked.expectedVersion()),
				asked.over(before), how(asked.reason(), key, measurement, asked)), sheet);
	}

	/** A reason is needed. */
	@PostMapping("/{indicator}/measurements/{measurement}/take-back")
	Changed takeBack(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@PathVariable MeasurementId measurement, @RequestBody TakingBack asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return Changed.of(this.service.takeBack(actor, plan, indicator, measurement, version(asked.expectedVersion()),
				how(asked.reason(), key, measurement, asked)), now(actor, plan, indicator));
	}

	/** A reason is needed. */
	@PostMapping("/{indicator}/retire")
	Changed retire(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator, @RequestBody Why asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return Changed.of(this.service.retire(actor, plan, indicator, how(asked.reason(), key, indicator, asked)),
				now(actor, plan, indicator));
	}

	@PostMapping("/{indicator}/restore")
	Changed restore(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator, @RequestBody Why asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return Changed.of(this.service.restore(actor, plan, indicator, how(asked.reason(), key, indicator, asked)),
				now(actor, plan, indicator));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> conflict(Conflict conflict, Locale locale) {
		IndicatorJson current = IndicatorJson.of(this.service.current(conflict), this.service.today());
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.body(this.conflicts.problem(this.conflicts.first(conflict), current, locale));
	}

	private static long version(Long expected) {
		if (expected == null) {
			throw RequestRefused.missing("expectedVersion");
		}
		return expected;
	}

	private IndicatorView now(Actor actor, PlanId plan, IndicatorId indicator) {
		return this.service.own(actor, plan, indicator);
	}

	private static CommandContext how(String reason, String key, Id subject, Object request) {
		return IdempotencyKey.context("api", reason, key, IdempotencyKey.bytes(List.of(subject, request)));
	}

	private static final Definition NOTHING = new Definition("", true, "", List.of(), Direction.UP.name(), null, null,
			null, null, "", null);

	record Changed(long position, long version) {

		static Changed of(Optional<Stored> stored, IndicatorView sheet) {
			return stored.map((found) -> new Changed(found.position(), found.version()))
				.orElseGet(() -> new Changed(sheet.position(), sheet.version()));
		}

	}

	record Why(String reason) {
	}

	/**
	 * @param expectedVersion the version of the indicator that it was decided on
	 */
	record TakingBack(Long expectedVersion, String reason) {
	}

	/**
	 * @param expectedVersion the version of the indicator that a correction was decided
	 * on; a new measurement needs none
	 * @param value a number as {@code "12.5"}, or words
	 */
	record NewReading(Long expectedVersion, LocalDate on, String value, String evidence, String reason) {

		Reading over(Reading before) {
			return new Reading((this.on != null) ? this.on : before.on(),
					(this.value != null) ? this.value.strip() : before.value(),
					(this.evidence != null) ? this.evidence.strip() : before.evidence());
		}

	}

	/**
	 * @param expectedVersion the version of the indicator that a change was decided on; a
	 * new one needs none
	 * @param item the element that it is of; null for the plan as a whole
	 * @param kind {@code number} or {@code words}
	 * @param scale words from the lowest; only for {@code words}
	 * @param direction {@code up}, {@code down} or {@code keep}
	 * @param frequency a period of ISO 8601
	 */
	record Wish(Long expectedVersion, String item, String name, String kind, String unit, List<String> scale,
			String direction, IndicatorJson.StartJson baseline, IndicatorJson.TargetJson target, String source,
			String frequency, String reason) {

		Definition over(Definition before) {
			if (this.kind != null && !this.kind.equals("number") && !this.kind.equals("words")) {
				throw new RuleBroken("indicator-kind-unknown");
			}
			boolean start = (this.baseline != null) ? this.baseline.value() != null : before.baseline() != null;
			boolean aim = (this.target != null) ? this.target.value() != null : before.target() != null;
			return new Definition(or(this.name, before.name()).strip(),
					(this.kind != null) ? this.kind.equals("number") : before.number(),
					or(this.unit, before.unit()).strip(), (this.scale != null) ? this.scale : before.scale(),
					(this.direction != null) ? this.direction.toUpperCase(Locale.ROOT) : before.direction(),
					(start && this.baseline != null) ? this.baseline.value() : (start ? before.baseline() : null),
					(start && this.baseline != null) ? this.baseline.when() : (start ? before.baselineOn() : null),
					(aim && this.target != null) ? this.target.value() : (aim ? before.target() : null),
					(aim && this.target != null) ? this.target.on() : (aim ? before.targetOn() : null),
					or(this.source, before.source()).strip(), or(this.frequency, before.frequency()));
		}

		private static String or(String given, String before) {
			return (given != null) ? given : before;
		}

	}

}
