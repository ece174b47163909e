package pl.utrwal.monitoring.reports.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.documents.out.Paper;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Exports;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.reports.read.CouncilReportView;
import pl.utrwal.webkit.Flash;

/**
 * The pages of reports to the council.
 */
@Controller
@RequestMapping("/reports")
class ReportPages {

	/** As it stands in an address. */
	private static final String NOW = "now";

	/** Until then one writes the report of the year before. */
	private static final int MONTHS_FOR_LAST_YEAR = 6;

	private final ReportService reports;

	private final PlanQueries plans;

	private final MessageSource messages;

	private final ReportPaper paper;

	private final Exports exports;

	ReportPages(ReportService reports, PlanQueries plans, MessageSource messages, ReportPaper paper, Exports exports) {
		this.paper = paper;
		this.exports = exports;
		this.reports = reports;
		this.plans = plans;
		this.messages = messages;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(required = false) Long after, Model model) {
		List<CouncilReportView> all = this.reports.all(actor, after);
		model.addAttribute("reports", all);
		model.addAttribute("superseded",
				all.stream()
					.filter(CouncilReportView::issued)
					.map(CouncilReportView::supersedes)
					.filter((id) -> id != null)
					.toList());
		return page("monitoring/reports", actor, model);
	}

	@GetMapping("/new")
	String open(Actor actor, @RequestParam(required = false) CouncilReportId supersedes, Locale locale, Model model) {
		verifyWriter(actor);
		ReportForm form = new ReportForm();
		if (supersedes != null) {
			CouncilReportView old = this.reports.report(actor, supersedes, null);
			form.title = old.title();
			form.from = old.from();
			form.to = old.to();
			form.plans = (old.plans().stream().map(PlanId::value).toList());
			form.supersedes = supersedes.value();
		}
		else {
			int year = this.reports.today().minusMonths(MONTHS_FOR_LAST_YEAR).getYear();
			form.title = this.messages.getMessage("council-report.title.of-year", new Object[] { String.valueOf(year) },
					locale);
			form.from = LocalDate.of(year, 1, 1);
			form.to = LocalDate.of(year, 12, 31);
		}
		model.addAttribute("form", form);
		return form(actor, form, model);
	}

	private String form(Actor actor, ReportForm form, Model model) {
		model.addAttribute("plans", this.plans.headers(actor));
		model.addAttribute("replaced", form.supersedes.isEmpty() ? null
				: this.reports.report(actor, new CouncilReportId(form.supersedes), null));
		return page("monitoring/report-form", actor, model);
	}

	@PostMapping
	String begin(Actor actor, @ModelAttribute("form") ReportForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		verifyWriter(actor);
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(400);
			return form(actor, form, model);
		}
		CouncilReportId id = new CouncilReportId(IdempotencyKey.id(actor, form.id));
		Stored stored = this.reports.begin(actor, id, form.title, form.from, form.to,
				form.plans.stream().map(PlanId::new).toList(),
				form.supersedes.isEmpty() ? null : new CouncilReportId(form.supersedes),
				IdempotencyKey.context("web", null, form.id, IdempotencyKey.bytes(form.title),
						IdempotencyKey.bytes(form.from + " " + form.to)));
		Flash.show(redirect, "council-report.begun");
		return redirect(id, Optional.of(stored));
	}

	@GetMapping("/{id}")
	String show(Actor actor, @PathVariable CouncilReportId id, @RequestParam(required = false) Long after,
			@RequestParam(required = false) String known, Model model) {
		CouncilReportView report = this.reports.report(actor, id, after);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", form(report));
		}
		return show(actor, report, NOW.equals(known), model);
	}

	private static IntroductionForm form(CouncilReportView report) {
		IntroductionForm form = new IntroductionForm();
		form.text = report.introduction();
		form.version = report.version();
		return form;
	}

	private String show(Actor actor, CouncilReportView report, boolean now, Model model) {
		model.addAttribute("report", report);
		model.addAttribute("now", now && report.issued());
		if (report.state() != CouncilReportView.State.DISCARDED) {
			ReportService.Told told = this.reports.told(report, now && report.issued());
			model.addAttribute("outcomes", told.outcomes());
			model.addAttribute("composition", told.annex());
			model.addAttribute("leftOut", told.leftOut());
		}
		if (report.issued()) {
			model.addAttribute("intact", this.reports.hash(report).equals(report.issue().sha256()));
			model.addAttribute("successor", this.reports.successor(report).orElse(null));
		}
		model.addAttribute("replaced",
				(report.supersedes() != null) ? this.reports.report(actor, report.supersedes(), null) : null);
		model.addAttribute("over", this.reports.today().isAfter(report.to()));
		model.addAttribute("owner", actor.role() == Role.OWNER);
		return page("monitoring/report", actor, model);
	}

	/**
	 * As it is read out and filed; never given without a line in the journal.
	 * @param format {@code docx} or {@code pdf}
	 */
	@GetMapping("/{id}/file")
	void file(Actor actor, @PathVariable CouncilReportId id, @RequestParam(defaultValue = "docx") String format,
			Locale locale, HttpServletResponse response) throws IOException {
		ReportFile file = ReportFile.of(format);
		CouncilReportView report = this.reports.report(actor, id, null);
		if (report.state() == CouncilReportView.State.DISCARDED) {
			throw new Unknown(id);
		}
		Paper written = this.paper.of(report, this.reports.told(report, false), actor.municipalityName(), locale);
		this.exports.taken(actor, "reports/" + id + "." + format);
		file.write(response, "sprawozdanie-" + report.to(), written);
	}

	@PostMapping("/{id}/introduction")
	String introduce(Actor actor, @PathVariable CouncilReportId id, @ModelAttribute("form") IntroductionForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		verifyWriter(actor);
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(400);
			return show(actor, this.reports.report(actor, id, null), false, model);
		}
		try {
			Optional<Stored> stored = this.reports.introduce(actor, id, form.version, form.text(),
					CommandContext.web(null));
			Flash.show(redirect, "council-report.introduction.saved");
			return redirect(id, stored);
		}
		catch (Conflict conflict) {
			CouncilReportView theirs = this.reports.reached(actor, id, conflict.current());
			response.setStatus(409);
			form.version = theirs.version();
			model.addAttribute("clash", true);
			return show(actor, theirs, false, model);
		}
	}

	@PostMapping("/{id}/discard")
	String discard(Actor actor, @PathVariable CouncilReportId id, RedirectAttributes redirect) {
		verifyWriter(actor);
		Optional<Stored> stored = this.reports.discard(actor, id, CommandContext.web(null));
		Flash.show(redirect, "council-report.discarded");
		return "redirect:/reports" + FormSubmission.after(stored);
	}

	@RolesAllowed("OWNER")
	@PostMapping("/{id}/issue")
	String issue(Actor actor, @PathVariable CouncilReportId id, @RequestParam long version, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		try {
			Stored stored = this.reports.issue(actor, id, version, CommandContext.web(null));
			Flash.show(redirect, "council-report.issued");
			return redirect(id, Optional.of(stored));
		}
		catch (Conflict | RuleBroken refusal) {
			CouncilReportView report = this.reports.reached(actor, id,
					(refusal instanceof Conflict conflict) ? conflict.current() : version);
			response.setStatus((refusal instanceof Conflict) ? 409 : 422);
			model.addAttribute("refused",
					(refusal instanceof RuleBroken broken) ? "rule." + broken.code() : "council-report.changed");
			model.addAttribute("form", form(report));
			return show(actor, report, false, model);
		}
	}

	private static String redirect(CouncilReportId id, Optional<Stored> stored) {
		return "redirect:/reports/" + id + FormSubmission.after(stored);
	}

	private static String page(String template, Actor actor, Model model) {
		model.addAttribute("writer", actor.role().editsPlans());
		model.addAttribute("office", actor.municipalityName());
		return template;
	}

	private static void verifyWriter(Actor actor) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only a planner writes reports");
		}
	}

}
