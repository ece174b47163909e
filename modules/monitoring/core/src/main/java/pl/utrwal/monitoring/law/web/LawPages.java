package pl.utrwal.monitoring.law.web;

import java.time.LocalDate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import pl.utrwal.application.PlanQueries;
import pl.utrwal.identity.contract.Actor;

/**
 * The law that this program knows of.
 */
@Controller
class LawPages {

	private final LegalFacts facts;

	private final PlanQueries plans;

	LawPages(LegalFacts facts, PlanQueries plans) {
		this.facts = facts;
		this.plans = plans;
	}

	@GetMapping("/law")
	String show(Actor actor, Model model) {
		LocalDate today = this.plans.today();
		model.addAttribute("today", today);
		model.addAttribute("parts", this.facts.parts());
		model.addAttribute("stale", this.facts.stale(today).size());
		return "monitoring/law";
	}

}
