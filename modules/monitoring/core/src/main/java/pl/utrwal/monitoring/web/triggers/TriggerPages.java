package pl.utrwal.monitoring.web.triggers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.TriggerKind;
import pl.utrwal.monitoring.web.Trail;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Requests;
import pl.utrwal.webkit.Flash;

/**
 * What plans wait for, and what has happened.
 */
@Controller
class TriggerPages {

	private static final String FORM = "monitoring/trigger-form";

	private final Desk desk;

	private final Trail trail;

	private final MessageSource messages;

	TriggerPages(Desk desk, Trail trail, MessageSource messages) {
		this.desk = desk;
		this.trail = trail;
		this.messages = messages;
	}

	@GetMapping("/plans/{plan}/triggers")
	String ofPlan(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, Model model) {
		model.addAttribute("table", this.desk.plan(actor, plan));
		return list(actor, plan, after, model);
	}

	@GetMapping("/triggers")
	String all(Actor actor, @RequestParam(required = false) Long after, Model model) {
		return list(actor, null, after, model);
	}

	private String list(Actor actor, PlanId plan, Long after, Model model) {
		this.desk.await(after);
		model.addAttribute("waiting", this.desk.waiting(actor, plan));
		Map<Boolean, List<Outcome>> outcomes = this.desk.outcomes(actor, plan)
			.stream()
			.collect(Collectors.partitioningBy((outcome) -> outcome.trigger().takenBack() == null));
		model.addAttribute("outcomes", outcomes.get(true));
		model.addAttribute("takenBack", outcomes.get(false));
		model.addAttribute("planner", actor.role().editsPlans());
		return "monitoring/triggers";
	}

	@GetMapping("/triggers/{id}")
	String trigger(Actor actor, @PathVariable TriggerId id, @RequestParam(required = false) Long after, Locale locale,
			Model model) {
		this.desk.await(after);
		Outcome outcome = this.desk.outcome(actor, id);
		model.addAttribute("outcome", outcome);
		if (outcome.trigger().takenBack() != null) {
			model.addAttribute("takenBackBy", this.trail.name(outcome.trigger().takenBack().actor(), locale));
		}
		model.addAttribute("planner", actor.role().editsPlans());
		return "monitoring/trigger";
	}

	@GetMapping("/triggers/new")
	String open(Actor actor, @RequestParam(defaultValue = "") String condition, Locale locale, Model model) {
		verifyPlanner(actor);
		TriggerForm form = new TriggerForm();
		this.desk.waiting(actor, null).stream().filter((group) -> group.key().equals(condition)).forEach((group) -> {
			form.setName(group.condition());
			form.setRows(group.rows().stream().map(Waiting.OfPlan::code).toList());
		});
		return form("declare", form, null, actor, locale, model);
	}

	@PostMapping("/triggers")
	String declare(Actor actor, @ModelAttribute("form") TriggerForm form, BindingResult errors, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		verifyPlanner(actor);
		form.checkName(errors);
		form.checkDay(this.desk.today(), errors);
		form.checkRows(errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form("declare", form, null, actor, locale, model);
		}
		TriggerId id = new TriggerId(Requests.id(actor, form.getId()));
		Optional<Stored> stored = this.desk.declare(actor, id, form.getName(),
				TriggerKind.of(form.getKind()).orElseThrow(), form.getDay(), form.getEvidence(), form.chosen(),
				new Circumstances("web", null, form.getId(),
						form.getName() + form.getKind() + form.getDay() + form.getEvidence() + form.getRows()));
		Flash.show(redirect, "triggers.declared", form.getName().strip());
		return redirect(id, stored);
	}

	@GetMapping("/triggers/{id}/rows")
	String openRows(Actor actor, @PathVariable TriggerId id, Locale locale, Model model) {
		verifyPlanner(actor);
		return form("extend", new TriggerForm(), standing(actor, id), actor, locale, model);
	}

	@PostMapping("/triggers/{id}/rows")
	String extend(Actor actor, @PathVariable TriggerId id, @ModelAttribute("form") TriggerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		Outcome outcome = standing(actor, id);
		form.checkRows(errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form("extend", form, outcome, actor, locale, model);
		}
		Optional<Stored> stored = this.desk.extend(actor, id, form.chosen(), Circumstances.web(null));
		Flash.show(redirect, "triggers.extended");
		return redirect(id, stored);
	}

	@GetMapping("/triggers/{id}/correct")
	String openCorrection(Actor actor, @PathVariable TriggerId id, Locale locale, Model model) {
		verifyPlanner(actor);
		Outcome outcome = standing(actor, id);
		TriggerForm form = new TriggerForm();
		form.setDay(outcome.trigger().day());
		form.setEvidence(outcome.trigger().evidence());
		return form("correct", form, outcome, actor, locale, model);
	}

	@PostMapping("/triggers/{id}/correct")
	String correct(Actor actor, @PathVariable TriggerId id, @ModelAttribute("form") TriggerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		Outcome outcome = standing(actor, id);
		form.checkDay(this.desk.today(), errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form("correct", form, outcome, actor, locale, model);
		}
		Optional<Stored> stored = this.desk.correct(actor, id, form.getDay(), form.getEvidence(),
				Circumstances.web(null));
		Flash.show(redirect, "triggers.corrected");
		return redirect(id, stored);
	}

	@GetMapping("/triggers/{id}/take-back")
	String openTakingBack(Actor actor, @PathVariable TriggerId id, Locale locale, Model model) {
		verifyPlanner(actor);
		return form("take-back", new TriggerForm(), standing(actor, id), actor, locale, model);
	}

	@PostMapping("/triggers/{id}/take-back")
	String takeBack(Actor actor, @PathVariable TriggerId id, @ModelAttribute("form") TriggerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		Outcome outcome = this.desk.outcome(actor, id);
		form.checkReason(errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form("take-back", form, outcome, actor, locale, model);
		}
		Optional<Stored> stored = this.desk.takeBack(actor, id, Circumstances.web(form.getReason()));
		Flash.show(redirect, "triggers.taken-back");
		return redirect(id, stored);
	}

	/**
	 * One that was not taken back.
	 */
	private Outcome standing(Actor actor, TriggerId id) {
		Outcome outcome = this.desk.outcome(actor, id);
		if (outcome.trigger().takenBack() != null) {
			throw new RuleBroken("trigger-taken-back");
		}
		return outcome;
	}

	/**
	 * @param outcome null for a trigger that is to be declared
	 */
	private String form(String what, TriggerForm form, Outcome outcome, Actor actor, Locale locale, Model model) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (TriggerKind kind : TriggerKind.values()) {
			kinds.put(kind.code(), this.messages.getMessage("trigger-kind." + kind.code(), null, locale));
		}
		List<Waiting> waiting = this.desk.waiting(actor, null);
		model.addAttribute("what", what);
		model.addAttribute("form", form);
		model.addAttribute("outcome", outcome);
		model.addAttribute("kinds", kinds);
		model.addAttribute("waiting", waiting);
		return FORM;
	}

	private static String redirect(TriggerId id, Optional<Stored> stored) {
		return "redirect:/triggers/" + id + stored.map((found) -> "?after=" + found.position()).orElse("");
	}

	private static void verifyPlanner(Actor actor) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only planners and owners declare what has happened");
		}
	}

}
