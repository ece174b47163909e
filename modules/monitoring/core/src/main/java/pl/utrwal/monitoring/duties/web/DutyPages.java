package pl.utrwal.monitoring.duties.web;

import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.duties.read.DueDuty;
import pl.utrwal.monitoring.duties.read.OwnDuty;
import pl.utrwal.webkit.Flash;

/**
 * What is to be reported, when, and whether it was.
 */
@Controller
@RequestMapping("/duties")
class DutyPages {

	/** The field that a broken rule speaks of. */
	private static final Map<String, String> FIELDS = Map.of("address-malformed", "report", "day-to-come", "on",
			"day-missing", "on", "days-backwards", "until", "duty-fulfilled", "on");

	private final DutyService service;

	private final PlanQueries plans;

	private final MessageSource messages;

	DutyPages(DutyService service, PlanQueries plans, MessageSource messages) {
		this.service = service;
		this.plans = plans;
		this.messages = messages;
	}

	@GetMapping
	String calendar(Actor actor, @RequestParam(required = false) Integer year,
			@RequestParam(required = false) Long after, Model model) {
		int thisYear = this.service.today().getYear();
		int asked = (year != null) ? CalendarYears.checked(year) : thisYear;
		model.addAttribute("calendar",
				DutyCalendarView.of(asked, this.service.year(actor, asked, after), this.service.today()));
		model.addAttribute("thisYear", thisYear);
		model.addAttribute("ended", this.service.ended(actor));
		model.addAttribute("planner", actor.role().editsPlans());
		return "monitoring/duties";
	}

	@GetMapping("/new")
	String open(Actor actor, @RequestParam(defaultValue = "") String plan, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		DutyForm form = new DutyForm();
		form.plan = plan;
		return dutyForm(actor, form, locale, model);
	}

	@PostMapping
	String takeOn(Actor actor, @ModelAttribute("form") DutyForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		form.check(errors);
		DutyId id = new DutyId(IdempotencyKey.id(actor, form.id));
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS, () -> Optional.of(this.service.takeOn(
				actor, id, new PlanId(form.plan), form.what, form.to, form.first, form.yearly(), form.until,
				new CommandContext("web", null, form.id, form.plan + form.what + form.to + form.first + form.until))));
		if (errors.hasErrors()) {
			return dutyForm(actor, form, locale, model);
		}
		Flash.show(redirect, "duties.taken-on");
		return redirect(form.first.getYear(), stored);
	}

	private String dutyForm(Actor actor, DutyForm form, Locale locale, Model model) {
		Map<String, String> choices = new LinkedHashMap<>();
		choices.put("", say("duties.plan.choose", locale));
		this.plans.headers(actor).forEach((plan) -> choices.put(plan.id().value(), plan.title()));
		Map<String, String> recurrences = new LinkedHashMap<>();
		for (String recurrence : new String[] { "yearly", "once" }) {
			recurrences.put(recurrence, say("duty-recurrence." + recurrence, locale));
		}
		model.addAttribute("form", form);
		model.addAttribute("plans", choices);
		model.addAttribute("recurrences", recurrences);
		return form("take-on", null, model);
	}

	/**
	 * @param plan null, or one whose adoption fulfilled the duty
	 */
	@GetMapping("/fulfil")
	String openFulfilment(Actor actor, @RequestParam String duty, @RequestParam int year,
			@RequestParam(required = false) PlanId plan, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		FulfilmentForm form = new FulfilmentForm();
		form.duty = duty;
		form.year = year;
		form.on = this.service.today();
		if (plan != null) {
			this.plans.current(actor, plan).heading().lifecycle().acts().stream().findFirst().ifPresent((act) -> {
				form.on = act.date();
				form.evidence = this.messages.getMessage("duties.evidence.act",
						new Object[] { act.number(), act.body() }, locale);
			});
		}
		model.addAttribute("form", form);
		return form("fulfil", this.service.duty(actor, duty, CalendarYears.checked(year)), model);
	}

	@PostMapping("/fulfil")
	String fulfil(Actor actor, @ModelAttribute("form") FulfilmentForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		DueDuty duty = this.service.duty(actor, form.duty, CalendarYears.checked(form.year));
		form.check(this.service.today(), errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS, () -> this.service.fulfil(actor,
				duty.key(), duty.year(), form.on, form.evidence, form.report, CommandContext.web(null)));
		if (errors.hasErrors()) {
			return form("fulfil", duty, model);
		}
		Flash.show(redirect, "duties.fulfilled");
		return redirect(duty.year(), stored);
	}

	@PostMapping("/take-back")
	String takeBack(Actor actor, @RequestParam String duty, @RequestParam int year, RedirectAttributes redirect) {
		Optional<Stored> stored = this.service.takeBack(actor, duty, CalendarYears.checked(year),
				CommandContext.web(null));
		Flash.show(redirect, "duties.taken-back");
		return redirect(year, stored);
	}

	@GetMapping("/end")
	String openEnd(Actor actor, @RequestParam String duty, @RequestParam int year, Model model) {
		FormSubmission.verifyPlanner(actor);
		FulfilmentForm form = new FulfilmentForm();
		form.duty = duty;
		form.year = year;
		form.on = this.service.today();
		model.addAttribute("form", form);
		return form("end", this.service.duty(actor, duty, CalendarYears.checked(year)), model);
	}

	@PostMapping("/end")
	String end(Actor actor, @ModelAttribute("form") FulfilmentForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		DueDuty duty = this.service.duty(actor, form.duty, CalendarYears.checked(form.year));
		form.checkDay(errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS, () -> this.service.end(actor,
				new DutyId(duty.key().replaceFirst("own:", "")), form.on, CommandContext.web(null)));
		if (errors.hasErrors()) {
			return form("end", duty, model);
		}
		Flash.show(redirect, "duties.ended");
		return redirect(duty.year(), stored);
	}

	@GetMapping("/resume")
	String openResumption(Actor actor, @RequestParam String duty, Model model) {
		FormSubmission.verifyPlanner(actor);
		ResumptionForm form = new ResumptionForm();
		form.duty = duty;
		return resumption(form, this.service.ended(actor, new DutyId(duty)), model);
	}

	@PostMapping("/resume")
	String resume(Actor actor, @ModelAttribute("form") ResumptionForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		OwnDuty duty = this.service.ended(actor, new DutyId(form.duty));
		form.check(errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> this.service.takeEndBack(actor, duty.id(), CommandContext.web(form.reason)));
		if (errors.hasErrors()) {
			return resumption(form, duty, model);
		}
		Flash.show(redirect, "duties.resumed");
		return redirect(this.service.today().getYear(), stored);
	}

	private static String resumption(ResumptionForm form, OwnDuty duty, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("own", duty);
		return form("resume", null, model);
	}

	private static String form(String what, DueDuty duty, Model model) {
		model.addAttribute("what", what);
		model.addAttribute("duty", duty);
		return "monitoring/duty-form";
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	private static String redirect(int year, Optional<Stored> stored) {
		return "redirect:/duties?year=" + year + stored.map((found) -> "&after=" + found.position()).orElse("");
	}

}
