package pl.utrwal.history.web.lines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.history.read.lines.HistoryLine;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;

/**
 * The history as a page, and beside a row.
 */
@Controller
class HistoryPages {

	private static final int PAGE = 100;

	private final HistoryQuery history;

	private final List<PlanTables> tables;

	HistoryPages(HistoryQuery history, List<PlanTables> tables) {
		this.history = history;
		this.tables = tables;
	}

	@GetMapping("/history")
	String page(Actor actor, @RequestParam(required = false) PlanId plan,
			@RequestParam(required = false) ElementId item, @RequestParam(required = false) String who,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
			@RequestParam(required = false) String q, @RequestParam(required = false) Long before, Locale locale,
			Model model) {
		HistoryQuery.Filter filter = new HistoryQuery.Filter(plan, item, who, from, to, q);
		List<HistoryLine> lines = this.history.find(actor, filter, null, (before != null) ? before : Long.MAX_VALUE,
				PAGE + 1, locale);
		model.addAttribute("lines", lines.subList(0, Math.min(PAGE, lines.size())));
		model.addAttribute("more", lines.size() > PAGE);
		model.addAttribute("filter", filter);
		model.addAttribute("places", places(lines));
		if (plan != null) {
			model.addAttribute("table",
					table(plan).filter((found) -> belongs(actor, found)).orElseThrow(() -> new Unknown(plan)));
		}
		return "history/page";
	}

	@GetMapping("/history/rows")
	String row(Actor actor, @RequestParam PlanId plan, @RequestParam ElementId item,
			@RequestParam(required = false) Long after, Locale locale, Model model) {
		model.addAttribute("lines", this.history.find(actor,
				new HistoryQuery.Filter(plan, item, null, null, null, null), after, Long.MAX_VALUE, PAGE, locale));
		return "history/lines :: list";
	}

	/** What stands now where the lines tell of a change. */
	private Map<ElementId, Place> places(List<HistoryLine> lines) {
		Map<ElementId, Place> places = new HashMap<>();
		lines.stream().map(HistoryLine::plan).distinct().flatMap((plan) -> table(plan).stream()).forEach((table) -> {
			table.elements().forEach((element) -> places.put(element.id(), new Place(table, element)));
		});
		return places;
	}

	private Optional<PlanTable> table(PlanId plan) {
		return this.tables.stream().flatMap((module) -> module.table(plan).stream()).findFirst();
	}

	private static boolean belongs(Actor actor, PlanTable table) {
		return Objects.equals(actor.municipality(), table.municipality());
	}

	/**
	 * Where an element is shown.
	 */
	record Place(PlanTable table, Element element) {

		/** Its id on the plan's page. */
		public String anchor() {
			return "element-" + this.element.id();
		}

		public String text() {
			String number = this.element.number();
			return number.isEmpty() ? this.element.text() : number + ". " + this.element.text();
		}

	}

}
