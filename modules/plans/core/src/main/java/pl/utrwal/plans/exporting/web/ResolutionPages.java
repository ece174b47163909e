package pl.utrwal.plans.exporting.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.documents.Documents;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.adoption.read.PendingAmendments;
import pl.utrwal.plans.adoption.read.PendingAmendments.Pending;
import pl.utrwal.plans.adoption.read.PendingAmendments.Waiting;
import pl.utrwal.plans.adoption.read.ResolutionReader;
import pl.utrwal.plans.adoption.read.ResolutionReader.Meaning;
import pl.utrwal.plans.adoption.read.ResolutionReader.Provision;
import pl.utrwal.plans.adoption.read.ResolutionReader.Read;
import pl.utrwal.plans.table.web.PlanCommandService;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.RequestRefused;

/**
 * Reads the resolution that the council passed: shows where it is other than what waits
 * in the plan, and brings the plan into line with it, before anybody records the act.
 */
@Controller
class ResolutionPages {

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final PendingAmendments amendments;

	private final ResolutionReader reader;

	private final SheetComparison comparison;

	ResolutionPages(PlanQueryService plans, PlanCommandService commands, PendingAmendments amendments,
			ResolutionReader reader, SheetComparison comparison) {
		this.plans = plans;
		this.commands = commands;
		this.amendments = amendments;
		this.reader = reader;
		this.comparison = comparison;
	}

	@GetMapping("/plans/{plan}/amendments/read")
	String open(Actor actor, @PathVariable PlanId plan, Model model) {
		FormSubmission.verifyPlanner(actor);
		model.addAttribute("table", pending(actor, plan).working());
		return "plans/resolution";
	}

	@PostMapping("/plans/{plan}/amendments/read")
	String read(Actor actor, @PathVariable PlanId plan, @RequestParam MultipartFile file, Model model,
			HttpServletResponse response) throws IOException {
		FormSubmission.verifyPlanner(actor);
		Pending pending = pending(actor, plan);
		try {
			Read read = this.reader.read(Documents.read(file.getBytes()), pending);
			if (read.provisions().isEmpty()) {
				throw new RuleBroken("reading-nothing");
			}
			SheetEdits edits = edits(pending, read);
			SheetDifference first = SheetDifference.of(pending.adopted(), pending.working(), edits, Map.of());
			model.addAttribute("number", read.number());
			model.addAttribute("day", read.day());
			model.addAttribute("same", count(read, Meaning.AS_DRAFTED));
			model.addAttribute("unknown",
					read.provisions()
						.stream()
						.filter((provision) -> provision.meaning() == Meaning.UNKNOWN)
						.map(Provision::paragraph)
						.toList());
			model.addAttribute("left", read.left().stream().map(Waiting::paragraph).toList());
			return show(actor, pending, edits, first.chosen("sheet"), null, null, model);
		}
		catch (UnreadableDocument unreadable) {
			return refused(pending, new RuleBroken("reading-unreadable"), model, response);
		}
		catch (RuleBroken broken) {
			return refused(pending, broken, model, response);
		}
	}

	private static String refused(Pending pending, RuleBroken why, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("refused", why);
		model.addAttribute("table", pending.working());
		return "plans/resolution";
	}

	private static long count(Read read, Meaning meaning) {
		return read.provisions().stream().filter((provision) -> provision.meaning() == meaning).count();
	}

	private static SheetEdits edits(Pending pending, Read read) {
		List<SheetEdits.Edit> cells = new ArrayList<>();
		List<SheetEdits.Added> rows = new ArrayList<>();
		List<String> removed = new ArrayList<>();
		for (Provision provision : read.provisions()) {
			switch (provision.meaning()) {
				case CHANGED -> cells.add(new SheetEdits.Edit(provision.number(), provision.element().id().value(),
						provision.column(), provision.value()));
				case WITHDRAWN -> removed.add(provision.element().id().value());
				case ADDED -> rows.add(new SheetEdits.Added(provision.number(), UUID.randomUUID().toString(),
						provision.element().id().value(), provision.value(), provision.values()));
				case AS_DRAFTED, UNKNOWN -> {
				}
			}
		}
		return new SheetEdits(pending.adopted().position(), cells, rows, removed, List.of());
	}

	/**
	 * @param sent {@code edits} as the page got them, and what was chosen
	 */
	@PostMapping("/plans/{plan}/amendments/read/accepted")
	String accept(Actor actor, @PathVariable PlanId plan, @RequestParam String edits,
			@RequestParam(required = false) String reason, @RequestParam Map<String, String> sent, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		FormSubmission.verifyPlanner(actor);
		SheetEdits said = this.comparison.edits(edits);
		Pending pending = pending(actor, plan);
		SheetDifference difference = SheetDifference.of(pending.adopted(), pending.working(), said, sent);
		if (!difference.fits() || difference.open() > 0) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return again(actor, pending, said, sent, new RuleBroken("sheet-choose"), reason, model);
		}
		try {
			String after = FormSubmission
				.after(this.commands.send(difference.command(), actor, CommandContext.web(reason)));
			Flash.show(redirect, "reading.saved", String.valueOf(difference.cells()),
					String.valueOf(difference.added().size()), String.valueOf(difference.rowsRemoved()));
			return "redirect:/plans/" + plan + "/amendments" + after;
		}
		catch (Conflict conflict) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return again(actor, pending(actor, plan), said, sent, new RuleBroken("sheet-choose"), reason, model);
		}
		catch (RuleBroken broken) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return again(actor, pending, said, sent, broken, reason, model);
		}
	}

	private String again(Actor actor, Pending pending, SheetEdits edits, Map<String, String> choices, RuleBroken broken,
			String reason, Model model) {
		model.addAttribute("number", "");
		model.addAttribute("same", 0L);
		model.addAttribute("unknown", List.of());
		model.addAttribute("left", List.of());
		return show(actor, pending, edits, choices, broken, reason, model);
	}

	private String show(Actor actor, Pending pending, SheetEdits edits, Map<String, String> choices, RuleBroken broken,
			String reason, Model model) {
		SheetDifference difference = SheetDifference.of(pending.adopted(), pending.working(), edits, choices);
		this.comparison.show(difference, edits, broken, reason, model);
		model.addAttribute("owner", actor.role() == Role.OWNER);
		return "plans/resolution";
	}

	private Pending pending(Actor actor, PlanId plan) {
		PlanTable table = this.plans.current(actor, plan);
		return this.amendments.find(table)
			.orElseThrow(() -> new RequestRefused(HttpStatus.NOT_FOUND, "never-adopted", ""));
	}

}
