package pl.utrwal.plans.table.web;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.table.domain.PlanCommand.DiscardPlan;
import pl.utrwal.webkit.Flash;

/**
 * Discards a draft, after asking.
 */
@Controller
class DiscardPages {

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	DiscardPages(PlanQueryService plans, PlanCommandService commands) {
		this.plans = plans;
		this.commands = commands;
	}

	@GetMapping("/plans/{plan}/discarded")
	String ask(Actor actor, @PathVariable PlanId plan, Model model) {
		FormSubmission.verifyPlanner(actor);
		model.addAttribute("table", this.plans.current(actor, plan));
		return "plans/discard";
	}

	@PostMapping("/plans/{plan}/discarded")
	String discard(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) String reason,
			RedirectAttributes redirect) {
		PlanTable table = this.plans.current(actor, plan);
		Optional<Stored> stored = this.commands.send(new DiscardPlan(table.id()), actor, CommandContext.web(reason));
		Flash.show(redirect, "discard.done", table.title());
		return "redirect:/plans" + FormSubmission.after(stored);
	}

}
