package pl.utrwal.plans.table.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.adoption.read.PendingAmendments;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.read.ElementPlace;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.webkit.TableFormatter;

/**
 * Adds, moves, withdraws, restores, renumbers, notes, and takes back. What an answer
 * changes on the page it sends out of band: whole areas, and a sentence to be said.
 */
@Controller
class StructurePages {

	private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d{1,6})(\\D*)");

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final PlanHistory history;

	private final AccountNames names;

	private final TableFormatter words;

	private final MessageSource messages;

	private final PendingAmendments amendments;

	private final RowLayers layers;

	StructurePages(PlanQueryService plans, PlanCommandService commands, PlanHistory history, AccountNames names,
			TableFormatter words, MessageSource messages, PendingAmendments amendments, RowLayers layers) {
		this.layers = layers;
		this.amendments = amendments;
		this.plans = plans;
		this.commands = commands;
		this.history = history;
		this.names = names;
		this.words = words;
		this.messages = messages;
	}

	/**
	 * The side panel: what can be done with an element, and what happened to it.
	 */
	@GetMapping("/plans/{plan}/items/{item}/panel")
	String panel(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam(defaultValue = "false") boolean saved, @RequestParam(defaultValue = "false") boolean quiet,
			Model model) {
		PlanTable table = this.plans.current(actor, plan);
		Element element = PlanQueries.element(table, item);
		boolean planner = actor.role().editsPlans();
		model.addAttribute("table", table);
		model.addAttribute("element", element);
		model.addAttribute("level", table.levelOf(element).name());
		model.addAttribute("after", this.history.change(plan.value(), element.version()).position());
		model.addAttribute("saved", saved);
		model.addAttribute("quiet", quiet);
		model.addAttribute("planner", planner);
		model.addAttribute("undoable", planner && this.commands.undo(actor, table, element).isPresent());
		ElementId parent = ElementPlace.of(table, item).parent();
		model.addAttribute("holders",
				ElementPlace.holders(table, item).stream().filter((holder) -> !holder.id().equals(parent)).toList());
		model.addAttribute("rows", (element instanceof Section section) ? section.rows() : List.of());
		model.addAttribute("held", (element instanceof Section section) ? section.elements().count() - 1 : 0);
		return "plans/panel :: panel";
	}

	/** How much there is in a plan, for its head. */
	@GetMapping("/plans/{plan}/counts")
	String counts(Actor actor, @PathVariable PlanId plan, Model model) {
		PlanTable table = this.plans.current(actor, plan);
		model.addAttribute("table", table);
		model.addAttribute("counts", this.plans.counts(table));
		return "plans/panel :: counts";
	}

	@GetMapping("/plans/{plan}/items/new")
	String editor(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) ElementId parent,
			@RequestParam(required = false) ElementId after, @RequestParam(required = false) String level,
			Model model) {
		FormSubmission.verifyPlanner(actor);
		PlanTable table = this.plans.current(actor, plan);
		Level below = level(table, parent, after, level);
		List<? extends Element> siblings = ElementPlace.children(table, parent);
		boolean last = siblings.isEmpty() || after == null || siblings.getLast().id().equals(after);
		model.addAttribute("table", table);
		model.addAttribute("level", below);
		model.addAttribute("parent", parent);
		model.addAttribute("columns", this.plans.kind(table).rowLevel(below.name()).columns().size() + 1);
		model.addAttribute("number", last ? following(siblings) : "");
		return "plans/new-element :: " + part(parent, below);
	}

	@PostMapping("/plans/{plan}/items")
	String add(Actor actor, @PathVariable PlanId plan, NewElementForm form, @RequestParam Map<String, String> typed,
			Model model, HttpServletResponse response) {
		PlanTable table = this.plans.current(actor, plan);
		ElementId parent = id(form.parent());
		Level level = level(table, parent, id(form.after()), form.level());
		tell(response, this.commands.send(form.command(table, level, typed), actor, CommandContext.web(form.reason())));
		PlanTable after = this.plans.current(actor, plan);
		model.addAttribute("table", after);
		model.addAttribute("waiting", this.amendments.waiting(after));
		this.layers.lay(after, model);
		model.addAttribute("element", PlanQueries.element(after, form.element()));
		model.addAttribute("part", part(parent, level));
		model.addAttribute("planner", true);
		return "plans/element";
	}

	/**
	 * @param direction {@code up} or {@code down}; null if a parent is given
	 * @param parent the section that is to hold it
	 * @param before the sibling that it is to stand before; null for the end
	 */
	@PostMapping("/plans/{plan}/items/{item}/move")
	String move(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam long expectedVersion, @RequestParam(required = false) String direction,
			@RequestParam(required = false) String parent, @RequestParam(required = false) String before,
			@RequestParam(required = false) String reason, Locale locale, Model model, HttpServletResponse response) {
		PlanTable table = this.plans.current(actor, plan);
		Optional<ElementPlace> place = (direction != null) ? ElementPlace.next(table, item, direction.equals("up"))
				: Optional.of(ElementPlace.before(table, item, id(parent), id(before)));
		if (place.isEmpty()) {
			model.addAttribute("said", say("edit.said.edge", locale));
			return "plans/changed";
		}
		return changed(actor, table, item, PlanCommandService.move(plan, item, expectedVersion, place.get()), reason,
				"moved", locale, model, response);
	}

	@PostMapping("/plans/{plan}/items/{item}/withdraw")
	String withdraw(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam long expectedVersion, @RequestParam(required = false) String reason, Locale locale,
			Model model, HttpServletResponse response) {
		return changed(actor, this.plans.current(actor, plan), item, new WithdrawElement(plan, item, expectedVersion),
				reason, "withdrawn", locale, model, response);
	}

	@PostMapping("/plans/{plan}/items/{item}/restore")
	String restore(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam long expectedVersion, @RequestParam(required = false) String reason, Locale locale,
			Model model, HttpServletResponse response) {
		return changed(actor, this.plans.current(actor, plan), item, new RestoreElement(plan, item, expectedVersion),
				reason, "restored", locale, model, response);
	}

	@PostMapping("/plans/{plan}/items/{item}/renumber")
	String renumber(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam long expectedVersion, @RequestParam(defaultValue = "") String number,
			@RequestParam(required = false) String reason, Locale locale, Model model, HttpServletResponse response) {
		return changed(actor, this.plans.current(actor, plan), item,
				new RenumberElement(plan, item, expectedVersion, number.strip()), reason, "renumbered", locale, model,
				response);
	}

	@PostMapping("/plans/{plan}/items/{item}/note")
	String note(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam long expectedVersion, @RequestParam(defaultValue = "") String note, Locale locale,
			Model model, HttpServletResponse response) {
		return changed(actor, this.plans.current(actor, plan), item, new NoteElement(plan, item, expectedVersion, note),
				null, "noted", locale, model, response);
	}

	@PostMapping("/plans/{plan}/items/{item}/note/take-back")
	String takeNoteBack(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam long expectedVersion, @RequestParam String note,
			@RequestParam(required = false) String reason, Locale locale, Model model, HttpServletResponse response) {
		return changed(actor, this.plans.current(actor, plan), item,
				new TakeNoteBack(plan, item, expectedVersion, note), reason, "note-taken-back", locale, model,
				response);
	}

	/** Of a draft only: what it held goes too. */
	@PostMapping("/plans/{plan}/items/{item}/remove")
	String remove(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam long expectedVersion, @RequestParam(required = false) String reason, Locale locale,
			Model model, HttpServletResponse response) {
		PlanTable before = this.plans.current(actor, plan);
		Element element = PlanQueries.element(before, item);
		Section area = before.pathTo(item).getFirst();
		try {
			this.commands.send(new RemoveElement(plan, item, expectedVersion), actor, CommandContext.web(reason));
		}
		catch (Conflict conflict) {
			return clash(actor, conflict, locale, model, response);
		}
		PlanTable after = this.plans.current(actor, plan);
		if (area.id().equals(item)) {
			whole(after, model);
		}
		else {
			show(after, areas(after, List.of(area.id())), model);
		}
		model.addAttribute("said",
				this.messages.getMessage("edit.said.removed", new Object[] { element.text() }, locale));
		return "plans/changed";
	}

	@PostMapping("/plans/{plan}/items/{item}/undo")
	String undo(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestParam long expectedVersion, Locale locale, Model model, HttpServletResponse response) {
		PlanTable table = this.plans.current(actor, plan);
		Element element = PlanQueries.element(table, item);
		if (element.version() != expectedVersion) {
			return clash(actor, new Conflict(plan, item, expectedVersion, element.version()), locale, model, response);
		}
		PlanCommand command = this.commands.undo(actor, table, element)
			.orElseThrow(() -> new RuleBroken("undo-impossible"));
		return changed(actor, table, item, command, say("plans.undo.reason", locale),
				(command instanceof ProposeCorrection) ? "proposed" : "undone", locale, model, response);
	}

	/**
	 * Numbers the rows of a goal from 1, withdrawn ones left out, each for itself: what
	 * one meets does not hold up the next.
	 */
	@PostMapping("/plans/{plan}/items/{item}/renumber-rows")
	String renumberRows(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, Locale locale,
			Model model) {
		PlanTable table = this.plans.current(actor, plan);
		if (!(PlanQueries.element(table, item) instanceof Section goal)) {
			throw new Unknown(item);
		}
		List<Row> rows = goal.rows().stream().filter((row) -> !row.withdrawn()).toList();
		List<String> refused = new ArrayList<>();
		int done = 0;
		for (int index = 0; index < rows.size(); index++) {
			Row row = rows.get(index);
			try {
				Optional<Stored> stored = this.commands.send(
						new RenumberElement(plan, row.id(), row.version(), String.valueOf(index + 1)), actor,
						CommandContext.web(say("edit.renumber-rows.reason", locale)));
				done += stored.isPresent() ? 1 : 0;
			}
			catch (Conflict | RuleBroken refusal) {
				refused.add(row.text());
			}
		}
		PlanTable after = this.plans.current(actor, plan);
		show(after, List.of(after.pathTo(item).getFirst()), model);
		model.addAttribute("said",
				this.messages.getMessage("edit.said.rows-renumbered", new Object[] { done }, locale));
		model.addAttribute("refused", refused);
		return "plans/changed";
	}

	private String changed(Actor actor, PlanTable before, ElementId item, PlanCommand command, String reason,
			String what, Locale locale, Model model, HttpServletResponse response) {
		try {
			tell(response, this.commands.send(command, actor, CommandContext.web(reason)));
		}
		catch (Conflict conflict) {
			return clash(actor, conflict, locale, model, response);
		}
		PlanTable after = this.plans.current(actor, before.id());
		Element element = PlanQueries.element(after, item);
		if (ElementPlace.of(after, item).parent() == null
				&& !ElementPlace.of(before, item).equals(ElementPlace.of(after, item))) {
			whole(after, model);
		}
		else {
			show(after,
					areas(after, Stream.of(before, after).map((table) -> table.pathTo(item).getFirst().id()).toList()),
					model);
		}
		model.addAttribute("said", said(what, after, element, locale));
		return "plans/changed";
	}

	private static void tell(HttpServletResponse response, Optional<Stored> stored) {
		stored.ifPresent((found) -> response.setHeader(ManyCellsPages.CHANGE, String.valueOf(found.version())));
	}

	/** Someone else was first: the place is shown as it stands now. */
	private String clash(Actor actor, Conflict conflict, Locale locale, Model model, HttpServletResponse response) {
		RecordedChange change = this.history.change(conflict.subject(), conflict.current());
		PlanTable table = this.plans.current(actor, new PlanId(conflict.subject()));
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		show(table, List.of(table.pathTo(conflict.element()).getFirst()), model);
		model.addAttribute("clash",
				this.messages.getMessage("edit.clash",
						new Object[] {
								this.names.displayName(change.by()).orElseGet(() -> say("person.erased", locale)),
								this.words.moment(change.at(), locale) },
						locale));
		return "plans/changed";
	}

	private void whole(PlanTable table, Model model) {
		show(table, model);
		model.addAttribute("whole", true);
	}

	private void show(PlanTable table, List<Section> areas, Model model) {
		show(table, model);
		model.addAttribute("areas", areas);
		model.addAttribute("oob", true);
	}

	private void show(PlanTable table, Model model) {
		model.addAttribute("table", table);
		model.addAttribute("waiting", this.amendments.waiting(table));
		this.layers.lay(table, model);
	}

	private static List<Section> areas(PlanTable table, List<ElementId> ids) {
		return table.sections().stream().filter((section) -> ids.contains(section.id())).toList();
	}

	private String said(String what, PlanTable table, Element element, Locale locale) {
		ElementPlace place = ElementPlace.of(table, element.id());
		String parent = (place.parent() != null) ? PlanQueries.element(table, place.parent()).text() : table.title();
		return this.messages.getMessage("edit.said." + what, new Object[] { element.text(), place.index() + 1,
				ElementPlace.children(table, place.parent()).size(), parent, element.number() }, locale);
	}

	/** The number after the last one that a sibling has; 1 for the first. */
	private static String following(List<? extends Element> siblings) {
		if (siblings.isEmpty()) {
			return "1";
		}
		Matcher last = LAST_NUMBER.matcher(siblings.getLast().number());
		return last.matches() ? last.group(1) + (Integer.parseInt(last.group(2)) + 1) + last.group(3) : "";
	}

	/** The fragment that draws an element. */
	private static String part(ElementId parent, Level level) {
		return level.isRow() ? "row" : (parent == null) ? "area-block" : "goal-block";
	}

	/**
	 * The level of an element that is to come: the one that is asked for, or that of the
	 * sibling before it, or the first that fits.
	 */
	private static Level level(PlanTable table, ElementId parent, ElementId after, String asked) {
		List<Level> possible = table.levelsUnder((parent != null) ? PlanQueries.element(table, parent) : null);
		String name = (asked != null) ? asked
				: Optional.ofNullable(after)
					.flatMap(table::element)
					.map((sibling) -> table.levelOf(sibling).name())
					.orElse(null);
		return possible.stream()
			.filter((level) -> name == null || level.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("level-wrong"));
	}

	private static ElementId id(String given) {
		return Objects.requireNonNullElse(given, "").isEmpty() ? null : new ElementId(given);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
