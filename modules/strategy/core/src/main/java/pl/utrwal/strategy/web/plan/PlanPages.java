package pl.utrwal.strategy.web.plan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.strategy.read.table.Counts;
import pl.utrwal.strategy.web.Plans;
import pl.utrwal.webkit.StillUpdating;

/**
 * The list of plans, and a plan's table.
 */
@Controller
class PlanPages {

	private final Plans plans;

	PlanPages(Plans plans) {
		this.plans = plans;
	}

	@GetMapping("/plans")
	String list(Actor actor, Model model) {
		model.addAttribute("plans", this.plans.all(actor, null));
		model.addAttribute("planner", actor.role() == Role.PLANNER);
		return "strategy/plans";
	}

	@GetMapping("/plans/{plan}")
	String plan(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, Model model) {
		PlanTable table;
		try {
			table = this.plans.plan(actor, plan, after);
		}
		catch (StillUpdating late) {
			model.addAttribute("plan", plan);
			model.addAttribute("after", after);
			return "strategy/updating";
		}
		model.addAttribute("table", table);
		model.addAttribute("counts", Counts.of(table));
		model.addAttribute("planner", actor.role() == Role.PLANNER);
		model.addAttribute("predecessor", (table.heading().predecessor() != null)
				? this.plans.plan(actor, table.heading().predecessor(), null) : null);
		return "strategy/plan";
	}

}
