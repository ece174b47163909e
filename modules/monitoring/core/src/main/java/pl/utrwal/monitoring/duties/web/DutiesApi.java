package pl.utrwal.monitoring.duties.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
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
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.duties.read.DueDuty;
import pl.utrwal.monitoring.shared.web.LocalizedWords;
import pl.utrwal.webkit.AuditLineFormatter;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.json.Page;

/**
 * What is to be reported, when, and whether it was.
 */
@RestController
@RequestMapping("/api/v1/duties")
class DutiesApi {

	private final DutyService service;

	private final AuditLineFormatter sentences;

	DutiesApi(DutyService service, AuditLineFormatter sentences) {
		this.service = service;
		this.sentences = sentences;
	}

	/**
	 * @param year null for this one
	 */
	@GetMapping
	Page<DutyJson> duties(Actor actor, @RequestParam(required = false) Integer year,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor, Locale locale) {
		int asked = (year != null) ? CalendarYears.checked(year) : this.service.today().getYear();
		return Page.of(this.service.year(actor, asked, after), limit, cursor).map((duty) -> json(duty, locale));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Created takeOn(Actor actor, @RequestBody NewDuty asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		if (asked.plan() == null) {
			throw RequestRefused.missing("plan");
		}
		DutyId id = new DutyId(IdempotencyKey.id(actor, key));
		Stored stored = this.service.takeOn(actor, id, new PlanId(asked.plan()), asked.what(), asked.to(),
				asked.first(), Boolean.TRUE.equals(asked.yearly()), asked.until(), how(key, asked));
		return new Created(id.value(), "own:" + id, stored.position());
	}

	@PostMapping("/{id}/end")
	Done end(Actor actor, @PathVariable DutyId id, @RequestBody End asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return Done.of(this.service.end(actor, id, asked.on(), how(key, List.of(id, asked))));
	}

	/** A reason is needed. */
	@PostMapping("/{id}/resume")
	Done resume(Actor actor, @PathVariable DutyId id, @RequestBody Resumption asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return Done.of(this.service.takeEndBack(actor, id,
				IdempotencyKey.context("api", asked.reason(), key, IdempotencyKey.bytes(List.of(id, asked)))));
	}

	@PostMapping("/fulfilments")
	@ResponseStatus(HttpStatus.CREATED)
	Done fulfil(Actor actor, @RequestBody NewFulfilment asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		if (asked.duty() == null || asked.year() == null) {
			throw RequestRefused.missing((asked.duty() == null) ? "duty" : "year");
		}
		return Done.of(this.service.fulfil(actor, asked.duty(), CalendarYears.checked(asked.year()), asked.on(),
				asked.evidence(), asked.report(), how(key, asked)));
	}

	@DeleteMapping("/fulfilments")
	Done takeBack(Actor actor, @RequestParam String duty, @RequestParam int year,
			@RequestParam(required = false) String reason,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return Done.of(this.service.takeBack(actor, duty, CalendarYears.checked(year),
				IdempotencyKey.context("api", reason, key, IdempotencyKey.bytes(List.of(duty, year)))));
	}

	private static CommandContext how(String key, Object request) {
		return IdempotencyKey.context("api", null, key, IdempotencyKey.bytes(request));
	}

	private DutyJson json(DueDuty duty, Locale locale) {
		MetJson met = (duty.met() == null) ? null
				: new MetJson(duty.met().on(), duty.met().evidence(), duty.met().report());
		return new DutyJson(duty.key(), duty.source().code(), this.sentences.value(duty.what(), locale),
				this.sentences.value(duty.to(), locale),
				(duty.law() != null) ? LocalizedWords.of(duty.law().act(), locale)
						: this.sentences.value(duty.basis(), locale),
				(duty.law() != null) ? duty.law().article() : null,
				(duty.law() != null) ? duty.law().text().quality().code() : null,
				(duty.plan() != null) ? duty.plan().value() : null,
				(duty.element() != null) ? duty.element().value() : null, duty.year(), duty.due(), duty.about(),
				duty.state().code(), met);
	}

	/**
	 * @param first day on which it is due
	 * @param yearly true if it is due on the same day of every later year
	 * @param until the last day on which it can be due; null for no end
	 */
	record NewDuty(String plan, String what, String to, LocalDate first, Boolean yearly, LocalDate until) {
	}

	/**
	 * @param on the last day on which it could be due
	 */
	record End(LocalDate on) {
	}

	/**
	 * @param reason why it has not ended after all
	 */
	record Resumption(String reason) {
	}

	/**
	 * @param duty its key
	 * @param year in which it is due
	 * @param report the address of what was handed in; null for none
	 */
	record NewFulfilment(String duty, Integer year, LocalDate on, String evidence, String report) {
	}

	record Created(String id, String key, long position) {
	}

	/**
	 * @param position null if nothing had to change
	 */
	record Done(Long position) {

		static Done of(Optional<Stored> stored) {
			return new Done(stored.map(Stored::position).orElse(null));
		}

	}

	/**
	 * @param source law, own or plan
	 * @param quality how good the source of the law is: original, secondary or
	 * unverified; null for a duty that no law sets
	 * @param due null if no day is named: then it is due within the year
	 * @param about the year that it is about; null if that is not said
	 * @param state due, met or overdue
	 */
	record DutyJson(String key, String source, String what, String to, String basis, String article, String quality,
			String plan, String item, int year, LocalDate due, Integer about, String state, MetJson met) {
	}

	record MetJson(LocalDate on, String evidence, String report) {
	}

}
