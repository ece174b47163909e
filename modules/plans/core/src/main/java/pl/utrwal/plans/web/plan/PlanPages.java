package pl.utrwal.plans.web.plan;

import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.web.AsOf;
import pl.utrwal.plans.web.PlanTab;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.View;
import pl.utrwal.webkit.StillUpdating;

/**
 * The list of plans, and a plan's table.
 */
@Controller
class PlanPages {

	private final Plans plans;

	private final PastModel model;

	private final List<PlanTab> tabs;

	PlanPages(Plans plans, PastModel model, ObjectProvider<PlanTab> tabs) {
		this.plans = plans;
		this.model = model;
		this.tabs = tabs.orderedStream().toList();
	}

	@GetMapping("/plans")
	String list(Actor actor, Model model) {
		model.addAttribute("plans", this.plans.all(actor, null));
		model.addAttribute("planner", actor.role() == Role.PLANNER);
		return "plans/plans";
	}

	@GetMapping("/plans/{plan}")
	String plan(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, AsOf asOf,
			Locale locale, Model model) {
		View view;
		try {
			view = this.plans.view(actor, plan, after, asOf);
		}
		catch (StillUpdating late) {
			model.addAttribute("address", "/plans/" + plan);
			model.addAttribute("after", after);
			return "plans/updating";
		}
		this.model.show(view, view.table().title(), actor, locale, model);
		this.model.live(view, model);
		model.addAttribute("counts", this.plans.counts(view.table()));
		model.addAttribute("tabs", this.tabs.stream().filter((tab) -> tab.kind().equals(view.table().kind())).toList());
		PlanId predecessor = view.table().heading().predecessor();
		model.addAttribute("predecessor", (predecessor != null) ? this.plans.plan(actor, predecessor, null) : null);
		return "plans/plan";
	}

}
