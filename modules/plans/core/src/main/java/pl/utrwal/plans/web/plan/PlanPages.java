package pl.utrwal.plans.web.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Succession;
import pl.utrwal.plans.web.AsOf;
import pl.utrwal.plans.web.Continuation;
import pl.utrwal.plans.web.Corrections;
import pl.utrwal.plans.web.PlanReferences;
import pl.utrwal.plans.web.PlanTab;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Standings;
import pl.utrwal.plans.web.View;
import pl.utrwal.plans.web.adoption.Amendments;

/**
 * The list of plans, and a plan's table.
 */
@Controller
class PlanPages {

	private final Plans plans;

	private final PastModel model;

	private final Amendments amendments;

	private final List<PlanTab> tabs;

	private final Optional<Continuation> continuation;

	private final Standings standings;

	PlanPages(Plans plans, PastModel model, Amendments amendments, ObjectProvider<PlanTab> tabs,
			Optional<Continuation> continuation, Standings standings) {
		this.standings = standings;
		this.amendments = amendments;
		this.continuation = continuation;
		this.plans = plans;
		this.model = model;
		this.tabs = tabs.orderedStream().toList();
	}

	@GetMapping("/plans")
	String list(Actor actor, Model model) {
		model.addAttribute("plans", this.plans.all(actor, null));
		model.addAttribute("today", this.plans.today());
		model.addAttribute("planner", actor.role().editsPlans());
		return "plans/plans";
	}

	@GetMapping("/plans/{plan}")
	String plan(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, AsOf asOf,
			Locale locale, Model model) {
		long shown = this.standings.shown();
		this.standings.await(after);
		View view = this.plans.view(actor, plan, after, asOf);
		this.model.show(view, view.table().title(), actor, locale, model);
		this.model.live(view, model);
		model.addAttribute("liveAt",
				Math.max(view.table().position(), Math.max(shown, (after != null) ? after : shown)));
		model.addAttribute("counts", this.plans.counts(view.table()));
		model.addAttribute("tabs", this.tabs.stream().filter((tab) -> tab.isOf(view.table().kind())).toList());
		model.addAttribute("predecessor", linked(actor, view.table().heading().predecessor(), view));
		Succession succession = view.life().succession();
		model.addAttribute("successor", linked(actor, (succession != null) ? succession.by() : null, view));
		if (view.then() == null) {
			Optional<Amendments.Pending> pending = this.amendments.find(view.table());
			model.addAttribute("amendments", pending.orElse(null));
			model.addAttribute("proposed", view.life().adopted() ? Corrections.proposed(view.table()) : null);
			model.addAttribute("waiting", pending.map(Amendments.Pending::elements).orElse(null));
			model.addAttribute("decisions", this.amendments.decisions(actor.role(), view.life(), pending));
		}
		List<PlanReferences.Of> references = PlanReferences.of(view.table());
		model.addAttribute("references", references.size());
		model.addAttribute("openReferences", references.stream().filter(PlanReferences.Of::open).count());
		model.addAttribute("continuation", this.continuation.isPresent());
		return "plans/plan";
	}

	/** By the title that it had at the moment that is shown. */
	private PlanTable linked(Actor actor, PlanId plan, View view) {
		if (plan == null) {
			return null;
		}
		return (view.then() == null) ? this.plans.current(actor, plan)
				: this.plans.beside(actor, plan, view.asked().asKnown()).orElse(null);
	}

}
