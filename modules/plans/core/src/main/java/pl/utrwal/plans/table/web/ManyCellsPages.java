package pl.utrwal.plans.table.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.adoption.read.PendingAmendments;

/**
 * Changes many cells at once, after it was shown how each is understood; and takes back,
 * in turn, what one has changed.
 */
@Controller
class ManyCellsPages {

	/** Tells the page which of the plan's versions the change made. */
	static final String CHANGE = "X-Change";

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final PendingAmendments amendments;

	private final RowLayers layers;

	private final MessageSource messages;

	ManyCellsPages(PlanQueryService plans, PlanCommandService commands, PendingAmendments amendments, RowLayers layers,
			MessageSource messages) {
		this.plans = plans;
		this.commands = commands;
		this.amendments = amendments;
		this.layers = layers;
		this.messages = messages;
	}

	/**
	 * @param sent what {@link ManyCells#read} reads
	 * @param dryRun true to be shown what would be stored
	 */
	@PostMapping("/plans/{plan}/cells")
	String change(Actor actor, @PathVariable PlanId plan, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(required = false) String reason,
			Locale locale, Model model, HttpServletResponse response) {
		FormSubmission.verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		ManyCells cells = null;
		try {
			cells = ManyCells.read(table, sent);
			if (dryRun || !cells.fits()) {
				return preview(table, cells, sent, null, model);
			}
			String parent = sent.getFirst("parent");
			Optional<Stored> stored = this.commands.send(cells.command(table, new ElementId(parent)), actor,
					CommandContext.web(reason));
			return changed(actor, table, stored, new ElementId(parent),
					this.messages.getMessage("many.said", new Object[] { cells.changed(), cells.added() }, locale),
					model, response);
		}
		catch (Conflict conflict) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return preview(table, cells, sent, new RuleBroken("many-conflict"), model);
		}
		catch (RuleBroken broken) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return preview(table, cells, sent, broken, model);
		}
	}

	/**
	 * Takes back what the actor changed when the plan came to a version, unless it was
	 * changed again since.
	 */
	@PostMapping("/plans/{plan}/undo")
	String undo(Actor actor, @PathVariable PlanId plan, @RequestParam long change,
			@RequestParam(required = false) String reason, Locale locale, Model model, HttpServletResponse response) {
		FormSubmission.verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		PlanCommandService.Undo undo = this.commands.undo(actor, table, change);
		String why = (reason != null && !reason.isBlank()) ? reason
				: this.messages.getMessage("plans.undo.reason", null, locale);
		Optional<Stored> stored = this.commands.send(undo.command(), actor, CommandContext.web(why));
		return changed(actor, table, stored, undo.element(),
				this.messages.getMessage("many.undone", new Object[] { undo.text() }, locale), model, response);
	}

	private String changed(Actor actor, PlanTable before, Optional<Stored> stored, ElementId element, String said,
			Model model, HttpServletResponse response) {
		stored.ifPresent((found) -> response.setHeader(CHANGE, String.valueOf(found.version())));
		response.setHeader("X-Element", element.value());
		PlanTable after = this.plans.current(actor, before.id());
		List<Section> areas = after.sections().stream().filter((area) -> !before.sections().contains(area)).toList();
		model.addAttribute("table", after);
		model.addAttribute("waiting", this.amendments.waiting(after));
		this.layers.lay(after, model);
		model.addAttribute("areas", areas);
		model.addAttribute("oob", true);
		model.addAttribute("whole", areas.size() > 1);
		model.addAttribute("said", said);
		return "plans/changed";
	}

	private static String preview(PlanTable table, ManyCells cells, MultiValueMap<String, String> sent,
			RuleBroken broken, Model model) {
		model.addAttribute("table", table);
		model.addAttribute("many", cells);
		model.addAttribute("sent", sent);
		model.addAttribute("broken", broken);
		return "plans/many";
	}

}
