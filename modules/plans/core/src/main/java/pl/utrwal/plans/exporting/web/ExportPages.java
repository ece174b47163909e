package pl.utrwal.plans.exporting.web;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.AsOf;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.table.web.PlanQueryService;

/**
 * Where a file of a plan is asked for.
 */
@Controller
class ExportPages {

	private final PlanQueryService plans;

	private final PlanExport export;

	ExportPages(PlanQueryService plans, PlanExport export) {
		this.plans = plans;
		this.export = export;
	}

	@GetMapping("/plans/{plan}/export")
	String open(Actor actor, @PathVariable PlanId plan, AsOf asOf, Model model) {
		model.addAttribute("view", this.plans.view(actor, plan, null, asOf));
		model.addAttribute("asOf", asOf);
		model.addAttribute("returns", asOf.isNow() && actor.role().editsPlans());
		model.addAttribute("formats", Stream.of(ExportFormat.values()).map(ExportFormat::code).toList());
		return "plans/export";
	}

	@GetMapping("/plans/{plan}/export/file")
	void file(Actor actor, @PathVariable PlanId plan, AsOf asOf, @RequestParam(defaultValue = "docx") String format,
			@RequestParam(defaultValue = "false") boolean monitoring,
			@RequestParam(defaultValue = "false") boolean withdrawn,
			@RequestParam(defaultValue = "false") boolean marks, Locale locale, HttpServletResponse response)
			throws IOException {
		this.export.send(actor, plan, null, asOf, format, new ExportOptions(monitoring, withdrawn, marks), locale,
				response);
	}

}
