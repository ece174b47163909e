package pl.utrwal.partnerships.grants.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
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
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.grants.domain.CallCommand;
import pl.utrwal.partnerships.grants.domain.CallCommand.*;
import pl.utrwal.webkit.json.Page;

/**
 * Calls for offers, and what is granted in them.
 */
@RestController
@RequestMapping("/api/v1")
class GrantsApi {

	private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,2})?");

	private final GrantService grants;

	GrantsApi(GrantService grants) {
		this.grants = grants;
	}

	@GetMapping("/plans/{plan}/calls")
	Page<CallJson> calls(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		return Page.of(this.grants.programme(actor, plan, after).calls(), limit, cursor).map(CallJson::of);
	}

	@GetMapping("/calls/{call}")
	CallJson call(Actor actor, @PathVariable CallId call, @RequestParam(required = false) Long after) {
		return CallJson.of(this.grants.call(actor, call, after));
	}

	@PostMapping("/plans/{plan}/calls")
	@ResponseStatus(HttpStatus.CREATED)
	Created announce(Actor actor, @PathVariable PlanId plan, @RequestBody NewCall asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		CallId id = new CallId(IdempotencyKey.id(actor, key));
		ElementId task = (asked.task() != null) ? new ElementId(asked.task()) : null;
		Stored stored = this.grants.announce(actor, plan, id, task, asked.title(), amount(asked.available()),
				asked.announcedOn(), asked.offersUntil(), how(key, List.of(plan, asked)));
		return new Created(id.value(), stored.position());
	}

	@PostMapping("/calls/{call}/offers")
	@ResponseStatus(HttpStatus.CREATED)
	Created offer(Actor actor, @PathVariable CallId call, @RequestBody NewOffer asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		OfferId id = new OfferId(IdempotencyKey.id(actor, key));
		PartnerId partner = (asked.partner() != null) ? new PartnerId(asked.partner()) : null;
		Stored stored = this.grants.offer(actor, call, id, partner, asked.organisation(), asked.title(),
				amount(asked.asked()), asked.on(), how(key, List.of(call, asked)));
		return new Created(id.value(), stored.position());
	}

	@PostMapping("/calls/{call}/offers/{offer}/award")
	Done award(Actor actor, @PathVariable CallId call, @PathVariable OfferId offer, @RequestBody Award asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new AwardGrant(call, offer, amount(asked.amount()), asked.on(), asked.decision()), key);
	}

	@PostMapping("/calls/{call}/offers/{offer}/reject")
	Done reject(Actor actor, @PathVariable CallId call, @PathVariable OfferId offer, @RequestBody Ending asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new RejectOffer(call, offer, asked.on(), asked.reason()), key);
	}

	@PostMapping("/calls/{call}/offers/{offer}/settle")
	Done settle(Actor actor, @PathVariable CallId call, @PathVariable OfferId offer, @RequestBody Settlement asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new SettleGrant(call, offer, amount(asked.spent()), amount(asked.returned()), asked.on()),
				key);
	}

	@PostMapping("/calls/{call}/decide")
	Done decide(Actor actor, @PathVariable CallId call, @RequestBody Ending asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new DecideCall(call, asked.on()), key);
	}

	@PostMapping("/calls/{call}/cancel")
	Done cancel(Actor actor, @PathVariable CallId call, @RequestBody Ending asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new CancelCall(call, asked.on(), asked.reason()), key);
	}

	/** A reason is needed, as for everything that corrects or takes back. */
	@PostMapping("/calls/{call}/correct")
	Done correct(Actor actor, @PathVariable CallId call, @RequestBody CorrectedCall asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return change(actor, new CorrectCall(call, asked.title(), amount(asked.available()), asked.announcedOn(),
				asked.offersUntil()), asked.reason(), key);
	}

	@PostMapping("/calls/{call}/take-back")
	Done takeBack(Actor actor, @PathVariable CallId call, @RequestBody Why asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return change(actor, new TakeCallBack(call), asked.reason(), key);
	}

	@PostMapping("/calls/{call}/reopen")
	Done reopen(Actor actor, @PathVariable CallId call, @RequestBody Why asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return change(actor, new ReopenCall(call), asked.reason(), key);
	}

	@PostMapping("/calls/{call}/offers/{offer}/correct")
	Done correctOffer(Actor actor, @PathVariable CallId call, @PathVariable OfferId offer,
			@RequestBody CorrectedOffer asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PartnerId partner = (asked.partner() != null) ? new PartnerId(asked.partner()) : null;
		return done(actor, call, this.grants.correct(actor, call, offer, partner, asked.organisation(), asked.title(),
				amount(asked.asked()), asked.on(), why(asked.reason(), key, List.of(call, offer, asked))));
	}

	@PostMapping("/calls/{call}/offers/{offer}/take-back")
	Done takeBackOffer(Actor actor, @PathVariable CallId call, @PathVariable OfferId offer, @RequestBody Why asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return change(actor, new TakeOfferBack(call, offer), asked.reason(), key);
	}

	@PostMapping("/calls/{call}/offers/{offer}/award/correct")
	Done correctAward(Actor actor, @PathVariable CallId call, @PathVariable OfferId offer,
			@RequestBody CorrectedAward asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return change(actor, new CorrectAward(call, offer, amount(asked.amount()), asked.on(), asked.decision()),
				asked.reason(), key);
	}

	/** Of an offer that was awarded or rejected: it waits again. */
	@PostMapping("/calls/{call}/offers/{offer}/answer/take-back")
	Done takeAnswerBack(Actor actor, @PathVariable CallId call, @PathVariable OfferId offer, @RequestBody Why asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return change(actor, new TakeAnswerBack(call, offer), asked.reason(), key);
	}

	@PostMapping("/calls/{call}/offers/{offer}/settlement/correct")
	Done correctSettlement(Actor actor, @PathVariable CallId call, @PathVariable OfferId offer,
			@RequestBody CorrectedSettlement asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return change(actor,
				new CorrectSettlement(call, offer, amount(asked.spent()), amount(asked.returned()), asked.on()),
				asked.reason(), key);
	}

	@PostMapping("/calls/{call}/offers/{offer}/settlement/take-back")
	Done takeSettlementBack(Actor actor, @PathVariable CallId call, @PathVariable OfferId offer, @RequestBody Why asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return change(actor, new TakeSettlementBack(call, offer), asked.reason(), key);
	}

	private Done send(Actor actor, CallCommand command, String key) {
		return new Done(this.grants.send(actor, command, how(key, command)).position());
	}

	private Done change(Actor actor, CallCommand command, String reason, String key) {
		return done(actor, command.call(),
				this.grants.change(actor, command, why(reason, key, List.of(command, String.valueOf(reason)))));
	}

	/** Where nothing had to change, the call stands where it stood. */
	private Done done(Actor actor, CallId call, Optional<Stored> stored) {
		return new Done(stored.map(Stored::position).orElseGet(() -> this.grants.call(actor, call, null).position()));
	}

	private static CommandContext why(String reason, String key, Object request) {
		return IdempotencyKey.context("api", reason, key, IdempotencyKey.bytes(request));
	}

	private static CommandContext how(String key, Object request) {
		return why(null, key, request);
	}

	private static Money amount(String given) {
		if (given == null || !AMOUNT.matcher(given).matches()) {
			throw new RuleBroken("amount-malformed");
		}
		return new Money(new BigDecimal(given));
	}

	record Created(String id, long position) {
	}

	record Done(long position) {
	}

	/**
	 * @param task id of a commissioned task of the programme
	 * @param available as {@code "30000.00"}
	 */
	record NewCall(String task, String title, String available, LocalDate announcedOn, LocalDate offersUntil) {
	}

	/**
	 * @param partner id of the organisation in the register; null to give its name
	 * @param organisation its name; one that the register knows is found there
	 */
	record NewOffer(String partner, String organisation, String title, String asked, LocalDate on) {
	}

	/**
	 * @param decision its number
	 */
	record Award(String amount, LocalDate on, String decision) {
	}

	record Settlement(String spent, String returned, LocalDate on) {
	}

	/**
	 * All that the call says; {@code reason} says why it is corrected.
	 */
	record CorrectedCall(String title, String available, LocalDate announcedOn, LocalDate offersUntil, String reason) {
	}

	/**
	 * All that the offer says, as a new one; {@code reason} says why it is corrected.
	 */
	record CorrectedOffer(String partner, String organisation, String title, String asked, LocalDate on,
			String reason) {
	}

	/**
	 * @param decision its number
	 */
	record CorrectedAward(String amount, LocalDate on, String decision, String reason) {
	}

	record CorrectedSettlement(String spent, String returned, LocalDate on, String reason) {
	}

	record Why(String reason) {
	}

	/**
	 * @param reason why an offer is rejected, or a call cancelled
	 */
	record Ending(LocalDate on, String reason) {
	}

}
