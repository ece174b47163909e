package pl.utrwal.partnerships.grants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.grants.domain.CallCommand;
import pl.utrwal.partnerships.grants.domain.CallCommand.*;
import pl.utrwal.partnerships.grants.read.CallView;
import pl.utrwal.partnerships.grants.web.GrantService.Programme;
import pl.utrwal.partnerships.partners.read.PartnerRegister;
import pl.utrwal.partnerships.partners.read.RegisteredPartners;
import pl.utrwal.partnerships.partners.web.FormChoices;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.Warning;

/**
 * Calls and grants of a cooperation programme, and programmes by year.
 */
@Controller
class GrantPages {

	/** The field of a form that a broken rule speaks of. */
	private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("call-task-unknown", "task"),
			Map.entry("offers-until-too-early", "offersUntil"), Map.entry("offers-until-too-late", "offersUntil"),
			Map.entry("offers-until-before-answered", "offersUntil"), Map.entry("day-too-early", "on"),
			Map.entry("day-too-late", "on"), Map.entry("offer-of-person", "name"),
			Map.entry("call-below-granted", "available"), Map.entry("call-exhausted", "amount"),
			Map.entry("grant-above-asked", "amount"), Map.entry("grant-not-adding-up", "returned"));

	private final GrantService grants;

	private final RegisteredPartners directory;

	private final FormChoices choices;

	private final MessageSource messages;

	private final Clock clock;

	GrantPages(GrantService grants, RegisteredPartners directory, FormChoices choices, MessageSource messages,
			Clock clock) {
		this.grants = grants;
		this.directory = directory;
		this.choices = choices;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/programmes")
	String programmes(Actor actor, Model model) {
		model.addAttribute("programmes", this.grants.programmes(actor));
		return "partnerships/programmes";
	}

	@GetMapping("/plans/{plan}/grants")
	String grants(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, Model model) {
		model.addAttribute("programme", this.grants.programme(actor, plan, after));
		model.addAttribute("planner", actor.role().editsPlans());
		return "partnerships/grants";
	}

	@GetMapping("/plans/{plan}/grants/new")
	String open(Actor actor, @PathVariable PlanId plan, @RequestParam(defaultValue = "") String task, Locale locale,
			Model model) {
		Programme programme = programme(actor, plan);
		CallForm form = new CallForm();
		form.task = task;
		form.on = today();
		return callForm(form, programme, locale, model);
	}

	@PostMapping("/plans/{plan}/grants")
	String announce(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") CallForm form, BindingResult errors,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Programme programme = programme(actor, plan);
		form.check(errors);
		if (!errors.hasErrors() && Warning.ask(LikelyWrong.inCall(programme.task(new ElementId(form.task)), null,
				GrantFormValues.of(form.available), form.on, form.offersUntil), form.sure, model)) {
			return callForm(form, programme, locale, model);
		}
		CallId id = new CallId(GrantService.id(actor, form.id));
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> Optional.of(this.grants.announce(actor, plan, id, new ElementId(form.task), form.title,
						GrantFormValues.of(form.available), form.on, form.offersUntil, new CommandContext("web", null,
								form.id, form.task + form.title + form.available + form.on + form.offersUntil))));
		if (stored.isEmpty()) {
			return callForm(form, programme, locale, model);
		}
		Flash.show(redirect, "grants.announced", form.title.strip());
		return redirect(plan, stored, id);
	}

	private String callForm(CallForm form, Programme programme, Locale locale, Model model) {
		Map<String, String> tasks = new LinkedHashMap<>();
		tasks.put("", say("grants.choose", locale));
		programme.tasks()
			.stream()
			.filter((task) -> !task.element().withdrawn())
			.forEach((task) -> tasks.put(task.element().id().value(), task.numbered()));
		model.addAttribute("form", form);
		model.addAttribute("tasks", tasks);
		return form("new", programme, null, null, model);
	}

	@GetMapping("/plans/{plan}/grants/{call}/offers/new")
	String openOffer(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call, Locale locale, Model model) {
		Programme programme = programme(actor, plan);
		OfferForm form = new OfferForm();
		form.on = today();
		return offerForm(form, programme, call(programme, call), actor, locale, model);
	}

	@PostMapping("/plans/{plan}/grants/{call}/offers")
	String offer(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call,
			@ModelAttribute("form") OfferForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Programme programme = programme(actor, plan);
		CallView found = call(programme, call);
		form.check(errors);
		OfferId id = new OfferId(GrantService.id(actor, form.id));
		PartnerId organisation = form.organisation.isBlank() ? null : new PartnerId(form.organisation);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> Optional.of(this.grants.offer(actor, call, id, organisation, form.name, form.title,
						GrantFormValues.of(form.asked), form.on, new CommandContext("web", null, form.id,
								form.organisation + form.name + form.title + form.asked + form.on))));
		if (stored.isEmpty()) {
			return offerForm(form, programme, found, actor, locale, model);
		}
		Flash.show(redirect, form.on.isAfter(found.offersUntil()) ? "grants.offered.late" : "grants.offered");
		return redirect(plan, stored, call);
	}

	private String offerForm(OfferForm form, Programme programme, CallView call, Actor actor, Locale locale,
			Model model) {
		model.addAttribute("form", form);
		model.addAttribute("organisations", organisations(actor, locale));
		return form("offer", programme, call, null, model);
	}

	private Map<String, String> organisations(Actor actor, Locale locale) {
		PartnerRegister register = this.directory.of(actor.municipality(), Known.NOW);
		Map<String, String> organisations = new LinkedHashMap<>();
		organisations.put("", say("grants.not-registered", locale));
		this.choices.alphabetical(
				register.partners().stream().filter((partner) -> partner.kind() != PartnerKind.PERSON).toList(), locale)
			.forEach((partner) -> organisations.put(partner.id().value(), partner.name()));
		return organisations;
	}

	@GetMapping("/plans/{plan}/grants/{call}/{step}")
	String openStep(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call, @PathVariable String step,
			Locale locale, Model model) {
		return openStep(actor, plan, call, null, step, locale, model);
	}

	@GetMapping("/plans/{plan}/grants/{call}/offers/{offer}/{step}")
	String openStep(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call, @PathVariable OfferId offer,
			@PathVariable String step, Locale locale, Model model) {
		Programme programme = programme(actor, plan);
		CallView found = call(programme, call);
		OfferStep asked = step(step, offer, call);
		CallView.Offer about = offer(found, offer);
		return stepForm(actor, asked, OfferStepForm.of(asked, found, about, today()), programme, found, about, locale,
				model);
	}

	private String stepForm(Actor actor, OfferStep step, OfferStepForm form, Programme programme, CallView call,
			CallView.Offer offer, Locale locale, Model model) {
		model.addAttribute("form", form);
		if (step == OfferStep.CORRECT_OFFER) {
			model.addAttribute("organisations", organisations(actor, locale));
		}
		return form(step.code(), programme, call, offer, model);
	}

	@PostMapping("/plans/{plan}/grants/{call}/{step}")
	String step(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call, @PathVariable String step,
			@ModelAttribute("form") OfferStepForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return step(actor, plan, call, null, step, form, errors, locale, model, response, redirect);
	}

	@PostMapping("/plans/{plan}/grants/{call}/offers/{offer}/{step}")
	String step(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call, @PathVariable OfferId offer,
			@PathVariable String step, @ModelAttribute("form") OfferStepForm form, BindingResult errors, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Programme programme = programme(actor, plan);
		CallView found = call(programme, call);
		CallView.Offer about = offer(found, offer);
		OfferStep asked = step(step, offer, call);
		form.check(asked, errors);
		if (!errors.hasErrors() && Warning.ask(likelyWrong(asked, programme, found, about, form), form.sure, model)) {
			return stepForm(actor, asked, form, programme, found, about, locale, model);
		}
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> send(actor, asked, call, offer, form));
		if (errors.hasErrors()) {
			return stepForm(actor, asked, form, programme, found, about, locale, model);
		}
		Flash.show(redirect, stored.isPresent() ? "grants.done." + asked.code() : "grants.done.nothing");
		return redirect(plan, stored, call);
	}

	private static List<Warning> likelyWrong(OfferStep step, Programme programme, CallView call, CallView.Offer offer,
			OfferStepForm form) {
		return switch (step) {
			case AWARD, CORRECT_AWARD -> LikelyWrong.inAward(offer, GrantFormValues.of(form.amount));
			case CORRECT_CALL -> LikelyWrong.inCall(programme.task(call.task()), call.id(),
					GrantFormValues.of(form.available), form.on, form.offersUntil);
			default -> List.of();
		};
	}

	private Optional<Stored> send(Actor actor, OfferStep step, CallId call, OfferId offer, OfferStepForm form) {
		return switch (step) {
			case AWARD -> change(actor,
					new AwardGrant(call, offer, GrantFormValues.of(form.amount), form.on, form.decision), null);
			case REJECT -> change(actor, new RejectOffer(call, offer, form.on, form.reason), null);
			case SETTLE -> change(actor, new SettleGrant(call, offer, GrantFormValues.of(form.spent),
					GrantFormValues.of(form.returned), form.on), null);
			case DECIDE -> change(actor, new DecideCall(call, form.on), null);
			case CANCEL -> change(actor, new CancelCall(call, form.on, form.reason), null);
			case CORRECT_CALL -> change(actor,
					new CorrectCall(call, form.title, GrantFormValues.of(form.available), form.on, form.offersUntil),
					form.reason);
			case TAKE_CALL_BACK -> change(actor, new TakeCallBack(call), form.reason);
			case REOPEN_CALL -> change(actor, new ReopenCall(call), form.reason);
			case CORRECT_OFFER -> this.grants.correct(actor, call, offer,
					form.organisation.isBlank() ? null : new PartnerId(form.organisation), form.name, form.title,
					GrantFormValues.of(form.asked), form.on, CommandContext.web(form.reason));
			case TAKE_OFFER_BACK -> change(actor, new TakeOfferBack(call, offer), form.reason);
			case CORRECT_AWARD ->
				change(actor, new CorrectAward(call, offer, GrantFormValues.of(form.amount), form.on, form.decision),
						form.reason);
			case TAKE_ANSWER_BACK -> change(actor, new TakeAnswerBack(call, offer), form.reason);
			case CORRECT_SETTLEMENT -> change(actor, new CorrectSettlement(call, offer, GrantFormValues.of(form.spent),
					GrantFormValues.of(form.returned), form.on), form.reason);
			case TAKE_SETTLEMENT_BACK -> change(actor, new TakeSettlementBack(call, offer), form.reason);
		};
	}

	/**
	 * @param reason null for a step that says in itself why
	 */
	private Optional<Stored> change(Actor actor, CallCommand command, String reason) {
		return this.grants.change(actor, command, CommandContext.web(reason));
	}

	private String form(String what, Programme programme, CallView call, CallView.Offer offer, Model model) {
		model.addAttribute("what", what);
		model.addAttribute("programme", programme);
		model.addAttribute("call", call);
		model.addAttribute("offer", offer);
		return "partnerships/grant-form";
	}

	private Programme programme(Actor actor, PlanId plan) {
		FormSubmission.verifyPlanner(actor);
		return this.grants.programme(actor, plan, null);
	}

	private static CallView call(Programme programme, CallId id) {
		return programme.call(id).orElseThrow(() -> new Unknown(id));
	}

	private static CallView.Offer offer(CallView call, OfferId id) {
		return (id != null) ? call.offer(id).orElseThrow(() -> new Unknown(id)) : null;
	}

	private static OfferStep step(String code, OfferId offer, CallId call) {
		return OfferStep.of(code)
			.filter((step) -> step.isOfOffer() == (offer != null))
			.orElseThrow(() -> new Unknown(call));
	}

	private static String redirect(PlanId plan, Optional<Stored> stored, CallId call) {
		return "redirect:/plans/" + plan + "/grants" + FormSubmission.after(stored) + "#call-" + call;
	}

	private LocalDate today() {
		return Poland.today(this.clock);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
