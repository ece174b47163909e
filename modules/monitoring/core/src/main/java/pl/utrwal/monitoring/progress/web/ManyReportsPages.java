package pl.utrwal.monitoring.progress.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.progress.domain.ProgressCommand.ReportStatuses;
import pl.utrwal.webkit.Flash;

/**
 * Reports the same of many rows at once.
 */
@Controller
@RequestMapping("/plans/{plan}/monitoring/many")
class ManyReportsPages {

	private final ProgressService rows;

	private final MessageSource messages;

	ManyReportsPages(ProgressService rows, MessageSource messages) {
		this.rows = rows;
		this.messages = messages;
	}

	/**
	 * @param row those that were ticked; without any all that the board shows
	 */
	@GetMapping
	String open(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) List<String> row,
			@RequestParam(required = false) String show, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		ProgressBoard board = this.rows.board(actor, plan, null);
		RowFilter shown = RowFilter.of(show).orElseThrow(() -> new Unknown(plan));
		ManyReportsForm form = new ManyReportsForm();
		form.day = board.today();
		form.row = (row != null) ? row
				: board.lines().stream().filter(shown::holds).map((line) -> line.row().id().value()).toList();
		return form(form, board, locale, model);
	}

	@PostMapping
	String report(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") ManyReportsForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		ProgressBoard board = this.rows.board(actor, plan, null);
		form.check(errors, board.today());
		Map<ElementId, ReportId> reports = new LinkedHashMap<>();
		form.row.forEach(
				(id) -> reports.put(new ElementId(id), new ReportId(IdempotencyKey.id(actor, form.id + ":" + id))));
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of(),
				() -> this.rows.sayAll(actor, plan,
						new ReportStatuses(ProgressId.of(plan), reports, form.says(), board.today()),
						new CommandContext("web", null, form.id, form.row + " " + form.says())));
		if (errors.hasErrors()) {
			return form(form, board, locale, model);
		}
		Flash.show(redirect, "progress.many.reported", String.valueOf(reports.size()));
		return "redirect:/plans/" + plan + "/monitoring" + FormSubmission.after(stored);
	}

	private String form(ManyReportsForm form, ProgressBoard board, Locale locale, Model model) {
		Map<String, String> kinds = new LinkedHashMap<>();
		kinds.put("", this.messages.getMessage("webkit.choose", null, locale));
		Stream.of(StatusKind.values())
			.forEach((kind) -> kinds.put(kind.code(), this.messages.getMessage("status." + kind.code(), null, locale)));
		model.addAttribute("form", form);
		model.addAttribute("table", board.table());
		model.addAttribute("kinds", kinds);
		model.addAttribute("lines",
				board.lines()
					.stream()
					.filter((line) -> line.standing() != null && form.row.contains(line.row().id().value()))
					.toList());
		return "monitoring/many-reports";
	}

}
