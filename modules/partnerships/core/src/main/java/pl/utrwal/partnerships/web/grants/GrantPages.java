package pl.utrwal.partnerships.web.grants;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.read.calls.OpenCall;
import pl.utrwal.partnerships.read.register.Register;
import pl.utrwal.partnerships.read.register.Registers;
import pl.utrwal.partnerships.web.Choices;
import pl.utrwal.partnerships.web.Grants;
import pl.utrwal.partnerships.web.Grants.Programme;
import pl.utrwal.partnerships.write.call.CallCommand;
import pl.utrwal.partnerships.write.call.CallCommand.*;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.TableWords;

/**
 * Calls and grants of a cooperation programme, and programmes by year.
 */
@Controller
class GrantPages {

	/** The field of a form that a broken rule speaks of. */
	private static final Map<String, String> FIELDS = Map.of("call-task-unknown", "task", "offers-until-too-early",
			"offersUntil", "day-too-early", "on", "offer-of-person", "name", "call-exhausted", "amount",
			"grant-above-asked", "amount", "grant-not-adding-up", "returned");

	private final Grants grants;

	private final Registers registers;

	private final Choices choices;

	private final TableWords words;

	private final MessageSource messages;

	private final Clock clock;

	GrantPages(Grants grants, Registers registers, Choices choices, TableWords words, MessageSource messages,
			Clock clock) {
		this.grants = grants;
		this.registers = registers;
		this.choices = choices;
		this.words = words;
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
		form.setTask(task);
		form.setOn(today());
		return callForm(form, programme, locale, model);
	}

	@PostMapping("/plans/{plan}/grants")
	String announce(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") CallForm form, BindingResult errors,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Programme programme = programme(actor, plan);
		form.check(errors);
		CallId id = new CallId(Grants.id(actor, form.getId()));
		Optional<Stored> stored = send(errors, locale,
				() -> this.grants.announce(actor, plan, id, new ElementId(form.getTask()), form.getTitle(),
						Amounts.of(form.getAvailable()), form.getOn(), form.getOffersUntil(),
						new Circumstances("web", null, form.getId(), form.getTask() + form.getTitle()
								+ form.getAvailable() + form.getOn() + form.getOffersUntil())));
		if (stored.isEmpty()) {
			response.setStatus(422);
			return callForm(form, programme, locale, model);
		}
		Flash.show(redirect, "grants.announced", form.getTitle().strip());
		return redirect(plan, stored.get(), id);
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
		form.setOn(today());
		return offerForm(form, programme, call(programme, call), actor, locale, model);
	}

	@PostMapping("/plans/{plan}/grants/{call}/offers")
	String offer(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call,
			@ModelAttribute("form") OfferForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Programme programme = programme(actor, plan);
		OpenCall found = call(programme, call);
		form.check(errors);
		OfferId id = new OfferId(Grants.id(actor, form.getId()));
		PartnerId organisation = form.getOrganisation().isBlank() ? null : new PartnerId(form.getOrganisation());
		Optional<Stored> stored = send(errors, locale, () -> this.grants.offer(actor, call, id, organisation,
				form.getName(), form.getTitle(), Amounts.of(form.getAsked()), form.getOn(),
				new Circumstances("web", null, form.getId(),
						form.getOrganisation() + form.getName() + form.getTitle() + form.getAsked() + form.getOn())));
		if (stored.isEmpty()) {
			response.setStatus(422);
			return offerForm(form, programme, found, actor, locale, model);
		}
		Flash.show(redirect, form.getOn().isAfter(found.offersUntil()) ? "grants.offered.late" : "grants.offered");
		return redirect(plan, stored.get(), call);
	}

	private String offerForm(OfferForm form, Programme programme, OpenCall call, Actor actor, Locale locale,
			Model model) {
		Register register = this.registers.of(actor.municipality(), Known.NOW);
		Map<String, String> organisations = new LinkedHashMap<>();
		organisations.put("", say("grants.not-registered", locale));
		this.choices.alphabetical(
				register.partners().stream().filter((partner) -> partner.kind() != PartnerKind.PERSON).toList(), locale)
			.forEach((partner) -> organisations.put(partner.id().value(), partner.name()));
		model.addAttribute("form", form);
		model.addAttribute("organisations", organisations);
		return form("offer", programme, call, null, model);
	}

	@GetMapping("/plans/{plan}/grants/{call}/{step}")
	String openStep(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call, @PathVariable String step,
			Model model) {
		return openStep(actor, plan, call, null, step, model);
	}

	@GetMapping("/plans/{plan}/grants/{call}/offers/{offer}/{step}")
	String openStep(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call, @PathVariable OfferId offer,
			@PathVariable String step, Model model) {
		Programme programme = programme(actor, plan);
		OpenCall found = call(programme, call);
		Step asked = step(step, offer, call);
		StepForm form = new StepForm();
		form.setOn(today());
		model.addAttribute("form", form);
		return form(asked.code(), programme, found, offer(found, offer), model);
	}

	@PostMapping("/plans/{plan}/grants/{call}/{step}")
	String step(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call, @PathVariable String step,
			@ModelAttribute("form") StepForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return step(actor, plan, call, null, step, form, errors, locale, model, response, redirect);
	}

	@PostMapping("/plans/{plan}/grants/{call}/offers/{offer}/{step}")
	String step(Actor actor, @PathVariable PlanId plan, @PathVariable CallId call, @PathVariable OfferId offer,
			@PathVariable String step, @ModelAttribute("form") StepForm form, BindingResult errors, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Programme programme = programme(actor, plan);
		OpenCall found = call(programme, call);
		OpenCall.Offer about = offer(found, offer);
		Step asked = step(step, offer, call);
		form.check(asked, errors);
		Optional<Stored> stored = send(errors, locale,
				() -> this.grants.send(actor, command(asked, call, offer, form), Circumstances.web(null)));
		if (stored.isEmpty()) {
			response.setStatus(422);
			return form(asked.code(), programme, found, about, model);
		}
		Flash.show(redirect, "grants.done." + asked.code());
		return redirect(plan, stored.get(), call);
	}

	private static CallCommand command(Step step, CallId call, OfferId offer, StepForm form) {
		return switch (step) {
			case AWARD -> new AwardGrant(call, offer, Amounts.of(form.getAmount()), form.getOn(), form.getDecision());
			case REJECT -> new RejectOffer(call, offer, form.getOn(), form.getReason());
			case SETTLE ->
				new SettleGrant(call, offer, Amounts.of(form.getSpent()), Amounts.of(form.getReturned()), form.getOn());
			case DECIDE -> new DecideCall(call, form.getOn());
			case CANCEL -> new CancelCall(call, form.getOn(), form.getReason());
		};
	}

	/**
	 * @return empty if the form is wrong, or a rule forbids it: the form then says why
	 */
	private Optional<Stored> send(BindingResult errors, Locale locale, Supplier<Stored> sending) {
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		try {
			return Optional.of(sending.get());
		}
		catch (RuleBroken broken) {
			Object[] arguments = broken.arguments().stream().map((argument) -> shown(argument, locale)).toArray();
			String code = "rule." + broken.code();
			String field = FIELDS.get(broken.code());
			if (field != null) {
				errors.rejectValue(field, code, arguments, null);
			}
			else {
				errors.reject(code, arguments, null);
			}
			return Optional.empty();
		}
	}

	/** Rules speak of days and amounts as they are stored. */
	private String shown(String argument, Locale locale) {
		if (argument.matches("\\d+\\.\\d{2}")) {
			NumberFormat numbers = NumberFormat.getNumberInstance(locale);
			numbers.setMinimumFractionDigits(2);
			return numbers.format(Money.of(argument).amount());
		}
		return argument.matches("\\d{4}-\\d{2}-\\d{2}") ? this.words.day(LocalDate.parse(argument), locale) : argument;
	}

	private String form(String what, Programme programme, OpenCall call, OpenCall.Offer offer, Model model) {
		model.addAttribute("what", what);
		model.addAttribute("programme", programme);
		model.addAttribute("call", call);
		model.addAttribute("offer", offer);
		return "partnerships/grant-form";
	}

	private Programme programme(Actor actor, PlanId plan) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only a planner writes of grants");
		}
		return this.grants.programme(actor, plan, null);
	}

	private static OpenCall call(Programme programme, CallId id) {
		return programme.call(id).orElseThrow(() -> new Unknown(id));
	}

	private static OpenCall.Offer offer(OpenCall call, OfferId id) {
		return (id != null) ? call.offer(id).orElseThrow(() -> new Unknown(id)) : null;
	}

	private static Step step(String code, OfferId offer, CallId call) {
		return Step.of(code).filter((step) -> step.isOfOffer() == (offer != null)).orElseThrow(() -> new Unknown(call));
	}

	private static String redirect(PlanId plan, Stored stored, CallId call) {
		return "redirect:/plans/" + plan + "/grants?after=" + stored.position() + "#call-" + call;
	}

	private LocalDate today() {
		return Poland.today(this.clock);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
