package pl.utrwal.plans.table.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.RunsForward;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.adoption.read.PendingAmendments;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.ChangeCell;
import pl.utrwal.plans.table.read.ElementPlace;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.webkit.TableFormatter;

/**
 * Edits a cell in place. Every answer is a fragment of the plan's page.
 */
@Controller
class CellPages {

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final PlanHistory history;

	private final AccountNames names;

	private final TableFormatter words;

	private final PendingAmendments amendments;

	private final RowLayers layers;

	private final PlanPartners partners;

	CellPages(PlanQueryService plans, PlanCommandService commands, PlanHistory history, AccountNames names,
			TableFormatter words, PendingAmendments amendments, RowLayers layers, PlanPartners partners) {
		this.partners = partners;
		this.layers = layers;
		this.amendments = amendments;
		this.plans = plans;
		this.commands = commands;
		this.history = history;
		this.names = names;
		this.words = words;
	}

	/**
	 * How a time frame that is being typed is understood; the field's name is that of its
	 * form.
	 */
	@GetMapping("/time-frames")
	String understood(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String timeFrame,
			@RequestParam(defaultValue = "") String period, Locale locale, Model model) {
		understand(new CellValue.When(TimeFrame.parse(CellForm.text(text + timeFrame + period).strip())), locale,
				model);
		return "plans/cell :: understood";
	}

	/** How a cost that is being typed is understood. */
	@GetMapping("/costs")
	String cost(@RequestParam(defaultValue = "") String text, Locale locale, Model model) {
		understand(CellValue.Cost.parse(CellForm.text(text).strip()), locale, model);
		return "plans/cell :: understood";
	}

	/** How quantities that are being typed are understood. */
	@GetMapping("/quantities")
	String quantities(@RequestParam(defaultValue = "") String text, Locale locale, Model model) {
		understand(CellValue.Quantities.parse(CellForm.text(text).strip()), locale, model);
		return "plans/cell :: understood";
	}

	@GetMapping(path = "/plans/{plan}/items/{item}", headers = "HX-Request")
	String shown(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, Model model) {
		return shown(actor, this.plans.current(actor, plan), item, model);
	}

	@GetMapping("/plans/{plan}/items/{item}/cells/{column}")
	String editor(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable String column,
			Locale locale, Model model) {
		PlanTable table = this.plans.current(actor, plan);
		Element element = PlanQueries.element(table, item);
		return editor(actor, table, element, column, cell(element, column).value(), locale, model);
	}

	@PostMapping("/plans/{plan}/items/{item}/cells/{column}")
	String save(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable String column,
			CellForm form, Locale locale, Model model, HttpServletResponse response) {
		PlanTable table = this.plans.current(actor, plan);
		Element element = PlanQueries.element(table, item);
		CellValue value = form.value(cell(element, column).value());
		try {
			if (value instanceof CellValue.When when) {
				new RunsForward(when.timeFrame().source()).verify();
			}
			PlanCommand command = form.corrects()
					? PlanCommandService.correct(actor, plan, item, form.version(), column, value)
					: new ChangeCell(plan, item, form.version(), column, value);
			return saved(actor, plan, item, model, response,
					this.commands.send(command, actor, CommandContext.web(form.reason())));
		}
		catch (Conflict conflict) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return refused(actor, conflict, column, value, form, locale, model, response);
		}
		catch (RuleBroken broken) {
			response.setStatus(422);
			model.addAttribute("broken", broken);
			model.addAttribute("reason", form.reason());
			model.addAttribute("correction", form.corrects());
			return again(actor, table, element, column, value, locale, model, response);
		}
	}

	private String saved(Actor actor, PlanId plan, ElementId item, Model model, HttpServletResponse response,
			Optional<Stored> stored) {
		stored.ifPresent((found) -> response.setHeader(ManyCellsPages.CHANGE, String.valueOf(found.version())));
		response.setHeader("HX-Trigger", stored.isPresent() ? "utrwal:saved" : "utrwal:unchanged");
		return shown(actor, this.plans.current(actor, plan), item, model);
	}

	/** Someone else was first: both values are shown, and the planner chooses. */
	private String refused(Actor actor, Conflict conflict, String column, CellValue value, CellForm form, Locale locale,
			Model model, HttpServletResponse response) {
		PlanTable table = this.plans.current(actor, new PlanId(conflict.subject()));
		Element element = PlanQueries.element(table, conflict.element());
		model.addAttribute("theirs", cell(element, column).value());
		RecordedChange change = this.history.change(conflict.subject(), conflict.current());
		model.addAttribute("change", change);
		model.addAttribute("changedBy", this.names.displayName(change.by()).orElse(null));
		model.addAttribute("reason", form.reason());
		model.addAttribute("correction", form.corrects());
		return again(actor, table, element, column, value, locale, model, response);
	}

	private String again(Actor actor, PlanTable table, Element element, String column, CellValue value, Locale locale,
			Model model, HttpServletResponse response) {
		response.setHeader("HX-Retarget", "#cell-" + element.id() + "-" + column);
		response.setHeader("HX-Reswap", "innerHTML");
		return editor(actor, table, element, column, value, locale, model);
	}

	private String editor(Actor actor, PlanTable table, Element element, String column, CellValue value, Locale locale,
			Model model) {
		model.addAttribute("table", table);
		model.addAttribute("element", element);
		model.addAttribute("column", column);
		model.addAttribute("value", value);
		model.addAttribute("owner", actor.role() == Role.OWNER);
		switch (value) {
			case CellValue.Parties parties -> model.addAttribute("suggestions", this.partners.suggestions(table));
			case CellValue.Funding funding -> model.addAttribute("suggestions", sources(table));
			default -> {
			}
		}
		understand(value, locale, model);
		return "plans/cell :: editor";
	}

	/** What pays for something in the plan already. */
	private static List<String> sources(PlanTable table) {
		return table.elements()
			.flatMap((element) -> element.cells().values().stream())
			.map(Cell::value)
			.filter(CellValue.Funding.class::isInstance)
			.flatMap((funding) -> ((CellValue.Funding) funding).sources().stream())
			.distinct()
			.toList();
	}

	/**
	 * Adds {@code understood}, and whether it is {@code clear}, to what is typed as text.
	 */
	private void understand(CellValue value, Locale locale, Model model) {
		switch (value) {
			case CellValue.When when -> {
				model.addAttribute("clear", this.words.isUnderstood(when.timeFrame()));
				model.addAttribute("understood", this.words.understood(when.timeFrame(), locale));
			}
			case CellValue.Cost cost -> {
				model.addAttribute("clear", !cost.parts().isEmpty());
				model.addAttribute("understood", this.words.understood(cost, locale));
			}
			case CellValue.Quantities quantities -> {
				model.addAttribute("clear", !quantities.quantities().isEmpty());
				model.addAttribute("understood", this.words.understood(quantities, locale));
			}
			default -> {
			}
		}
	}

	private String shown(Actor actor, PlanTable table, ElementId item, Model model) {
		model.addAttribute("table", table);
		Element element = PlanQueries.element(table, item);
		model.addAttribute("element", element);
		model.addAttribute("part", part(table, element));
		model.addAttribute("planner", actor.role().editsPlans());
		model.addAttribute("waiting", this.amendments.waiting(table));
		this.layers.lay(table, model);
		return "plans/element";
	}

	private static Cell cell(Element element, String column) {
		Cell cell = element.cells().get(column);
		if (cell == null) {
			throw new Unknown(new ElementId(column));
		}
		return cell;
	}

	/** The fragment that draws it. */
	private static String part(PlanTable table, Element element) {
		return switch (element) {
			case Section section -> (ElementPlace.of(table, section.id()).parent() == null) ? "area" : "goal";
			case Row row -> "row";
		};
	}

}
