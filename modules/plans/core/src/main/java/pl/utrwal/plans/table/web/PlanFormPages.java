package pl.utrwal.plans.table.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.kinds.web.KindService;
import pl.utrwal.plans.table.domain.PlanCommand.DraftPlan;
import pl.utrwal.plans.table.domain.PlanCommand.RetitlePlan;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.TableFormatter;

/**
 * Begins a plan, from nothing or as the successor of another, and gives it another title
 * or period.
 */
@Controller
class PlanFormPages {

	/** The field of a form that a broken rule speaks of. */
	private static final Map<String, String> FIELDS = Map.of("reason-needed", "reason", "text-blank", "title",
			"text-too-long", "title");

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final KindService kinds;

	private final TableFormatter words;

	private final MessageSource messages;

	private final Optional<ContinuationDraft> continuation;

	PlanFormPages(PlanQueryService plans, PlanCommandService commands, KindService kinds, TableFormatter words,
			MessageSource messages, Optional<ContinuationDraft> continuation) {
		this.kinds = kinds;
		this.continuation = continuation;
		this.plans = plans;
		this.commands = commands;
		this.words = words;
		this.messages = messages;
	}

	@GetMapping("/plans/new")
	String open(Actor actor, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		return form(PlanForm.of(this.kinds.offered(actor).getFirst().code(), "", ""), null, "new", actor, locale,
				model);
	}

	@PostMapping("/plans")
	String draft(Actor actor, @ModelAttribute("form") PlanForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		form.check(this.kinds.offered(actor), errors);
		PlanId id = form.plan(actor);
		Optional<Stored> stored = send(actor, form, errors, response,
				() -> PlanOutline.empty(id, actor.municipality(), form.kind, form.title, form.frame()));
		if (errors.hasErrors()) {
			return form(form, null, "new", actor, locale, model);
		}
		Flash.show(redirect, "plan-form.new.done");
		return redirect(id, stored);
	}

	@GetMapping("/plans/{plan}/title")
	String title(Actor actor, @PathVariable PlanId plan, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		return form(PlanForm.of(table.kind(), table.title(), table.period().source()), table, "title", actor, locale,
				model);
	}

	@PostMapping("/plans/{plan}/title")
	String retitle(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") PlanForm form, BindingResult errors,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		PlanTable table = this.plans.current(actor, plan);
		form.check(errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS, () -> this.commands
			.send(new RetitlePlan(plan, form.title, form.frame()), actor, CommandContext.web(form.reason)));
		if (errors.hasErrors()) {
			return form(form, table, "title", actor, locale, model);
		}
		Flash.show(redirect, "plan-form.title.done");
		return redirect(plan, stored);
	}

	@GetMapping("/plans/{plan}/successor")
	String successor(Actor actor, @PathVariable PlanId plan, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		String before = table.period().source().strip();
		String period = SuccessorDraft.period(table.period()).orElse("");
		String title = (before.isEmpty() || period.isEmpty()) ? table.title() : table.title().replace(before, period);
		return form(PlanForm.of(table.kind(), title, period), table, "successor", actor, locale, model);
	}

	@PostMapping("/plans/{plan}/successor")
	String duplicate(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") PlanForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PlanTable table = this.plans.current(actor, plan);
		form.check(errors);
		PlanId id = form.plan(actor);
		Optional<Stored> stored = send(actor, form, errors, response,
				() -> SuccessorDraft.of(table, id, form.title, form.frame()));
		if (errors.hasErrors()) {
			return form(form, table, "successor", actor, locale, model);
		}
		Flash.show(redirect, "plan-form.successor.done");
		return redirect(id, stored);
	}

	@GetMapping("/plans/{plan}/continuation")
	String continuation(Actor actor, @PathVariable PlanId plan, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		String kind = this.continuation.orElseThrow(() -> new Unknown(plan)).kind();
		String title = this.messages.getMessage("kind." + kind, null, Locale.forLanguageTag("pl")) + ": "
				+ table.title();
		return form(PlanForm.of(kind, title, ""), table, "continuation", actor, locale, model);
	}

	@PostMapping("/plans/{plan}/continuation")
	String goOn(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") PlanForm form, BindingResult errors,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		PlanTable table = this.plans.current(actor, plan);
		ContinuationDraft continuation = this.continuation.orElseThrow(() -> new Unknown(plan));
		form.check(errors);
		PlanId id = form.plan(actor);
		Optional<Stored> stored = send(actor, form, errors, response,
				() -> continuation.of(table, id, form.title, form.frame()));
		if (errors.hasErrors()) {
			return form(form, table, "continuation", actor, locale, model);
		}
		Flash.show(redirect, "plan-form.continuation.done");
		return redirect(id, stored);
	}

	private Optional<Stored> send(Actor actor, PlanForm form, BindingResult errors, HttpServletResponse response,
			Supplier<PlanOutline> outline) {
		return FormSubmission.send(errors, response, FIELDS, () -> this.commands.send(new DraftPlan(outline.get()),
				actor, new CommandContext("web", null, form.key(), form.key())));
	}

	private static String redirect(PlanId plan, Optional<Stored> stored) {
		return "redirect:/plans/" + plan + FormSubmission.after(stored);
	}

	private String form(PlanForm form, PlanTable table, String what, Actor actor, Locale locale, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("table", table);
		model.addAttribute("what", what);
		model.addAttribute("kinds", kinds(actor, locale));
		model.addAttribute("clear", this.words.isUnderstood(form.frame()));
		model.addAttribute("understood", this.words.understood(form.frame(), locale));
		return "plans/plan-form";
	}

	private Map<String, String> kinds(Actor actor, Locale locale) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (PlanKind kind : this.kinds.offered(actor)) {
			kinds.put(kind.code(), this.messages.getMessage("kind." + kind.code(), null, locale));
		}
		return kinds;
	}

}
