package pl.utrwal.history.evidence.web;

import java.util.List;

import jakarta.annotation.security.PermitAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.table.PlanTables;

/**
 * Where an auditor takes evidence away.
 */
@PermitAll
@Controller
class EvidencePages {

	private final EvidenceBundle evidence;

	private final List<PlanTables> plans;

	EvidencePages(EvidenceBundle evidence, List<PlanTables> plans) {
		this.evidence = evidence;
		this.plans = plans;
	}

	@GetMapping("/proof/evidence")
	String page(Actor actor, @ModelAttribute Asked asked, Model model) {
		model.addAttribute("asked", asked);
		model.addAttribute("plans",
				this.plans.stream().flatMap((module) -> module.tables(actor.municipality(), Known.NOW)).toList());
		model.addAttribute("fingerprint", this.evidence.fingerprint());
		return "history/evidence";
	}

}
