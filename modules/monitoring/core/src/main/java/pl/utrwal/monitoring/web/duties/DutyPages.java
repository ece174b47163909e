package pl.utrwal.monitoring.web.duties;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.read.duties.DueDuty;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Requests;
import pl.utrwal.webkit.Flash;

/**
 * What is to be reported, when, and whether it was.
 */
@Controller
@RequestMapping("/duties")
class DutyPages {

	private final DutyDesk desk;

	private final Plans plans;

	private final MessageSource messages;

	DutyPages(DutyDesk desk, Plans plans, MessageSource messages) {
		this.desk = desk;
		this.plans = plans;
		this.messages = messages;
	}

	@GetMapping
	String calendar(Actor actor, @RequestParam(required = false) Integer year,
			@RequestParam(required = false) Long after, Model model) {
		int thisYear = this.desk.today().getYear();
		int asked = (year != null) ? Years.checked(year) : thisYear;
		model.addAttribute("calendar", Calendar.of(asked, this.desk.year(actor, asked, after), this.desk.today()));
		model.addAttribute("thisYear", thisYear);
		model.addAttribute("planner", actor.role().editsPlans());
		return "monitoring/duties";
	}

	@GetMapping("/new")
	String open(Actor actor, @RequestParam(defaultValue = "") String plan, Locale locale, Model model) {
		verifyPlanner(actor);
		DutyForm form = new DutyForm();
		form.setPlan(plan);
		return dutyForm(actor, form, locale, model);
	}

	@PostMapping
	String takeOn(Actor actor, @ModelAttribute("form") DutyForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		verifyPlanner(actor);
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return dutyForm(actor, form, locale, model);
		}
		DutyId id = new DutyId(Requests.id(actor, form.getId()));
		Stored stored = this.desk.takeOn(actor, id, new PlanId(form.getPlan()), form.getWhat(), form.getTo(),
				form.getFirst(), form.yearly(), form.getUntil(), new Circumstances("web", null, form.getId(),
						form.getPlan() + form.getWhat() + form.getTo() + form.getFirst() + form.getUntil()));
		Flash.show(redirect, "duties.taken-on");
		return redirect(form.getFirst().getYear(), Optional.of(stored));
	}

	private String dutyForm(Actor actor, DutyForm form, Locale locale, Model model) {
		Map<String, String> choices = new LinkedHashMap<>();
		choices.put("", say("duties.plan.choose", locale));
		this.plans.all(actor, null)
			.forEach((header) -> choices.put(header.table().id().value(), header.table().title()));
		Map<String, String> recurrences = new LinkedHashMap<>();
		for (String recurrence : new String[] { "yearly", "once" }) {
			recurrences.put(recurrence, say("duty-recurrence." + recurrence, locale));
		}
		model.addAttribute("form", form);
		model.addAttribute("plans", choices);
		model.addAttribute("recurrences", recurrences);
		return form("take-on", null, model);
	}

	@GetMapping("/fulfil")
	String openFulfilment(Actor actor, @RequestParam String duty, @RequestParam int year, Model model) {
		verifyPlanner(actor);
		FulfilmentForm form = new FulfilmentForm();
		form.setDuty(duty);
		form.setYear(year);
		form.setOn(this.desk.today());
		model.addAttribute("form", form);
		return form("fulfil", this.desk.duty(actor, duty, Years.checked(year)), model);
	}

	@PostMapping("/fulfil")
	String fulfil(Actor actor, @ModelAttribute("form") FulfilmentForm form, BindingResult errors, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		verifyPlanner(actor);
		DueDuty duty = this.desk.duty(actor, form.getDuty(), Years.checked(form.getYear()));
		form.check(this.desk.today(), errors);
		Optional<Stored> stored = send(errors, "report", locale, () -> this.desk.fulfil(actor, duty.key(), duty.year(),
				form.getOn(), form.getEvidence(), form.getReport(), Circumstances.web(null)));
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form("fulfil", duty, model);
		}
		Flash.show(redirect, "duties.fulfilled");
		return redirect(duty.year(), stored);
	}

	@PostMapping("/take-back")
	String takeBack(Actor actor, @RequestParam String duty, @RequestParam int year, RedirectAttributes redirect) {
		verifyPlanner(actor);
		Optional<Stored> stored = this.desk.takeBack(actor, duty, Years.checked(year), Circumstances.web(null));
		Flash.show(redirect, "duties.taken-back");
		return redirect(year, stored);
	}

	@GetMapping("/end")
	String openEnd(Actor actor, @RequestParam String duty, @RequestParam int year, Model model) {
		verifyPlanner(actor);
		FulfilmentForm form = new FulfilmentForm();
		form.setDuty(duty);
		form.setYear(year);
		form.setOn(this.desk.today());
		model.addAttribute("form", form);
		return form("end", this.desk.duty(actor, duty, Years.checked(year)), model);
	}

	@PostMapping("/end")
	String end(Actor actor, @ModelAttribute("form") FulfilmentForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		verifyPlanner(actor);
		DueDuty duty = this.desk.duty(actor, form.getDuty(), Years.checked(form.getYear()));
		form.checkDay(errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form("end", duty, model);
		}
		Optional<Stored> stored = this.desk.end(actor, new DutyId(duty.key().replaceFirst("own:", "")), form.getOn(),
				Circumstances.web(null));
		Flash.show(redirect, "duties.ended");
		return redirect(duty.year(), stored);
	}

	/** Nothing is sent if the form is wrong; a broken rule is told at the field. */
	private Optional<Stored> send(BindingResult errors, String field, Locale locale,
			Supplier<Optional<Stored>> sending) {
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		try {
			return sending.get();
		}
		catch (RuleBroken broken) {
			errors.rejectValue(broken.code().equals("address-malformed") ? field : "on", "rule." + broken.code(),
					broken.arguments().toArray(), say("rule." + broken.code(), locale));
			return Optional.empty();
		}
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

	private static void verifyPlanner(Actor actor) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only planners and owners keep the calendar of duties");
		}
	}

}
