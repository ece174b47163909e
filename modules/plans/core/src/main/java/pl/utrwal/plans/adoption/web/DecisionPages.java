package pl.utrwal.plans.adoption.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.adoption.read.Decision;
import pl.utrwal.plans.adoption.read.PendingAmendments;
import pl.utrwal.plans.table.web.PlanCommandService;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.Flash;

/**
 * Records what was decided on a plan as a whole: consultation, the acts, succession.
 */
@Controller
class DecisionPages {

	private static final String PATH = "/plans/{plan}/{decision:consultation|consultation-end|adoption|amendment|repeal|succession}";

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final PendingAmendments amendments;

	DecisionPages(PlanQueryService plans, PlanCommandService commands, PendingAmendments amendments) {
		this.plans = plans;
		this.commands = commands;
		this.amendments = amendments;
	}

	/**
	 * @param number of the act, if that is known already, as its day is
	 */
	@GetMapping(PATH)
	String open(Actor actor, @PathVariable PlanId plan, @PathVariable String decision,
			@RequestParam(defaultValue = "") String number,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
			Model model) {
		Decision asked = asked(actor, decision);
		PlanTable table = this.plans.current(actor, plan);
		DecisionForm form = new DecisionForm();
		form.version = table.version();
		table.heading().lifecycle().acts().stream().findFirst().ifPresent((act) -> form.body = act.body());
		form.number = number;
		form.date = date;
		cited(asked, table).ifPresent(form::fill);
		return form(actor, asked, form, table, model);
	}

	@PostMapping(PATH)
	String decide(Actor actor, @PathVariable PlanId plan, @PathVariable String decision,
			@ModelAttribute("form") DecisionForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Decision asked = asked(actor, decision);
		PlanTable table = this.plans.current(actor, plan);
		form.check(asked, this.plans.today(), errors);
		if (asked == Decision.SUCCESSION && !errors.hasFieldErrors("successor")
				&& !successors(actor, table).containsKey(form.successor)) {
			errors.rejectValue("successor", "rule.successor-missing");
		}
		try {
			Optional<Stored> stored = FormSubmission.send(errors, response, Map.of("act-order", "inForceFrom"),
					() -> this.commands.send(form.command(asked, plan, this.plans.today()), actor,
							CommandContext.web(null)));
			if (!errors.hasErrors()) {
				Flash.show(redirect, "decision." + asked.code() + ".done");
				return "redirect:/plans/" + plan + FormSubmission.after(stored);
			}
		}
		catch (Conflict conflict) {
			errors.reject("decision.changed");
			form.version = conflict.current();
			response.setStatus(HttpServletResponse.SC_CONFLICT);
		}
		return form(actor, asked, form, table, model);
	}

	private String form(Actor actor, Decision asked, DecisionForm form, PlanTable table, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("table", table);
		model.addAttribute("what", asked.code());
		model.addAttribute("act", asked.isAct());
		model.addAttribute("cited", cited(asked, table).isPresent());
		model.addAttribute("pending", this.amendments.find(table).orElse(null));
		model.addAttribute("plans", (asked == Decision.SUCCESSION) ? successors(actor, table) : Map.of());
		return "plans/decision";
	}

	/** What its document says of the act that adopts it. */
	private static Optional<CitedAct> cited(Decision asked, PlanTable table) {
		return Optional.ofNullable(table.heading().citedAct()).filter((act) -> asked == Decision.ADOPTION);
	}

	/** The other plans of the municipality, by id. */
	private Map<String, String> successors(Actor actor, PlanTable table) {
		Map<String, String> plans = new LinkedHashMap<>();
		this.plans.all(actor, null)
			.stream()
			.map((header) -> header.table())
			.filter((other) -> !other.id().equals(table.id()))
			.forEach((other) -> plans.put(other.id().value(), other.title()));
		return plans;
	}

	private static Decision asked(Actor actor, String code) {
		Decision decision = Decision.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!decision.isFor(actor.role())) {
			throw new AccessDeniedException(actor.role() + " does not decide on " + code);
		}
		return decision;
	}

}
