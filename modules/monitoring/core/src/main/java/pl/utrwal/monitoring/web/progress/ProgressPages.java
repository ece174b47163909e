package pl.utrwal.monitoring.web.progress;

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
import org.springframework.security.access.AccessDeniedException;
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

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.contract.StatusKind;
import pl.utrwal.monitoring.read.progress.RowProgress.Filed;
import pl.utrwal.monitoring.web.Board;
import pl.utrwal.monitoring.web.Line;
import pl.utrwal.monitoring.web.Rows;
import pl.utrwal.monitoring.web.Show;
import pl.utrwal.monitoring.write.progress.ProgressCommand.*;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Standings;
import pl.utrwal.webkit.StillUpdating;

/**
 * How the rows of a plan get on: the board, and the panel of one row.
 */
@Controller
@RequestMapping("/plans/{plan}/monitoring")
class ProgressPages {

	private static final List<String> CADENCES = List.of("P1M", "P3M", "P6M", "P1Y", "P2Y");

	private final Rows rows;

	private final Standings standings;

	private final AccountNames names;

	private final MessageSource messages;

	ProgressPages(Rows rows, Standings standings, AccountNames names, MessageSource messages) {
		this.rows = rows;
		this.standings = standings;
		this.names = names;
		this.messages = messages;
	}

	@GetMapping
	String board(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) String show,
			@RequestParam(required = false) Long after, Model model) {
		long shown = this.standings.shown();
		Board board = this.rows.board(actor, plan, after);
		model.addAttribute("liveAt", Math.max(shown, (after != null) ? after : board.table().position()));
		show(board, Show.of(show).orElseThrow(() -> new Unknown(plan)), actor, model);
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
		Board board = this.rows.board(actor, plan, null);
		Line line = line(board, row);
		model.addAttribute("form",
				(report != null) ? ReportForm.of(filed(line, report)) : ReportForm.of(board.today()));
		panel(board, line, show, actor, locale, model);
		return (htmx != null) ? "monitoring/row :: panel" : "monitoring/row";
	}

	@PostMapping("/{row}/reports")
	String report(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId row,
			@RequestParam(required = false) String show, @ModelAttribute("form") ReportForm form, BindingResult errors,
			Locale locale, Model model, HttpServletResponse response) {
		verifyPlanner(actor);
		form.check(errors, this.rows.today());
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			Board board = this.rows.board(actor, plan, null);
			panel(board, line(board, row), show, actor, locale, model);
			return "monitoring/row :: panel";
		}
		ProgressId progress = ProgressId.of(plan);
		if (!form.getReport().isBlank()) {
			return said("progress.said.corrected", actor, plan, row, show,
					this.rows.put(actor, plan, row,
							new CorrectReport(progress, new ReportId(form.getReport()), form.says(), this.rows.today()),
							Circumstances.web(null)),
					locale, model);
		}
		ReportId report = new ReportId(UUID.randomUUID().toString());
		model.addAttribute("undo", report);
		return said("progress.said.reported", actor, plan, row, show, this.rows.say(actor, plan, row,
				new ReportStatus(progress, row, report, form.says(), this.rows.today()), Circumstances.web(null)),
				locale, model);
	}

	@PostMapping("/{row}/reports/{report}/take-back")
	String takeBack(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId row, @PathVariable ReportId report,
			@RequestParam(required = false) String show, Locale locale, Model model) {
		verifyPlanner(actor);
		return said("progress.said.taken-back", actor, plan, row, show, this.rows.put(actor, plan, row,
				new TakeReportBack(ProgressId.of(plan), report), Circumstances.web(null)), locale, model);
	}

	/**
	 * @param period blank for as often as the plan says
	 */
	@PostMapping("/{row}/cadence")
	String cadence(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId row,
			@RequestParam(defaultValue = "") String period, @RequestParam(required = false) String show, Locale locale,
			Model model) {
		verifyPlanner(actor);
		ProgressId progress = ProgressId.of(plan);
		return said("progress.said.cadence", actor, plan, row, show, this.rows.say(actor, plan, row,
				period.isBlank() ? new RemoveReviewCadence(progress, row) : new SetReviewCadence(progress, row, period),
				Circumstances.web(null)), locale, model);
	}

	/** The panel and, out of band, what has changed on the board. */
	private String said(String what, Actor actor, PlanId plan, ElementId row, String show, Optional<Stored> stored,
			Locale locale, Model model) {
		Board board;
		try {
			board = this.rows.board(actor, plan, stored.map(Stored::position).orElse(null));
		}
		catch (StillUpdating late) {
			board = this.rows.board(actor, plan, null);
		}
		model.addAttribute("form", ReportForm.of(board.today()));
		model.addAttribute("said", what);
		panel(board, line(board, row), show, actor, locale, model);
		if (show != null) {
			show(board, Show.of(show).orElseThrow(() -> new Unknown(plan)), actor, model);
			model.addAttribute("oob", true);
			model.addAttribute("changed", line(board, row).path().getFirst().id());
			return "monitoring/said";
		}
		return "monitoring/row :: panel";
	}

	private void show(Board board, Show show, Actor actor, Model model) {
		model.addAttribute("board", board);
		model.addAttribute("table", board.table());
		model.addAttribute("show", show);
		model.addAttribute("shows",
				Show.EACH.stream().filter((one) -> one == show || one == Show.ALL || board.count(one) > 0).toList());
		model.addAttribute("reported", board.count(Show.ALL) - board.count(Show.UNREPORTED));
		model.addAttribute("overdue", board.count(Show.OVERDUE));
		model.addAttribute("stale", board.count(Show.STALE));
		model.addAttribute("areas", board.areas(show));
		model.addAttribute("planner", actor.role().editsPlans());
		model.addAttribute("people", people(board));
	}

	private void panel(Board board, Line line, String show, Actor actor, Locale locale, Model model) {
		Map<String, String> kinds = new LinkedHashMap<>();
		kinds.put("", say("progress.choose", locale));
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
	private Map<AccountId, String> people(Board board) {
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

	private static Line line(Board board, ElementId row) {
		return board.line(row).orElseThrow(() -> new Unknown(row));
	}

	private static Filed filed(Line line, ReportId report) {
		return line.reports()
			.stream()
			.filter((filed) -> filed.id().equals(report))
			.findFirst()
			.orElseThrow(() -> new Unknown(report));
	}

	private static void verifyPlanner(Actor actor) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only a planner reports");
		}
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
