package pl.utrwal.plans.table.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.plans.table.domain.PlanCommand.ResolveReference;
import pl.utrwal.webkit.Flash;

/**
 * What the elements of a plan refer to, and what each reference means.
 */
@Controller
class ReferencePages {

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	ReferencePages(PlanQueryService plans, PlanCommandService commands) {
		this.plans = plans;
		this.commands = commands;
	}

	@GetMapping("/plans/{plan}/references")
	String references(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, Model model) {
		PlanTable table = this.plans.plan(actor, plan, after);
		model.addAttribute("table", table);
		model.addAttribute("references", PlanReferences.of(table));
		model.addAttribute("planner", actor.role().editsPlans());
		return "plans/references";
	}

	/**
	 * @param target the plan whose elements are offered; the plan itself if none is given
	 */
	@GetMapping("/plans/{plan}/items/{item}/references/{index}")
	String choose(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable int index,
			@RequestParam(required = false) PlanId target, Model model) {
		FormSubmission.verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		model.addAttribute("table", table);
		model.addAttribute("element", PlanQueries.element(table, item));
		model.addAttribute("index", index);
		model.addAttribute("reference", PlanReferences.find(table, item, index));
		model.addAttribute("plans", this.plans.all(actor, null));
		model.addAttribute("target", (target != null) ? this.plans.current(actor, target) : table);
		return "plans/reference";
	}

	/**
	 * @param target the plan that is meant; null for a place elsewhere
	 * @param element of that plan; null or blank for the plan as a whole
	 * @param meaning the place elsewhere
	 */
	@PostMapping("/plans/{plan}/items/{item}/references/{index}")
	String resolve(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable int index,
			@RequestParam long expectedVersion, @RequestParam(required = false) PlanId target,
			@RequestParam(required = false) String element, @RequestParam(defaultValue = "") String meaning,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Reference reference = PlanReferences.find(this.plans.current(actor, plan), item, index);
		try {
			Reference resolved = (target == null) ? reference.to(meaning.strip())
					: PlanReferences.resolved(reference, this.plans.current(actor, target),
							(element != null && !element.isBlank()) ? new ElementId(element) : null);
			Optional<Stored> stored = this.commands.send(
					new ResolveReference(plan, item, expectedVersion, index, resolved), actor,
					CommandContext.web(null));
			Flash.show(redirect, "plans.references.done");
			return "redirect:/plans/" + plan + "/references" + FormSubmission.after(stored);
		}
		catch (RuleBroken broken) {
			response.setStatus(422);
			model.addAttribute("refused", "rule." + broken.code());
		}
		catch (Conflict conflict) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("refused", "plans.references.clash");
		}
		return choose(actor, plan, item, index, target, model);
	}

}
