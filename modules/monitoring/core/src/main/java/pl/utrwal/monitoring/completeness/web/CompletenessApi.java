package pl.utrwal.monitoring.completeness.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.WriteAnswers.Created;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.RequirementLinkId;

/**
 * How a plan stands to the law.
 */
@RestController
@RequestMapping("/api/v1/plans/{plan}/completeness")
class CompletenessApi {

	private final CompletenessService service;

	private final AuditTrail trail;

	CompletenessApi(CompletenessService service, AuditTrail trail) {
		this.service = service;
		this.trail = trail;
	}

	/**
	 * @param on the day whose law counts; today, or the day that is shown, without it
	 */
	@GetMapping
	CompletenessJson completeness(Actor actor, @PathVariable PlanId plan,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
			@ModelAttribute AsOf asked, @RequestParam(required = false) Long after, Locale locale) {
		return CompletenessJson.of(this.service.checklist(actor, plan, on, after, asked),
				(link) -> this.trail.name(link.by(), locale), locale);
	}

	/**
	 * Says where the plan meets a demand: in elements of it, elsewhere in words, or both.
	 */
	@PostMapping("/links")
	@ResponseStatus(HttpStatus.CREATED)
	Created link(Actor actor, @PathVariable PlanId plan, @RequestBody NewLink asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		RequirementLinkId id = new RequirementLinkId(IdempotencyKey.id(actor, key));
		List<ElementId> elements = Objects.requireNonNullElse(asked.items(), List.<String>of())
			.stream()
			.map(ElementId::new)
			.toList();
		Stored stored = this.service
			.link(actor, plan, id, Objects.requireNonNullElse(asked.requirement(), ""), elements,
					Objects.requireNonNullElse(asked.words(), ""),
					IdempotencyKey.context("api", asked.reason(), key, IdempotencyKey.bytes(List.of(plan, asked))))
			.orElseThrow();
		return new Created(id.value(), stored.position(), stored.version());
	}

	/** A link that was taken back already stays so. */
	@DeleteMapping("/links/{link}")
	Changed unlink(Actor actor, @PathVariable PlanId plan, @PathVariable RequirementLinkId link,
			@RequestParam(required = false) String reason,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return this.service
			.unlink(actor, plan, link,
					IdempotencyKey.context("api", reason, key, IdempotencyKey.bytes(List.of(plan, link))))
			.map((stored) -> new Changed(stored.position()))
			.orElseGet(() -> new Changed(null));
	}

	/**
	 * @param position null if nothing had to change
	 */
	record Changed(Long position) {
	}

	/**
	 * @param requirement its code
	 * @param items ids of elements; may be left out if there are words
	 * @param words where else it is met, such as a chapter of another document
	 */
	record NewLink(String requirement, List<String> items, String words, String reason) {
	}

}
