package pl.utrwal.plans.importing.web;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.Flash;

/**
 * Undoes an import, after asking.
 */
@Controller
class UndoImportPages {

	private final PlanQueryService plans;

	private final ImportService imports;

	UndoImportPages(PlanQueryService plans, ImportService imports) {
		this.plans = plans;
		this.imports = imports;
	}

	@GetMapping("/plans/{plan}/import-undone")
	String ask(Actor actor, @PathVariable PlanId plan, Model model) {
		FormSubmission.verifyPlanner(actor);
		model.addAttribute("table", this.plans.current(actor, plan));
		return "plans/import-undo";
	}

	@PostMapping("/plans/{plan}/import-undone")
	String undo(Actor actor, @PathVariable PlanId plan, RedirectAttributes redirect) {
		PlanTable table = this.plans.current(actor, plan);
		Optional<Stored> stored = this.imports.undo(actor, table);
		Flash.show(redirect, "import.undo.done", table.title());
		return "redirect:/plans" + FormSubmission.after(stored);
	}

}
