package pl.utrwal.plans.table.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.PlanView;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Succession;
import pl.utrwal.plans.adoption.read.PendingAmendments;
import pl.utrwal.plans.contract.PlanDuties;

/**
 * The list of plans, and a plan's table.
 */
@Controller
class PlanPages {

	private final PlanQueryService plans;

	private final PastModel model;

	private final PendingAmendments amendments;

	private final Optional<ContinuationDraft> continuation;

	private final RowStatusLayer standings;

	private final PlanDuties duties;

	PlanPages(PlanQueryService plans, PastModel model, PendingAmendments amendments,
			Optional<ContinuationDraft> continuation, RowStatusLayer standings, PlanDuties duties) {
		this.duties = duties;
		this.standings = standings;
		this.amendments = amendments;
		this.continuation = continuation;
		this.plans = plans;
		this.model = model;
	}

	@GetMapping("/plans")
	String list(Actor actor, @RequestParam(required = false) Long after, Model model) {
		model.addAttribute("plans", this.plans.all(actor, after));
		model.addAttribute("today", this.plans.today());
		model.addAttribute("planner", actor.role().editsPlans());
		return "plans/plans";
	}

	@GetMapping("/plans/{plan}")
	String plan(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, AsOf asOf,
			RowQuery rows, Locale locale, Model model) {
		long shown = this.standings.shown();
		this.standings.await(after);
		PlanView view = this.plans.view(actor, plan, after, asOf);
		this.model.show(view, view.table().title(), actor, locale, model);
		this.model.live(view, model);
		this.model.choose(view, rows, model);
		model.addAttribute("liveAt",
				Math.max(view.table().position(), Math.max(shown, (after != null) ? after : shown)));
		model.addAttribute("counts", this.plans.counts(view.table()));
		model.addAttribute("predecessor", linked(actor, view.table().heading().predecessor(), view));
		Succession succession = view.life().succession();
		model.addAttribute("successor", linked(actor, (succession != null) ? succession.by() : null, view));
		if (view.then() == null) {
			Optional<PendingAmendments.Pending> pending = this.amendments.find(view.table());
			model.addAttribute("duty",
					actor.role().editsPlans() ? this.duties.fulfilledBy(view.table()).orElse(null) : null);
			model.addAttribute("amendments", pending.orElse(null));
			model.addAttribute("waiting", pending.map(PendingAmendments.Pending::elements).orElse(null));
			model.addAttribute("decisions", this.amendments.decisions(actor.role(), view.life(), pending));
		}
		List<PlanReferences.Of> references = PlanReferences.of(view.table());
		model.addAttribute("references", references.size());
		model.addAttribute("openReferences", references.stream().filter(PlanReferences.Of::open).count());
		model.addAttribute("continuation", this.continuation.isPresent());
		return "plans/plan";
	}

	/** By the title that it had at the moment that is shown. */
	private PlanTable linked(Actor actor, PlanId plan, PlanView view) {
		if (plan == null) {
			return null;
		}
		return (view.then() == null) ? this.plans.current(actor, plan)
				: this.plans.beside(actor, plan, view.asked().asKnown()).orElse(null);
	}

}
