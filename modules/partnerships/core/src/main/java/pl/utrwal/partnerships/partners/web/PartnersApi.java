package pl.utrwal.partnerships.partners.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import pl.utrwal.application.WriteAnswers;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.partners.names.NameKey;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.PartyMention;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.SearchedText;
import pl.utrwal.webkit.json.Page;

/**
 * The register of partners.
 */
@RestController
@RequestMapping("/api/v1/partners")
class PartnersApi {

	private final PartnerQueries queries;

	private final PartnerService service;

	private final Persons persons;

	PartnersApi(PartnerQueries queries, PartnerService service, Persons persons) {
		this.queries = queries;
		this.service = service;
		this.persons = persons;
	}

	/** Those that stand by themselves. */
	@GetMapping
	Page<PartnerJson> partners(Actor actor, @RequestParam(required = false) String q,
			@RequestParam(required = false) String kind, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		PartnersView view = this.queries.view(actor, after, new AsKnown(position, knownOn));
		List<PartnerListing> found = view.register()
			.partners()
			.stream()
			.filter((partner) -> kind == null || partner.kind().code().equals(kind))
			.filter((partner) -> q == null || names(partner)
				.anyMatch((name) -> SearchedText.contains(name, q) || NameKey.of(name).contains(NameKey.of(q))))
			.toList();
		return Page.of(found, limit, cursor).map((partner) -> PartnerJson.listed(view, partner));
	}

	private static Stream<String> names(PartnerListing partner) {
		return Stream.concat(Stream.of(partner.name()),
				partner.aliases().stream().map(PartnerListing.ListedAlias::text));
	}

	@GetMapping("/{id}")
	PartnerJson partner(Actor actor, @PathVariable PartnerId id, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn) {
		PartnersView view = this.queries.view(actor, after, new AsKnown(position, knownOn));
		return PartnerJson.whole(view, PartnerQueries.partner(view, id), this.persons);
	}

	/**
	 * Whom plans name and the register does not know.
	 * @param plan null for all plans
	 * @param aside true for those that are no partners, as a planner decided
	 */
	@GetMapping("/unresolved")
	Page<PartnerJson.UnresolvedJson> unresolved(Actor actor, @RequestParam(required = false) PlanId plan,
			@RequestParam(defaultValue = "false") boolean aside, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		PartnersView view = this.queries.view(actor, after, new AsKnown(position, knownOn));
		if (plan != null && view.table(plan).isEmpty()) {
			throw new Unknown(plan);
		}
		List<UnresolvedName> names = aside ? view.setAside() : view.unresolved();
		return Page
			.of((plan != null) ? names.stream().flatMap((one) -> one.in(plan).stream()).toList() : names, limit, cursor)
			.map(PartnerJson.UnresolvedJson::of);
	}

	/** However plans spell or inflect the text, it means no partner. */
	@PostMapping("/unresolved/set-aside")
	WriteAnswers.Changed setAside(Actor actor, @RequestBody NameDecision asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return decided(this.service.setAside(actor, text(asked), how(key, asked.reason(), asked)));
	}

	/** Takes that back. */
	@PostMapping("/unresolved/take-up")
	WriteAnswers.Changed takeUp(Actor actor, @RequestBody NameDecision asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return decided(this.service.takeUp(actor, text(asked), how(key, asked.reason(), asked)));
	}

	private static String text(NameDecision asked) {
		if (asked.text() == null) {
			throw RequestRefused.missing("text");
		}
		return asked.text();
	}

	private static WriteAnswers.Changed decided(Optional<Stored> stored) {
		return WriteAnswers.Changed.of(stored, Position.NONE, -1);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	WriteAnswers.Created register(Actor actor, @RequestBody Registration asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnerId id = new PartnerId(IdempotencyKey.id(actor, key));
		Stored stored = this.service.register(actor, id,
				new NewPartner(kind(asked.kind()), Objects.requireNonNullElse(asked.name(), ""), plan(asked.plan()),
						element(asked.item()), Objects.requireNonNullElse(asked.aliases(), List.of())),
				how(key, asked.reason(), asked));
		return WriteAnswers.Created.of(id.value(), stored);
	}

	/** What is not given stays as it is. */
	@PatchMapping("/{id}")
	WriteAnswers.Changed change(Actor actor, @PathVariable PartnerId id, @RequestBody Registration asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnerListing partner = PartnerQueries.partner(view(actor), id);
		Optional<Stored> stored = Optional.empty();
		if (asked.name() != null) {
			stored = this.service.rename(actor, partner, asked.name(), how(key, asked.reason(), asked));
		}
		if (asked.kind() != null) {
			CommandContext again = how((key != null) ? key + ":kind" : null, asked.reason(), asked);
			Optional<Stored> renamed = stored;
			stored = this.service
				.reclassify(actor, partner, kind(asked.kind()), plan(asked.plan()), element(asked.item()), again)
				.or(() -> renamed);
		}
		return changed(stored, partner);
	}

	@PostMapping("/{id}/aliases")
	WriteAnswers.Changed addAlias(Actor actor, @PathVariable PartnerId id, @RequestBody NewAlias asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnerListing partner = PartnerQueries.partner(view(actor), id);
		return changed(this.service.alias(actor, partner, Objects.requireNonNullElse(asked.alias(), ""),
				plan(asked.plan()), element(asked.item()), how(key, asked.reason(), List.of(id, asked))), partner);
	}

	/** An alias that is not there is gone already. */
	@DeleteMapping("/{id}/aliases")
	WriteAnswers.Changed removeAlias(Actor actor, @PathVariable PartnerId id, @RequestParam String alias,
			@RequestParam(required = false) String reason,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnerListing partner = PartnerQueries.partner(view(actor), id);
		Optional<Stored> stored = partner.aliases()
			.stream()
			.filter((known) -> !known.erased() && NameKey.of(known.text()).equals(NameKey.of(alias)))
			.findFirst()
			.flatMap((known) -> this.service.removeAlias(actor, partner, known, how(key, reason, List.of(id, alias))));
		return changed(stored, partner);
	}

	@PostMapping("/{id}/merge")
	WriteAnswers.Changed merge(Actor actor, @PathVariable PartnerId id, @RequestBody Merger asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnersView view = view(actor);
		if (asked.into() == null) {
			throw RequestRefused.missing("into");
		}
		PartnerListing partner = PartnerQueries.partner(view, id);
		return changed(this.service.merge(actor, partner, PartnerQueries.partner(view, new PartnerId(asked.into())),
				how(key, asked.reason(), List.of(id, asked))), partner);
	}

	/** Whether the partner takes a role that a plan gives it. */
	@PostMapping("/{id}/roles")
	WriteAnswers.Changed answer(Actor actor, @PathVariable PartnerId id, @RequestBody RoleAnswer asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnersView view = view(actor);
		PartnerListing partner = PartnerQueries.partner(view, id);
		boolean confirmed = "confirmed".equals(asked.answer());
		PartyRole role = Stream.of(PartyRole.values())
			.filter((one) -> one.name().equalsIgnoreCase(asked.role()))
			.findFirst()
			.orElseThrow(() -> RequestRefused.wrong("role"));
		if (!confirmed && !"declined".equals(asked.answer())) {
			throw RequestRefused.wrong("answer");
		}
		if (asked.plan() == null || asked.item() == null) {
			throw RequestRefused.missing((asked.plan() == null) ? "plan" : "item");
		}
		PartyMention mention = view.mention(asked.plan(), asked.item(), role, id)
			.orElseThrow(() -> new Unknown(new ElementId(asked.item())));
		return changed(
				this.service.answer(actor, partner, mention, confirmed, asked.by(), asked.on(),
						Objects.requireNonNullElse(asked.evidence(), ""), how(key, asked.reason(), List.of(id, asked))),
				partner);
	}

	private PartnersView view(Actor actor) {
		return this.queries.current(actor);
	}

	private static CommandContext how(String key, String reason, Object request) {
		return IdempotencyKey.context("api", reason, key, IdempotencyKey.bytes(request));
	}

	private static WriteAnswers.Changed changed(Optional<Stored> stored, PartnerListing partner) {
		return WriteAnswers.Changed.of(stored, partner.entry().position(), partner.entry().version());
	}

	private static PartnerKind kind(String code) {
		return PartnerKind.of(code).orElseThrow(() -> RequestRefused.wrong("kind"));
	}

	private static PlanId plan(String id) {
		return (id != null) ? new PlanId(id) : null;
	}

	private static ElementId element(String id) {
		return (id != null) ? new ElementId(id) : null;
	}

	/**
	 * @param plan the plan that sets the body up, or where the aliases stood
	 * @param item the element of it
	 * @param aliases texts that mean the same
	 */
	record Registration(String kind, String name, String plan, String item, List<String> aliases, String reason) {
	}

	record NewAlias(String alias, String plan, String item, String reason) {
	}

	/**
	 * @param text as a plan writes it
	 */
	record NameDecision(String text, String reason) {
	}

	record Merger(String into, String reason) {
	}

	/**
	 * @param answer {@code confirmed} or {@code declined}
	 * @param by who said so; may be null
	 */
	record RoleAnswer(String plan, String item, String role, String answer, String by, LocalDate on, String evidence,
			String reason) {
	}

}
