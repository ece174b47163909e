package pl.utrwal.partnerships.web.api;

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

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.read.partnership.Group;
import pl.utrwal.partnerships.read.register.Listed;
import pl.utrwal.partnerships.web.Founder;
import pl.utrwal.partnerships.web.View;
import pl.utrwal.partnerships.web.Views;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Requests;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.json.Page;

/**
 * Task groups, interdisciplinary teams and agreements.
 */
@RestController
@RequestMapping("/api/v1/partnerships")
class PartnershipsApi {

	private final Views views;

	private final Founder founder;

	PartnershipsApi(Views views, Founder founder) {
		this.views = views;
		this.founder = founder;
	}

	@GetMapping
	Page<PartnerJson.GroupJson> partnerships(Actor actor, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		return Page.of(this.views.view(actor, after, new AsKnown(position, knownOn)).groups(), limit, cursor)
			.map(PartnerJson.GroupJson::of);
	}

	@GetMapping("/{id}")
	PartnerJson.GroupJson partnership(Actor actor, @PathVariable PartnershipId id,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn) {
		return PartnerJson.GroupJson.of(Views.group(this.views.view(actor, after, new AsKnown(position, knownOn)), id));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Answers.Created found(Actor actor, @RequestBody Founding asked,
			@RequestHeader(name = Answers.KEY, required = false) String key) {
		PartnershipKind kind = PartnershipKind.of(asked.kind()).orElseThrow(Requests::bad);
		PartnershipId id = new PartnershipId(Requests.id(actor, key));
		Stored stored = this.founder.found(actor, id, kind, asked.name(), asked.purpose(), asked.from(), asked.to(),
				how(key, asked.reason(), asked));
		return Answers.Created.of(id.value(), stored);
	}

	@PostMapping("/{id}/members")
	Answers.Changed join(Actor actor, @PathVariable PartnershipId id, @RequestBody Joining asked,
			@RequestHeader(name = Answers.KEY, required = false) String key) {
		View view = view(actor);
		Group group = Views.group(view, id);
		if (asked.partner() == null) {
			throw Requests.bad();
		}
		Listed partner = Views.partner(view, new PartnerId(asked.partner()));
		return changed(this.founder.join(actor, id, partner, Objects.requireNonNullElse(asked.role(), ""),
				how(key, asked.reason(), List.of(id, asked))), group);
	}

	@DeleteMapping("/{id}/members/{partner}")
	Answers.Changed leave(Actor actor, @PathVariable PartnershipId id, @PathVariable PartnerId partner,
			@RequestParam(required = false) String reason,
			@RequestHeader(name = Answers.KEY, required = false) String key) {
		Group group = Views.group(view(actor), id);
		return changed(this.founder.leave(actor, id, partner, how(key, reason, List.of(id, partner))), group);
	}

	@PutMapping("/{id}/period")
	Answers.Changed period(Actor actor, @PathVariable PartnershipId id, @RequestBody Period asked,
			@RequestHeader(name = Answers.KEY, required = false) String key) {
		Group group = Views.group(view(actor), id);
		return changed(
				this.founder.period(actor, id, asked.from(), asked.to(), how(key, asked.reason(), List.of(id, asked))),
				group);
	}

	@PostMapping("/{id}/end")
	Answers.Changed end(Actor actor, @PathVariable PartnershipId id, @RequestBody End asked,
			@RequestHeader(name = Answers.KEY, required = false) String key) {
		Group group = Views.group(view(actor), id);
		return changed(this.founder.end(actor, id, asked.on(), how(key, asked.reason(), List.of(id, asked))), group);
	}

	private View view(Actor actor) {
		return this.views.view(actor, null);
	}

	private static Circumstances how(String key, String reason, Object request) {
		return Requests.circumstances(Answers.API, reason, key, Requests.bytes(request));
	}

	private static Answers.Changed changed(Optional<Stored> stored, Group group) {
		return Answers.Changed.of(stored, group.position(), group.version());
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
