package pl.utrwal.plans.triggers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

import pl.utrwal.application.AuditTrail;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.plans.contract.TriggerKind;
import pl.utrwal.webkit.Flash;

/**
 * What plans wait for, and what has happened.
 */
@Controller
class TriggerPages {

	private static final String FORM = "plans/trigger-form";

	/** The field that a broken rule speaks of. */
	private static final Map<String, String> FIELDS = Map.of("text-blank", "name", "text-too-long", "name",
			"day-missing", "day", "day-to-come", "day", "trigger-without-rows", "rows", "reason-missing", "reason");

	private final TriggerService service;

	private final AuditTrail trail;

	private final MessageSource messages;

	TriggerPages(TriggerService service, AuditTrail trail, MessageSource messages) {
		this.service = service;
		this.trail = trail;
		this.messages = messages;
	}

	@GetMapping("/plans/{plan}/triggers")
	String ofPlan(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, Model model) {
		model.addAttribute("table", this.service.plan(actor, plan));
		return list(actor, plan, after, model);
	}

	@GetMapping("/triggers")
	String all(Actor actor, @RequestParam(required = false) Long after, Model model) {
		return list(actor, null, after, model);
	}

	private String list(Actor actor, PlanId plan, Long after, Model model) {
		this.service.await(after);
		model.addAttribute("waiting", this.service.waiting(actor, plan));
		Map<Boolean, List<TriggerOutcome>> outcomes = this.service.outcomes(actor, plan)
			.stream()
			.collect(Collectors.partitioningBy((outcome) -> outcome.trigger().takenBack() == null));
		model.addAttribute("outcomes", outcomes.get(true));
		model.addAttribute("takenBack", outcomes.get(false));
		model.addAttribute("planner", actor.role().editsPlans());
		return "plans/triggers";
	}

	@GetMapping("/triggers/{id}")
	String trigger(Actor actor, @PathVariable TriggerId id, @RequestParam(required = false) Long after, Locale locale,
			Model model) {
		this.service.await(after);
		TriggerOutcome outcome = this.service.outcome(actor, id);
		model.addAttribute("outcome", outcome);
		if (outcome.trigger().takenBack() != null) {
			model.addAttribute("takenBackBy", this.trail.name(outcome.trigger().takenBack().actor(), locale));
		}
		model.addAttribute("planner", actor.role().editsPlans());
		return "plans/trigger";
	}

	@GetMapping("/triggers/new")
	String open(Actor actor, @RequestParam(defaultValue = "") String condition, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		TriggerForm form = new TriggerForm();
		this.service.waiting(actor, null).stream().filter((group) -> group.key().equals(condition)).forEach((group) -> {
			form.name = group.condition();
			form.rows = group.rows().stream().map(WaitingRows.OfPlan::code).toList();
		});
		return form("declare", form, null, actor, locale, model);
	}

	@PostMapping("/triggers")
	String declare(Actor actor, @ModelAttribute("form") TriggerForm form, BindingResult errors, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		form.checkName(errors);
		form.checkDay(this.service.today(), errors);
		form.checkRows(errors);
		TriggerId id = new TriggerId(IdempotencyKey.id(actor, form.id));
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> this.service.declare(actor, id, form.name, TriggerKind.of(form.kind).orElseThrow(), form.day,
						form.evidence, form.chosen(), new CommandContext("web", null, form.id,
								form.name + form.kind + form.day + form.evidence + form.rows)));
		if (errors.hasErrors()) {
			return form("declare", form, null, actor, locale, model);
		}
		Flash.show(redirect, "triggers.declared", form.name.strip());
		return redirect(id, stored);
	}

	@GetMapping("/triggers/{id}/rows")
	String openRows(Actor actor, @PathVariable TriggerId id, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		return form("extend", new TriggerForm(), standing(actor, id), actor, locale, model);
	}

	@PostMapping("/triggers/{id}/rows")
	String extend(Actor actor, @PathVariable TriggerId id, @ModelAttribute("form") TriggerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		TriggerOutcome outcome = standing(actor, id);
		form.checkRows(errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> this.service.extend(actor, id, form.chosen(), CommandContext.web(null)));
		if (errors.hasErrors()) {
			return form("extend", form, outcome, actor, locale, model);
		}
		Flash.show(redirect, "triggers.extended");
		return redirect(id, stored);
	}

	@GetMapping("/triggers/{id}/correct")
	String openCorrection(Actor actor, @PathVariable TriggerId id, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		TriggerOutcome outcome = standing(actor, id);
		TriggerForm form = new TriggerForm();
		form.day = outcome.trigger().day();
		form.evidence = outcome.trigger().evidence();
		return form("correct", form, outcome, actor, locale, model);
	}

	@PostMapping("/triggers/{id}/correct")
	String correct(Actor actor, @PathVariable TriggerId id, @ModelAttribute("form") TriggerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		TriggerOutcome outcome = standing(actor, id);
		form.checkDay(this.service.today(), errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> this.service.correct(actor, id, form.day, form.evidence, CommandContext.web(null)));
		if (errors.hasErrors()) {
			return form("correct", form, outcome, actor, locale, model);
		}
		Flash.show(redirect, "triggers.corrected");
		return redirect(id, stored);
	}

	@GetMapping("/triggers/{id}/take-back")
	String openTakingBack(Actor actor, @PathVariable TriggerId id, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		return form("take-back", new TriggerForm(), standing(actor, id), actor, locale, model);
	}

	@PostMapping("/triggers/{id}/take-back")
	String takeBack(Actor actor, @PathVariable TriggerId id, @ModelAttribute("form") TriggerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		TriggerOutcome outcome = this.service.outcome(actor, id);
		form.checkReason(errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> this.service.takeBack(actor, id, CommandContext.web(form.reason)));
		if (errors.hasErrors()) {
			return form("take-back", form, outcome, actor, locale, model);
		}
		Flash.show(redirect, "triggers.taken-back");
		return redirect(id, stored);
	}

	/**
	 * One that was not taken back.
	 */
	private TriggerOutcome standing(Actor actor, TriggerId id) {
		TriggerOutcome outcome = this.service.outcome(actor, id);
		if (outcome.trigger().takenBack() != null) {
			throw new RuleBroken("trigger-taken-back");
		}
		return outcome;
	}

	/**
	 * @param outcome null for a trigger that is to be declared
	 */
	private String form(String what, TriggerForm form, TriggerOutcome outcome, Actor actor, Locale locale,
			Model model) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (TriggerKind kind : TriggerKind.values()) {
			kinds.put(kind.code(), this.messages.getMessage("trigger-kind." + kind.code(), null, locale));
		}
		List<WaitingRows> waiting = this.service.waiting(actor, null);
		model.addAttribute("what", what);
		model.addAttribute("form", form);
		model.addAttribute("outcome", outcome);
		model.addAttribute("kinds", kinds);
		model.addAttribute("waiting", waiting);
		return FORM;
	}

	private static String redirect(TriggerId id, Optional<Stored> stored) {
		return "redirect:/triggers/" + id + FormSubmission.after(stored);
	}

}
