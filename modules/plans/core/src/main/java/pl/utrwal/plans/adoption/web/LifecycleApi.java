package pl.utrwal.plans.adoption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.WriteAnswers.Changed;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.adoption.read.PendingAmendments;
import pl.utrwal.plans.contract.events.StoredValues.Resolution;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.web.ChangesItems;
import pl.utrwal.plans.table.web.LifecycleJson;
import pl.utrwal.plans.table.web.PlanCommandService;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.RequestRefused;

/**
 * Decisions on a plan as a whole, and what waits for one.
 */
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class LifecycleApi implements ChangesItems {

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final PendingAmendments amendments;

	private final AccountNames names;

	LifecycleApi(PlanQueryService plans, PlanCommandService commands, PendingAmendments amendments,
			AccountNames names) {
		this.plans = plans;
		this.commands = commands;
		this.amendments = amendments;
		this.names = names;
	}

	/**
	 * What was changed since the newest act, with the paragraphs of one that takes it
	 * over.
	 */
	@GetMapping("/amendments")
	AmendmentsJson amendments(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after) {
		PlanTable table = this.plans.plan(actor, plan, after);
		PendingAmendments.Pending pending = this.amendments.find(table)
			.orElseThrow(() -> new RequestRefused(HttpStatus.NOT_FOUND, "never-adopted", ""));
		return new AmendmentsJson(pending.working().position(), LifecycleJson.ActJson.of(pending.act()),
				pending.changes().stream().map(this::change).toList(), pending.resolution());
	}

	@PostMapping("/consultation")
	Changed consult(Actor actor, @PathVariable PlanId plan, @RequestBody Days days,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new OpenConsultation(plan, days.from(), days.to()), key);
	}

	@PostMapping("/consultation/end")
	Changed endConsultation(Actor actor, @PathVariable PlanId plan, @RequestBody Outcome outcome,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new CloseConsultation(plan, this.plans.today(), outcome.outcome()), key);
	}

	@RolesAllowed("OWNER")
	@PostMapping("/adoption")
	Changed adopt(Actor actor, @PathVariable PlanId plan, @RequestBody PinnedAct act,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new AdoptPlan(plan, act.version(), act.resolution(this.plans.today())), key);
	}

	@RolesAllowed("OWNER")
	@PostMapping("/amendment")
	Changed amend(Actor actor, @PathVariable PlanId plan, @RequestBody PinnedAct act,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new AmendPlan(plan, act.version(), act.resolution(this.plans.today())), key);
	}

	@RolesAllowed("OWNER")
	@PostMapping("/repeal")
	Changed repeal(Actor actor, @PathVariable PlanId plan, @RequestBody PinnedAct act,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new RepealPlan(plan, act.resolution(this.plans.today())), key);
	}

	@RolesAllowed("OWNER")
	@PostMapping("/succession")
	Changed succeed(Actor actor, @PathVariable PlanId plan, @RequestBody NewSuccession succession,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		if (succession.successor() == null) {
			throw new RuleBroken("successor-missing");
		}
		PlanId successor = this.plans.current(actor, new PlanId(succession.successor())).id();
		return send(actor, new SucceedPlan(plan, successor, succession.from()), key);
	}

	private Changed send(Actor actor, PlanCommand command, String key) {
		Stored stored = this.commands
			.send(command, actor, IdempotencyKey.context("api", null, key, IdempotencyKey.bytes(command)))
			.orElseThrow();
		return new Changed(stored.position(), stored.version());
	}

	private ChangeJson change(PendingAmendments.Waiting change) {
		return new ChangeJson(Optional.ofNullable(change.element()).map(Id::value).orElse(null), change.facet(),
				change.before(), change.after(), change.paragraph(),
				change.causes()
					.stream()
					.map((cause) -> new CauseJson(this.names.displayName(cause.by()).orElse(null), cause.at(),
							cause.reason()))
					.toList());
	}

	record Days(LocalDate from, LocalDate to) {
	}

	record Outcome(String outcome) {
	}

	record NewSuccession(String successor, LocalDate from) {
	}

	/**
	 * An act.
	 *
	 * @param expectedVersion of the plan that it is about; a repeal needs none
	 */
	record PinnedAct(Long expectedVersion, String number, String body, LocalDate date, LocalDate inForceFrom,
			String annex) {

		long version() {
			if (this.expectedVersion == null) {
				throw RequestRefused.missing("expectedVersion");
			}
			return this.expectedVersion;
		}

		Resolution resolution(LocalDate today) {
			if (this.date != null && this.date.isAfter(today)) {
				throw new RuleBroken("act-date-future");
			}
			return new Resolution(this.number, this.body, this.date, this.inForceFrom, this.annex);
		}

	}

	/**
	 * What waits for an act.
	 *
	 * @param act the newest, in force or not yet
	 * @param resolution all paragraphs, in Polish
	 */
	record AmendmentsJson(long position, LifecycleJson.ActJson act, List<ChangeJson> changes, String resolution) {
	}

	/**
	 * A change that waits.
	 *
	 * @param item null for the plan as a whole
	 * @param facet the key of a column, or {@code added}, {@code withdrawn},
	 * {@code moved}, {@code number}, {@code title}, {@code period}
	 */
	record ChangeJson(String item, String facet, String before, String after, String paragraph,
			List<CauseJson> causes) {
	}

	/**
	 * @param changedBy null if the name was erased
	 */
	record CauseJson(String changedBy, Instant changedAt, String reason) {
	}

}
