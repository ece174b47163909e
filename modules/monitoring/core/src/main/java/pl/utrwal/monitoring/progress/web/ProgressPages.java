package pl.utrwal.monitoring.progress.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.progress.domain.ProgressCommand.*;
import pl.utrwal.monitoring.progress.read.RowProgress.Filed;
import pl.utrwal.webkit.StillUpdating;

/**
 * How the rows of a plan get on: the board, and the panel of one row.
 */
@Controller
@RequestMapping("/plans/{plan}/monitoring")
class ProgressPages {

	private static final List<String> CADENCES = List.of("P1M", "P3M", "P6M", "P1Y", "P2Y");

	private final ProgressService rows;

	private final RowStatusLayer standings;

	private final AccountNames names;

	private final MessageSource messages;

	ProgressPages(ProgressService rows, RowStatusLayer standings, AccountNames names, MessageSource messages) {
		this.rows = rows;
		this.standings = standings;
		this.names = names;
		this.messages = messages;
	}

	@GetMapping
	String board(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) String show,
			@RequestParam(required = false) Long after, Model model) {
		long shown = this.standings.shown();
		ProgressBoard board = this.rows.board(actor, plan, after);
		model.addAttribute("liveAt", Math.max(shown, (after != null) ? after : board.table().position()));
		show(board, RowFilter.of(show).orElseThrow(() -> new Unknown(plan)), actor, model);
		return "monitoring/board";
	}

	/**
	 * The panel of a row, as a page of its own or beside the board.
	 * @param show what the board shows; null without a board
	 * @param report one that is to be corrected; null for a new one
	 */
	@GetMapping("/{row}")
	String row(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId row,
			@RequestParam(required = false) String show, @RequestParam(required = false) ReportId report,
			@RequestHeader(name = "HX-Request", required = false) String htmx, Locale locale, Model model) {
		ProgressBoard board = this.rows.board(actor, plan, null);
		BoardRow line = line(board, row);
		model.addAttribute("form",
				(report != null) ? StatusReportForm.of(filed(line, report)) : StatusReportForm.of(board.today()));
		panel(board, line, show, actor, locale, model);
		return (htmx != null) ? "monitoring/row :: panel" : "monitoring/row";
	}

	@PostMapping("/{row}/reports")
	String report(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId row,
			@RequestParam(required = false) String show, @ModelAttribute("form") StatusReportForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response) {
		form.check(errors, this.rows.today());
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			ProgressBoard board = this.rows.board(actor, plan, null);
			panel(board, line(board, row), show, actor, locale, model);
			return "monitoring/row :: panel";
		}
		ProgressId progress = ProgressId.of(plan);
		if (!form.report.isBlank()) {
			return said("progress.said.corrected", actor, plan, row, show,
					this.rows.put(actor, plan, row,
							new CorrectReport(progress, new ReportId(form.report), form.says(), this.rows.today()),
							CommandContext.web(null)),
					locale, model);
		}
		ReportId report = new ReportId(UUID.randomUUID().toString());
		model.addAttribute("undo", report);
		return said("progress.said.reported", actor, plan, row, show, this.rows.say(actor, plan, row,
				new ReportStatus(progress, row, report, form.says(), this.rows.today()), CommandContext.web(null)),
				locale, model);
	}

	@PostMapping("/{row}/reports/{report}/take-back")
	String takeBack(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId row, @PathVariable ReportId report,
			@RequestParam(required = false) String show, Locale locale, Model model) {
		return said("progress.said.taken-back", actor, plan, row, show, this.rows.put(actor, plan, row,
				new TakeReportBack(ProgressId.of(plan), report), CommandContext.web(null)), locale, model);
	}

	/**
	 * @param period blank for as often as the plan says
	 */
	@PostMapping("/{row}/cadence")
	String cadence(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId row,
			@RequestParam(defaultValue = "") String period, @RequestParam(required = false) String show, Locale locale,
			Model model) {
		ProgressId progress = ProgressId.of(plan);
		return said("progress.said.cadence", actor, plan, row, show,
				this.rows.say(actor, plan, row,
						period.isBlank() ? new RemoveReviewCadence(progress, row)
								: new SetReviewCadence(progress, row, period),
						CommandContext.web(null)),
				locale, model);
	}

	/** The panel and, out of band, what has changed on the board. */
	private String said(String what, Actor actor, PlanId plan, ElementId row, String show, Optional<Stored> stored,
			Locale locale, Model model) {
		ProgressBoard board;
		try {
			board = this.rows.board(actor, plan, stored.map(Stored::position).orElse(null));
		}
		catch (StillUpdating late) {
			board = this.rows.board(actor, plan, null);
		}
		model.addAttribute("form", StatusReportForm.of(board.today()));
		model.addAttribute("said", what);
		panel(board, line(board, row), show, actor, locale, model);
		if (show != null) {
			show(board, RowFilter.of(show).orElseThrow(() -> new Unknown(plan)), actor, model);
			model.addAttribute("oob", true);
			model.addAttribute("changed", line(board, row).path().getFirst().id());
			return "monitoring/said";
		}
		return "monitoring/row :: panel";
	}

	private void show(ProgressBoard board, RowFilter show, Actor actor, Model model) {
		model.addAttribute("board", board);
		model.addAttribute("table", board.table());
		model.addAttribute("show", show);
		model.addAttribute("shows",
				RowFilter.EACH.stream()
					.filter((one) -> one == show || one == RowFilter.ALL || board.count(one) > 0)
					.toList());
		model.addAttribute("reported", board.count(RowFilter.ALL) - board.count(RowFilter.UNREPORTED));
		model.addAttribute("overdue", board.count(RowFilter.OVERDUE));
		model.addAttribute("stale", board.count(RowFilter.STALE));
		model.addAttribute("areas", board.areas(show));
		model.addAttribute("planner", actor.role().editsPlans());
		model.addAttribute("people", people(board));
	}

	private void panel(ProgressBoard board, BoardRow line, String show, Actor actor, Locale locale, Model model) {
		Map<String, String> kinds = new LinkedHashMap<>();
		kinds.put("", say("webkit.choose", locale));
		Stream.of(StatusKind.values()).forEach((kind) -> kinds.put(kind.code(), say("status." + kind.code(), locale)));
		Map<String, String> cadences = new LinkedHashMap<>();
		String plans = line.plansCadence();
		cadences.put("", (plans != null) ? say("progress.cadence.plan", locale, words(plans, locale))
				: say("progress.cadence.none", locale));
		CADENCES.forEach((period) -> cadences.put(period, words(period, locale)));
		line.told()
			.cadence()
			.map(Object::toString)
			.ifPresent((period) -> cadences.putIfAbsent(period, words(period, locale)));
		model.addAttribute("table", board.table());
		model.addAttribute("line", line);
		model.addAttribute("kinds", kinds);
		model.addAttribute("cadences", cadences);
		model.addAttribute("cadenceNow", line.told().cadence().map(Object::toString).orElse(""));
		model.addAttribute("onBoard", show);
		model.addAttribute("today", board.today());
		model.addAttribute("planner", actor.role().editsPlans());
		model.addAttribute("people", people(board));
	}

	/** Who wrote the reports down; without those whose names were erased. */
	private Map<AccountId, String> people(ProgressBoard board) {
		Map<AccountId, String> people = new HashMap<>();
		board.lines()
			.stream()
			.flatMap((line) -> line.reports().stream())
			.map(Filed::actor)
			.distinct()
			.forEach((account) -> this.names.displayName(account).ifPresent((name) -> people.put(account, name)));
		return people;
	}

	private String words(String period, Locale locale) {
		return this.messages.getMessage("recurrence." + period, null, period, locale);
	}

	private static BoardRow line(ProgressBoard board, ElementId row) {
		return board.line(row).orElseThrow(() -> new Unknown(row));
	}

	private static Filed filed(BoardRow line, ReportId report) {
		return line.reports()
			.stream()
			.filter((filed) -> filed.id().equals(report))
			.findFirst()
			.orElseThrow(() -> new Unknown(report));
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
