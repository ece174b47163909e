package pl.utrwal.monitoring.completeness.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
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

import pl.utrwal.application.AsOf;
import pl.utrwal.application.AuditTrail;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.contract.RequirementLinkId;
import pl.utrwal.monitoring.shared.web.MonitoringService;
import pl.utrwal.webkit.Flash;

/**
 * How a plan stands to the law.
 */
@Controller
@RequestMapping("/plans/{plan}/completeness")
class CompletenessPages {

	private final CompletenessService service;

	private final MonitoringService monitoring;

	private final AuditTrail trail;

	CompletenessPages(CompletenessService service, MonitoringService monitoring, AuditTrail trail) {
		this.service = service;
		this.monitoring = monitoring;
		this.trail = trail;
	}

	@GetMapping
	String page(Actor actor, @PathVariable PlanId plan,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, AsOf asked,
			@RequestParam(required = false) Long after, Locale locale, Model model) {
		CompletenessService.Checklist checklist = this.service.checklist(actor, plan, on, after, asked);
		Map<String, String> names = new HashMap<>();
		Stream.of(checklist.completeness(), checklist.later())
			.flatMap((part) -> part.items().stream())
			.flatMap((item) -> item.links().stream())
			.forEach((linked) -> names.put(linked.link().id().value(), this.trail.name(linked.link().by(), locale)));
		model.addAttribute("checklist", checklist);
		model.addAttribute("names", names);
		model.addAttribute("view", checklist.view());
		model.addAttribute("table", checklist.view().table());
		model.addAttribute("editable", actor.role().editsPlans() && asked.isNow());
		return "monitoring/completeness";
	}

	@GetMapping("/{requirement}/link")
	String open(Actor actor, @PathVariable PlanId plan, @PathVariable String requirement, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		return form(new RequirementLinkForm(), actor, plan, requirement, locale, model);
	}

	@PostMapping("/{requirement}/link")
	String link(Actor actor, @PathVariable PlanId plan, @PathVariable String requirement,
			@ModelAttribute("form") RequirementLinkForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		form.check(errors);
		RequirementLinkId id = new RequirementLinkId(IdempotencyKey.id(actor, form.id));
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of("link-says-nothing", "words"),
				() -> this.service.link(actor, plan, id, requirement, form.elements(), form.words,
						IdempotencyKey.context("web", null, form.id,
								IdempotencyKey.bytes(List.of(requirement, form.elements(), form.words)))));
		if (errors.hasErrors()) {
			return form(form, actor, plan, requirement, locale, model);
		}
		Flash.show(redirect, "completeness.linked");
		return "redirect:/plans/" + plan + "/completeness" + FormSubmission.after(stored);
	}

	private String form(RequirementLinkForm form, Actor actor, PlanId plan, String requirement, Locale locale,
			Model model) {
		PlanTable table = this.monitoring.plan(actor, plan);
		Map<String, String> items = this.monitoring.choices(table, locale);
		items.remove("");
		model.addAttribute("form", form);
		model.addAttribute("table", table);
		model.addAttribute("requirement", this.service.requirement(table, requirement));
		model.addAttribute("items", items);
		model.addAttribute("chosen", form.items);
		return "monitoring/link-form";
	}

	@PostMapping("/links/{link}/remove")
	String unlink(Actor actor, @PathVariable PlanId plan, @PathVariable RequirementLinkId link,
			RedirectAttributes redirect) {
		Optional<Stored> stored = this.service.unlink(actor, plan, link, CommandContext.web(null));
		Flash.show(redirect, "completeness.unlinked");
		return "redirect:/plans/" + plan + "/completeness" + FormSubmission.after(stored);
	}

}
