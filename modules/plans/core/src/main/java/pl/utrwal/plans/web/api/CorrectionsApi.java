package pl.utrwal.plans.web.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.web.Corrections;
import pl.utrwal.plans.web.Edits;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Requests;
import pl.utrwal.plans.web.api.PlansApi.Changed;
import pl.utrwal.plans.web.api.PlansApi.Versioned;
import pl.utrwal.plans.write.plan.PlanCommand;
import pl.utrwal.plans.write.plan.PlanCommand.AcceptCorrection;
import pl.utrwal.plans.write.plan.PlanCommand.DeclineCorrection;
import pl.utrwal.webkit.json.ItemJson.CorrectionJson;
import pl.utrwal.webkit.json.Page;

/**
 * What was put right in the words that an act adopted, and what is proposed.
 */
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class CorrectionsApi {

	private static final String KEY = "Idempotency-Key";

	private final Plans plans;

	private final Edits edits;

	private final Corrections corrections;

	CorrectionsApi(Plans plans, Edits edits, Corrections corrections) {
		this.plans = plans;
		this.edits = edits;
		this.corrections = corrections;
	}

	/**
	 * @param open only those that wait for the owner of the plan
	 */
	@GetMapping("/corrections")
	Page<PlacedJson> corrections(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after,
			@RequestParam(defaultValue = "false") boolean open, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor) {
		return Page.of(Corrections.of(this.plans.plan(actor, plan, after))
			.stream()
			.filter((one) -> !open || one.correction().isOpen())
			.map((one) -> new PlacedJson(one.element().id().value(), one.element().version(), one.correction().isOpen(),
					CorrectionJson.of(one.column(), one.correction(), this.corrections::name)))
			.toList(), limit, cursor);
	}

	@PostMapping("/items/{item}/corrections/{column}/accept")
	Changed accept(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable String column,
			@RequestBody Versioned versioned, @RequestHeader(name = KEY, required = false) String key) {
		return send(actor, new AcceptCorrection(plan, item, versioned.expectedVersion(), column), versioned, key);
	}

	@PostMapping("/items/{item}/corrections/{column}/decline")
	Changed decline(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable String column,
			@RequestBody Versioned versioned, @RequestHeader(name = KEY, required = false) String key) {
		return send(actor, new DeclineCorrection(plan, item, versioned.expectedVersion(), column), versioned, key);
	}

	private Changed send(Actor actor, PlanCommand command, Versioned versioned, String key) {
		Stored stored = this.edits
			.send(command, actor, Requests.circumstances("api", versioned.reason(), key, Requests.bytes(command),
					Requests.bytes(versioned.reason())))
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

}
