package pl.utrwal.partnerships.partnerships.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.WriteAnswers;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.web.PartnerJson;
import pl.utrwal.partnerships.partners.web.PartnerQueries;
import pl.utrwal.partnerships.partners.web.PartnersView;
import pl.utrwal.partnerships.partnerships.read.PartnershipView;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.json.Page;

/**
 * Task groups, interdisciplinary teams and agreements.
 */
@RestController
@RequestMapping("/api/v1/partnerships")
class PartnershipsApi {

	private final PartnerQueries queries;

	private final PartnershipService service;

	PartnershipsApi(PartnerQueries queries, PartnershipService service) {
		this.queries = queries;
		this.service = service;
	}

	@GetMapping
	Page<PartnerJson.GroupJson> partnerships(Actor actor, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		return Page.of(this.queries.view(actor, after, new AsKnown(position, knownOn)).groups(), limit, cursor)
			.map(PartnerJson.GroupJson::of);
	}

	@GetMapping("/{id}")
	PartnerJson.GroupJson partnership(Actor actor, @PathVariable PartnershipId id,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn) {
		return PartnerJson.GroupJson
			.of(PartnerQueries.group(this.queries.view(actor, after, new AsKnown(position, knownOn)), id));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	WriteAnswers.Created found(Actor actor, @RequestBody Founding asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnershipKind kind = PartnershipKind.of(asked.kind()).orElseThrow(() -> RequestRefused.wrong("kind"));
		PartnershipId id = new PartnershipId(IdempotencyKey.id(actor, key));
		Stored stored = this.service.found(actor, id, kind, asked.name(), asked.purpose(), asked.from(), asked.to(),
				how(key, asked.reason(), asked));
		return WriteAnswers.Created.of(id.value(), stored);
	}

	@PostMapping("/{id}/members")
	WriteAnswers.Changed join(Actor actor, @PathVariable PartnershipId id, @RequestBody Joining asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnersView view = view(actor);
		PartnershipView group = PartnerQueries.group(view, id);
		if (asked.partner() == null) {
			throw RequestRefused.missing("partner");
		}
		PartnerListing partner = PartnerQueries.partner(view, new PartnerId(asked.partner()));
		return changed(this.service.join(actor, id, partner, Objects.requireNonNullElse(asked.role(), ""),
				how(key, asked.reason(), List.of(id, asked))), group);
	}

	@DeleteMapping("/{id}/members/{partner}")
	WriteAnswers.Changed leave(Actor actor, @PathVariable PartnershipId id, @PathVariable PartnerId partner,
			@RequestParam(required = false) String reason,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnershipView group = PartnerQueries.group(view(actor), id);
		return changed(this.service.leave(actor, id, partner, how(key, reason, List.of(id, partner))), group);
	}

	@PutMapping("/{id}/period")
	WriteAnswers.Changed period(Actor actor, @PathVariable PartnershipId id, @RequestBody Period asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnershipView group = PartnerQueries.group(view(actor), id);
		return changed(
				this.service.period(actor, id, asked.from(), asked.to(), how(key, asked.reason(), List.of(id, asked))),
				group);
	}

	@PostMapping("/{id}/end")
	WriteAnswers.Changed end(Actor actor, @PathVariable PartnershipId id, @RequestBody End asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnershipView group = PartnerQueries.group(view(actor), id);
		return changed(this.service.end(actor, id, asked.on(), how(key, asked.reason(), List.of(id, asked))), group);
	}

	private PartnersView view(Actor actor) {
		return this.queries.current(actor);
	}

	private static CommandContext how(String key, String reason, Object request) {
		return IdempotencyKey.context("api", reason, key, IdempotencyKey.bytes(request));
	}

	private static WriteAnswers.Changed changed(Optional<Stored> stored, PartnershipView group) {
		return WriteAnswers.Changed.of(stored, group.position(), group.version());
	}

	/**
	 * @param from null if it is not said
	 * @param to null if it has none
	 */
	record Founding(String kind, String name, String purpose, LocalDate from, LocalDate to, String reason) {
	}

	record Joining(String partner, String role, String reason) {
	}

	record Period(LocalDate from, LocalDate to, String reason) {
	}

	record End(LocalDate on, String reason) {
	}

}
