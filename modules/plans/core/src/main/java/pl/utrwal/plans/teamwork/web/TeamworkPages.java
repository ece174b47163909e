package pl.utrwal.plans.teamwork.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.CommentId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.teamwork.read.TeamworkView;

/**
 * What the side panel of a plan shows of an element: who sees to it, and what is said of
 * it. What is sent answers with the same, drawn anew.
 */
@Controller
class TeamworkPages {

	private final TeamworkService service;

	private final TeamworkNames names;

	TeamworkPages(TeamworkService service, TeamworkNames names) {
		this.service = service;
		this.names = names;
	}

	@GetMapping("/plans/{plan}/items/{item}/teamwork")
	String show(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam(required = false) Long after, Model model, HttpServletResponse response) {
		model.addAttribute("form", new CommentForm());
		String panel = panel(actor, plan, item, after, model);
		if (after != null) {
			response.setHeader("HX-Trigger", "utrwal:teamwork");
		}
		return panel;
	}

	@PostMapping("/plans/{plan}/items/{item}/comments")
	String comment(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@ModelAttribute("form") CommentForm form, BindingResult errors, Model model, HttpServletResponse response) {
		form.check(errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of(),
				() -> this.service.comment(actor, plan, item, form.column.isBlank() ? null : form.column,
						new CommentId(IdempotencyKey.id(actor, form.id)), form.text, CommandContext.web(null)));
		return errors.hasErrors() ? panel(actor, plan, item, null, model) : done(plan, item, stored, model);
	}

	@PostMapping("/plans/{plan}/items/{item}/comments/{comment}/resolve")
	String resolve(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@PathVariable CommentId comment, Model model) {
		return done(plan, item, this.service.resolve(actor, plan, comment), model);
	}

	@PostMapping("/plans/{plan}/items/{item}/comments/{comment}/reopen")
	String reopen(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable CommentId comment,
			Model model) {
		return done(plan, item, this.service.reopen(actor, plan, comment), model);
	}

	@PostMapping("/plans/{plan}/items/{item}/entrust")
	String entrust(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam AccountId account, Model model) {
		return done(plan, item, this.service.entrust(actor, plan, item, account), model);
	}

	@PostMapping("/plans/{plan}/items/{item}/release")
	String release(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam AccountId account, Model model) {
		return done(plan, item, this.service.release(actor, plan, item, account), model);
	}

	/** It is asked for again as soon as what was sent can be read. */
	private static String done(PlanId plan, ElementId item, Optional<Stored> stored, Model model) {
		model.addAttribute("address", "/plans/" + plan + "/items/" + item + "/teamwork" + FormSubmission.after(stored));
		return "plans/teamwork :: again";
	}

	private String panel(Actor actor, PlanId plan, ElementId item, Long after, Model model) {
		PlanTable table = this.service.table(actor, plan);
		Element element = PlanQueries.element(table, item);
		TeamworkView view = this.service.view(plan, after);
		boolean planner = actor.role().editsPlans();
		model.addAttribute("table", table);
		model.addAttribute("element", element);
		model.addAttribute("level", table.levelOf(element));
		model.addAttribute("planner", planner);
		model.addAttribute("comments", view.comments(item));
		model.addAttribute("people", called(view.entrusted(item)));
		if (planner) {
			Map<String, String> others = called(this.service.colleagues(actor));
			view.entrusted(item).forEach((account) -> others.remove(account.value()));
			model.addAttribute("colleagues", others);
		}
		return "plans/teamwork :: panel";
	}

	private Map<String, String> called(Iterable<AccountId> accounts) {
		Map<String, String> called = new LinkedHashMap<>();
		accounts.forEach((account) -> called.put(account.value(), this.names.name(account)));
		return called;
	}

}
