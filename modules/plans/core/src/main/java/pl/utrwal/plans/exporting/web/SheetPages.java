package pl.utrwal.plans.exporting.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

import pl.utrwal.application.AsOf;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.documents.FilledSheet;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.table.domain.PlanCommand.ChangeCells;
import pl.utrwal.plans.table.web.PlanCommandService;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.RequestRefused;

/**
 * Takes a spreadsheet back that a plan was given away as: shows what it changes, and
 * stores all of it at once. Nothing is kept in between: the page sends back what it was
 * about.
 */
@Controller
class SheetPages {

	/** What the page sends back must fit a form. */
	private static final int MOST_CHARACTERS = 200_000;

	private static final AsOf NOW = new AsOf(null, null, null);

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final SheetReader reader;

	private final SheetComparison comparison;

	private final ExportPages export;

	SheetPages(PlanQueryService plans, PlanCommandService commands, SheetReader reader, SheetComparison comparison,
			ExportPages export) {
		this.plans = plans;
		this.commands = commands;
		this.reader = reader;
		this.comparison = comparison;
		this.export = export;
	}

	/** A page that was shown before comes with no file. */
	@GetMapping("/plans/{plan}/sheet")
	String again(Actor actor, @PathVariable PlanId plan, Model model) {
		return this.export.open(actor, plan, NOW, model);
	}

	@PostMapping("/plans/{plan}/sheet")
	String take(Actor actor, @PathVariable PlanId plan, @RequestParam MultipartFile file, Model model,
			HttpServletResponse response) throws IOException {
		FormSubmission.verifyPlanner(actor);
		try {
			SheetEdits edits = read(actor, plan, file.getBytes());
			return show(actor, this.plans.current(actor, plan), edits, Map.of(), null, null, model);
		}
		catch (UnreadableDocument unreadable) {
			return refused(actor, plan, new RuleBroken("sheet-" + unreadable.code()), model, response);
		}
		catch (RuleBroken broken) {
			return refused(actor, plan, broken, model, response);
		}
	}

	private String refused(Actor actor, PlanId plan, RuleBroken why, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("refused", why);
		return this.export.open(actor, plan, NOW, model);
	}

	private SheetEdits read(Actor actor, PlanId plan, byte[] file) {
		FilledSheet sheet = FilledSheet.read(file);
		Map<String, String> properties = sheet.properties();
		String format = properties.get(PlanSheet.FORMAT_PROPERTY);
		if (format == null || !sheet.keys().contains(PlanSheet.ID)) {
			throw new RuleBroken("sheet-foreign");
		}
		if (!format.equals(PlanSheet.FORMAT)) {
			throw new RuleBroken("sheet-old");
		}
		if (!plan.value().equals(properties.get(PlanSheet.PLAN_PROPERTY))) {
			throw new RuleBroken("sheet-other-plan", properties.getOrDefault(PlanSheet.TITLE_PROPERTY, ""));
		}
		PlanTable base = base(actor, plan, position(properties));
		SheetEdits edits = this.reader.read(sheet, base,
				Locale.forLanguageTag(properties.getOrDefault(PlanSheet.LANGUAGE_PROPERTY, "pl")));
		if (edits.size() > ChangeCells.MOST || this.comparison.json(edits).length() > MOST_CHARACTERS) {
			throw new RuleBroken("changes-too-many", String.valueOf(ChangeCells.MOST));
		}
		return edits;
	}

	private static long position(Map<String, String> properties) {
		try {
			return Long.parseLong(properties.getOrDefault(PlanSheet.POSITION_PROPERTY, ""));
		}
		catch (NumberFormatException ex) {
			throw new RuleBroken("sheet-foreign");
		}
	}

	private PlanTable base(Actor actor, PlanId plan, long position) {
		try {
			return this.plans.view(actor, plan, null, new AsOf(position, null, null)).table();
		}
		catch (RequestRefused refused) {
			throw new RuleBroken("sheet-foreign");
		}
	}

	/**
	 * @param sent {@code edits} as the page got them, and what was chosen where the plan
	 * says something else by now
	 */
	@PostMapping("/plans/{plan}/sheet/accepted")
	String accept(Actor actor, @PathVariable PlanId plan, @RequestParam String edits,
			@RequestParam(required = false) String reason, @RequestParam Map<String, String> sent, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		FormSubmission.verifyPlanner(actor);
		SheetEdits said = this.comparison.edits(edits);
		PlanTable table = this.plans.current(actor, plan);
		SheetDifference difference = difference(actor, table, said, sent);
		if (!difference.fits() || difference.open() > 0) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(actor, table, said, sent, new RuleBroken("sheet-choose"), reason, model);
		}
		try {
			Optional<Stored> stored = this.commands.send(difference.command(), actor, CommandContext.web(reason));
			Flash.show(redirect, "sheet.saved", String.valueOf(difference.cells()),
					String.valueOf(difference.added().size()), String.valueOf(difference.rowsRemoved()));
			return "redirect:/plans/" + plan + FormSubmission.after(stored);
		}
		catch (Conflict conflict) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(actor, this.plans.current(actor, plan), said, sent, new RuleBroken("sheet-choose"), reason,
					model);
		}
		catch (RuleBroken broken) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(actor, table, said, sent, broken, reason, model);
		}
	}

	private SheetDifference difference(Actor actor, PlanTable now, SheetEdits edits, Map<String, String> choices) {
		return SheetDifference.of(base(actor, now.id(), edits.position()), now, edits, choices);
	}

	private String show(Actor actor, PlanTable table, SheetEdits edits, Map<String, String> choices, RuleBroken broken,
			String reason, Model model) {
		this.comparison.show(difference(actor, table, edits, choices), edits, broken, reason, model);
		model.addAttribute("remarks", edits.remarks());
		return "plans/sheet";
	}

}
