package pl.utrwal.history.lines.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.Subjects.Subject;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;

/**
 * The history as a page, and beside a row.
 */
@Controller
class HistoryPages {

	private static final int PAGE = 100;

	private static final List<String> CHANNELS = List.of("web", "import", "api", "automation", "demo");

	private final HistoryQuery history;

	private final AuditLinks links;

	private final AuditLabels auditWords;

	private final HistoryCsv csv;

	HistoryPages(HistoryQuery history, AuditLinks links, AuditLabels auditWords, HistoryCsv csv) {
		this.history = history;
		this.links = links;
		this.auditWords = auditWords;
		this.csv = csv;
	}

	@GetMapping("/history")
	String page(Actor actor, HistoryQuery.Filter filter, @RequestParam(required = false) Long before, Locale locale,
			Model model) {
		List<AuditLine> lines = this.history.find(actor, filter, null, (before != null) ? before : Long.MAX_VALUE,
				PAGE + 1, locale);
		model.addAttribute("lines", lines.subList(0, Math.min(PAGE, lines.size())));
		model.addAttribute("more", lines.size() > PAGE);
		model.addAttribute("filter", filter);
		model.addAttribute("chosen", (filter.event() != null) ? String.join(",", filter.event()) : "");
		model.addAttribute("channels", CHANNELS);
		model.addAttribute("kinds", this.auditWords.kinds(locale));
		model.addAttribute("places", this.links.of(lines));
		model.addAttribute("subjects", this.links.subjects(lines));
		if (filter.plan() != null) {
			this.links.table(filter.plan())
				.filter((found) -> belongs(actor, found))
				.ifPresentOrElse((table) -> model.addAttribute("table", table),
						() -> model.addAttribute("subject", subject(actor, filter.plan())));
		}
		return "history/page";
	}

	private Subject subject(Actor actor, PlanId id) {
		return this.links.subject(id)
			.filter((subject) -> subject.municipality().equals(actor.municipality()))
			.orElseThrow(() -> new Unknown(id));
	}

	@GetMapping("/history.csv")
	ResponseEntity<byte[]> file(Actor actor, HistoryQuery.Filter filter, Locale locale) {
		return this.csv.file(actor, this.history.find(actor, filter, null, Long.MAX_VALUE, Integer.MAX_VALUE, locale),
				locale);
	}

	/**
	 * What happened to an element, until a position.
	 */
	@GetMapping("/history/rows")
	String row(Actor actor, @RequestParam PlanId plan, @RequestParam ElementId item,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Long until, Locale locale,
			Model model) {
		model.addAttribute("lines", this.history.find(actor, HistoryQuery.Filter.of(plan, item), after,
				(until != null) ? until + 1 : Long.MAX_VALUE, PAGE, locale));
		return "history/lines :: list";
	}

	private static boolean belongs(Actor actor, PlanTable table) {
		return Objects.equals(actor.municipality(), table.municipality());
	}

}
