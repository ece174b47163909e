package pl.utrwal.plans.adoption.web;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
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
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.adoption.read.PendingAmendments;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.AcceptCorrection;
import pl.utrwal.plans.table.domain.PlanCommand.DeclineCorrection;
import pl.utrwal.plans.table.web.CorrectionWords;
import pl.utrwal.plans.table.web.PlanCommandService;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.RequestRefused;

/**
 * What was put right in the words that an act adopted, and what the owner of the plan is
 * to decide.
 */
@Controller
class CorrectionPages {

	private static final String CORRECTION = "/plans/{plan}/items/{item}/corrections/{column}";

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final PendingAmendments amendments;

	CorrectionPages(PlanQueryService plans, PlanCommandService commands, PendingAmendments amendments) {
		this.plans = plans;
		this.commands = commands;
		this.amendments = amendments;
	}

	@GetMapping("/plans/{plan}/corrections")
	String page(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, Model model) {
		return show(actor, this.plans.plan(actor, plan, after), model);
	}

	@RolesAllowed("OWNER")
	@PostMapping(CORRECTION + "/accept")
	String accept(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable String column,
			@RequestParam long expectedVersion, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		return decide(actor, new AcceptCorrection(plan, item, expectedVersion, column), item, column, null, "accepted",
				model, response, redirect);
	}

	@RolesAllowed("OWNER")
	@PostMapping(CORRECTION + "/decline")
	String decline(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable String column,
			@RequestParam long expectedVersion, @RequestParam(defaultValue = "") String reason, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return decide(actor, new DeclineCorrection(plan, item, expectedVersion, column), item, column, reason,
				"declined", model, response, redirect);
	}

	private String decide(Actor actor, PlanCommand command, ElementId item, String column, String reason, String done,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		try {
			Optional<Stored> stored = this.commands.send(command, actor, CommandContext.web(reason));
			Flash.show(redirect, "corrections." + done);
			return "redirect:/plans/" + command.plan() + "/corrections" + FormSubmission.after(stored);
		}
		catch (RuleBroken broken) {
			response.setStatus(422);
			model.addAttribute("refused", "rule." + broken.code());
		}
		catch (Conflict conflict) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("refused", "corrections.clash");
		}
		model.addAttribute("refusedItem", item);
		model.addAttribute("refusedColumn", column);
		model.addAttribute("reason", reason);
		return show(actor, this.plans.current(actor, command.plan()), model);
	}

	private String show(Actor actor, PlanTable table, Model model) {
		if (!table.heading().lifecycle().adopted()) {
			throw new RequestRefused(HttpStatus.NOT_FOUND, "never-adopted", "");
		}
		List<CorrectionWords.Of> all = CorrectionWords.of(table);
		model.addAttribute("table", table);
		model.addAttribute("open", all.stream().filter((one) -> one.correction().isOpen()).toList());
		model.addAttribute("marks", all.stream().filter((one) -> !one.correction().isOpen()).toList());
		model.addAttribute("waiting", this.amendments.find(table).map((pending) -> pending.changes().size()).orElse(0));
		model.addAttribute("owner", actor.role() == Role.OWNER);
		return "plans/corrections";
	}

}
