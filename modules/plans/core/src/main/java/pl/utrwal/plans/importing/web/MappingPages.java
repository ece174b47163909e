package pl.utrwal.plans.importing.web;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.importing.read.MappingProjection;
import pl.utrwal.plans.importing.read.MappingRepository;
import pl.utrwal.plans.table.domain.PlanCommand.ForgetReading;
import pl.utrwal.plans.table.web.PlanCommandService;
import pl.utrwal.webkit.Flash;

/**
 * What the import learned from the planners of a municipality, and how to forget it.
 */
@Controller
class MappingPages {

	private final MappingRepository mappings;

	private final PlanCommandService commands;

	private final ReadYourWrites reads;

	private final Readings readings;

	MappingPages(MappingRepository mappings, PlanCommandService commands, ReadYourWrites reads, Readings readings) {
		this.mappings = mappings;
		this.commands = commands;
		this.reads = reads;
		this.readings = readings;
	}

	@GetMapping("/imports/learned")
	String all(Actor actor, @RequestParam(required = false) Long after, Model model) {
		FormSubmission.verifyPlanner(actor);
		this.reads.await(after, MappingProjection.PROCESSOR);
		model.addAttribute("mappings", this.mappings.all(actor.municipality()));
		return "plans/learned";
	}

	/** Somebody else may have forgotten it already. */
	@PostMapping("/imports/learned/forgotten")
	String forget(Actor actor, @RequestParam PlanId plan, @RequestParam String signature, RedirectAttributes redirect) {
		boolean known = this.mappings.all(actor.municipality())
			.stream()
			.anyMatch((mapping) -> mapping.plan().equals(plan) && mapping.signature().equals(signature));
		Optional<Stored> stored = known
				? this.commands.send(new ForgetReading(plan, signature), actor, CommandContext.web(null))
				: Optional.empty();
		this.readings.forget();
		Flash.show(redirect, "import.learned.forgotten");
		return "redirect:/imports/learned" + FormSubmission.after(stored);
	}

}
