package pl.utrwal.plans.adoption.web;

import jakarta.annotation.security.RolesAllowed;
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
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.AcceptCorrection;
import pl.utrwal.plans.table.domain.PlanCommand.DeclineCorrection;
import pl.utrwal.plans.table.web.CorrectionWords;
import pl.utrwal.plans.table.web.PlanCommandService;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.json.ItemJson.CorrectionJson;
import pl.utrwal.webkit.json.Page;

/**
 * What was put right in the words that an act adopted, and what is proposed.
 */
@RolesAllowed("OWNER")
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class CorrectionsApi {

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final CorrectionWords corrections;

	CorrectionsApi(PlanQueryService plans, PlanCommandService commands, CorrectionWords corrections) {
		this.plans = plans;
		this.commands = commands;
		this.corrections = corrections;
	}

	/**
	 * @param open only those that wait for the owner of the plan
	 */
	@GetMapping("/corrections")
	Page<PlacedJson> corrections(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after,
			@RequestParam(defaultValue = "false") boolean open, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor) {
		return Page.of(CorrectionWords.of(this.plans.plan(actor, plan, after))
			.stream()
			.filter((one) -> !open || one.correction().isOpen())
			.map((one) -> new PlacedJson(one.element().id().value(), one.element().version(), one.correction().isOpen(),
					CorrectionJson.of(one.column(), one.correction(), this.corrections::name)))
			.toList(), limit, cursor);
	}

	@PostMapping("/items/{item}/corrections/{column}/accept")
	Changed accept(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable String column,
			@RequestBody Versioned versioned,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new AcceptCorrection(plan, item, versioned.expectedVersion(), column), versioned, key);
	}

	@PostMapping("/items/{item}/corrections/{column}/decline")
	Changed decline(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable String column,
			@RequestBody Versioned versioned,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new DeclineCorrection(plan, item, versioned.expectedVersion(), column), versioned, key);
	}

	private Changed send(Actor actor, PlanCommand command, Versioned versioned, String key) {
		Stored stored = this.commands.send(command, actor, IdempotencyKey.context("api", versioned.reason(), key,
				IdempotencyKey.bytes(command), IdempotencyKey.bytes(versioned.reason())))
			.orElseThrow();
		return new Changed(stored.position(), stored.version());
	}

	/**
	 * A correction and where it stands.
	 *
	 * @param version of the item, for the decision
	 * @param open whether it waits for the owner of the plan
	 */
	record PlacedJson(String item, long version, boolean open, CorrectionJson correction) {
	}

	record Versioned(long expectedVersion, String reason) {
	}

}
