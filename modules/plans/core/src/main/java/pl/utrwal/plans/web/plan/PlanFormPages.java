package pl.utrwal.plans.web.plan;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Continuation;
import pl.utrwal.plans.web.Edits;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Successor;
import pl.utrwal.plans.write.plan.Outline;
import pl.utrwal.plans.write.plan.PlanCommand.RetitlePlan;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.TableWords;

/**
 * Begins a plan, from nothing or as the successor of another, and gives it another title
 * or period.
 */
@Controller
class PlanFormPages {

	private final Plans plans;

	private final Edits edits;

	private final TableWords words;

	private final MessageSource messages;

	private final Optional<Continuation> continuation;

	PlanFormPages(Plans plans, Edits edits, TableWords words, MessageSource messages,
			Optional<Continuation> continuation) {
		this.continuation = continuation;
		this.plans = plans;
		this.edits = edits;
		this.words = words;
		this.messages = messages;
	}

	@GetMapping("/plans/new")
	String open(Actor actor, Locale locale, Model model) {
		verifyPlanner(actor);
		return form(PlanForm.of(this.plans.kinds().getFirst().code(), "", ""), null, "new", locale, model);
	}

	@PostMapping("/plans")
	String draft(Actor actor, @ModelAttribute("form") PlanForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		verifyPlanner(actor);
		form.check(this.plans.kinds(), errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form(form, null, "new", locale, model);
		}
		return drafted(actor, form, "plan-form.new.done", redirect,
				(id) -> Outline.empty(id, actor.municipality(), form.getKind(), form.getTitle(), form.frame()));
	}

	@GetMapping("/plans/{plan}/title")
	String title(Actor actor, @PathVariable PlanId plan, Locale locale, Model model) {
		verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		return form(PlanForm.of(table.kind(), table.title(), table.period().source()), table, "title", locale, model);
	}

	@PostMapping("/plans/{plan}/title")
	String retitle(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") PlanForm form, BindingResult errors,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		form.check(this.plans.kinds(), errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form(form, table, "title", locale, model);
		}
		Optional<Stored> stored;
		try {
			stored = this.edits.send(new RetitlePlan(plan, form.getTitle(), form.frame()), actor,
					Circumstances.web(form.getReason()));
		}
		catch (RuleBroken broken) {
			errors.rejectValue(broken.code().equals("reason-needed") ? "reason" : "title", "rule." + broken.code(),
					broken.arguments().toArray(), null);
			response.setStatus(422);
			return form(form, table, "title", locale, model);
		}
		Flash.show(redirect, "plan-form.title.done");
		return "redirect:/plans/" + plan + stored.map((found) -> "?after=" + found.position()).orElse("");
	}

	@GetMapping("/plans/{plan}/successor")
	String successor(Actor actor, @PathVariable PlanId plan, Locale locale, Model model) {
		verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		String before = table.period().source().strip();
		String period = Successor.period(table.period()).orElse("");
		String title = (before.isEmpty() || period.isEmpty()) ? table.title() : table.title().replace(before, period);
		return form(PlanForm.of(table.kind(), title, period), table, "successor", locale, model);
	}

	@PostMapping("/plans/{plan}/successor")
	String duplicate(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") PlanForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		form.check(this.plans.kinds(), errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form(form, table, "successor", locale, model);
		}
		return drafted(actor, form, "plan-form.successor.done", redirect,
				(id) -> Successor.of(table, id, form.getTitle(), form.frame()));
	}

	@GetMapping("/plans/{plan}/continuation")
	String continuation(Actor actor, @PathVariable PlanId plan, Locale locale, Model model) {
		verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		String kind = this.continuation.orElseThrow(() -> new Unknown(plan)).kind();
		String title = this.messages.getMessage("kind." + kind, null, Locale.forLanguageTag("pl")) + ": "
				+ table.title();
		return form(PlanForm.of(kind, title, ""), table, "continuation", locale, model);
	}

	@PostMapping("/plans/{plan}/continuation")
	String goOn(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") PlanForm form, BindingResult errors,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		Continuation continuation = this.continuation.orElseThrow(() -> new Unknown(plan));
		form.check(this.plans.kinds(), errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form(form, table, "continuation", locale, model);
		}
		return drafted(actor, form, "plan-form.continuation.done", redirect,
				(id) -> continuation.of(table, id, form.getTitle(), form.frame()));
	}

	private String drafted(Actor actor, PlanForm form, String done, RedirectAttributes redirect,
			Function<PlanId, Outline> outline) {
		String key = form.key();
		PlanId id = new PlanId(
				UUID.nameUUIDFromBytes((actor.account() + ":" + key).getBytes(StandardCharsets.UTF_8)).toString());
		Stored stored = this.edits
			.send(this.edits.draft(outline.apply(id)), actor, new Circumstances("web", null, key, key))
			.orElseThrow();
		Flash.show(redirect, done);
		return "redirect:/plans/" + id + "?after=" + stored.position();
	}

	private String form(PlanForm form, PlanTable table, String what, Locale locale, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("table", table);
		model.addAttribute("what", what);
		model.addAttribute("kinds", kinds(locale));
		model.addAttribute("clear", this.words.isUnderstood(form.frame()));
		model.addAttribute("understood", this.words.understood(form.frame(), locale));
		return "plans/plan-form";
	}

	private Map<String, String> kinds(Locale locale) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (PlanKind kind : this.plans.kinds()) {
			kinds.put(kind.code(), this.messages.getMessage("kind." + kind.code(), null, locale));
		}
		return kinds;
	}

	private static void verifyPlanner(Actor actor) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only a planner writes plans");
		}
	}

}
