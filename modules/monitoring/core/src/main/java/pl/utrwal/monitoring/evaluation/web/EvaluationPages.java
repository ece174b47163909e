package pl.utrwal.monitoring.evaluation.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
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
import pl.utrwal.application.PlanView;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Conclusion;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Finding;
import pl.utrwal.monitoring.evaluation.read.QuestionView;
import pl.utrwal.monitoring.shared.web.MonitoringService;
import pl.utrwal.webkit.Flash;

/**
 * What an evaluation of a plan asks, found and concluded.
 */
@Controller
@RequestMapping("/plans/{plan}/evaluation")
class EvaluationPages {

	private final EvaluationService service;

	private final MonitoringService monitoring;

	private final AuditTrail trail;

	EvaluationPages(EvaluationService service, MonitoringService monitoring, AuditTrail trail) {
		this.service = service;
		this.monitoring = monitoring;
		this.trail = trail;
	}

	@GetMapping
	String all(Actor actor, @PathVariable PlanId plan, AsOf asked, @RequestParam(required = false) Long after,
			Locale locale, Model model) {
		PlanView view = this.service.view(actor, plan, after, asked);
		Map<Boolean, List<QuestionView>> questions = this.service.all(view)
			.stream()
			.collect(Collectors.partitioningBy(QuestionView::withdrawn));
		Map<String, List<AuditTrail.Line>> lines = new HashMap<>();
		questions.values()
			.forEach((some) -> some.forEach((sheet) -> lines.put(sheet.id().value(),
					this.trail.lines(this.service.history(view, sheet.id()), locale))));
		model.addAttribute("view", view);
		model.addAttribute("table", view.table());
		model.addAttribute("questions", questions.get(false));
		model.addAttribute("withdrawn", questions.get(true));
		model.addAttribute("lines", lines);
		model.addAttribute("editable", actor.role().editsPlans() && asked.isNow());
		return "monitoring/evaluation";
	}

	@GetMapping("/new")
	String open(Actor actor, @PathVariable PlanId plan, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		return form(EvaluationForm.of("", "", this.monitoring.today()), EvaluationStep.NEW, null, actor, plan, locale,
				model);
	}

	@PostMapping
	String ask(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") EvaluationForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		form.check(EvaluationStep.NEW, errors);
		QuestionId id = new QuestionId(IdempotencyKey.id(actor, form.id));
		ElementId element = form.item.isBlank() ? null : new ElementId(form.item);
		Optional<Stored> stored = send(errors, response,
				() -> this.service.ask(actor, plan, id, element, form.text, form.on, IdempotencyKey.context("web", null,
						form.id, IdempotencyKey.bytes(List.of(form.item, form.text, form.on)))));
		return errors.hasErrors() ? form(form, EvaluationStep.NEW, null, actor, plan, locale, model)
				: done(plan, EvaluationStep.NEW.code(), id, stored, redirect);
	}

	@GetMapping("/{question}/{step}")
	String openStep(Actor actor, @PathVariable PlanId plan, @PathVariable QuestionId question,
			@PathVariable String step, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		QuestionView sheet = this.service.own(actor, plan, question);
		if (sheet.withdrawn()) {
			throw new RuleBroken("question-withdrawn");
		}
		EvaluationForm form = form(step(step, question), sheet);
		form.version = sheet.version();
		return form(form, step(step, question), sheet, actor, plan, locale, model);
	}

	private EvaluationForm form(EvaluationStep step, QuestionView sheet) {
		LocalDate today = this.monitoring.today();
		return switch (step) {
			case NEW, QUESTION -> EvaluationForm.of(sheet.text(), "", today);
			case FINDING -> (sheet.finding() == null) ? EvaluationForm.of("", "", today)
					: EvaluationForm.of(sheet.finding().text(), sheet.finding().evidence(), today);
			case CONCLUSION -> (sheet.conclusion() == null) ? EvaluationForm.of("", "", today)
					: EvaluationForm.of(sheet.conclusion().text(), sheet.conclusion().recommendation(), today);
		};
	}

	@PostMapping("/{question}/{step}")
	String step(Actor actor, @PathVariable PlanId plan, @PathVariable QuestionId question, @PathVariable String step,
			@ModelAttribute("form") EvaluationForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		EvaluationStep asked = step(step, question);
		form.check(asked, errors);
		try {
			Optional<Stored> stored = send(errors, response, () -> send(actor, plan, question, asked, form));
			return errors.hasErrors()
					? form(form, asked, this.service.own(actor, plan, question), actor, plan, locale, model)
					: done(plan, asked.code(), question, stored, redirect);
		}
		catch (Conflict conflict) {
			QuestionView theirs = this.service.own(actor, plan, question);
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("theirs", this.trail.lines(this.service.since(question, form.version), locale));
			form.version = theirs.version();
			return form(form, asked, theirs, actor, plan, locale, model);
		}
	}

	@PostMapping("/{question}/withdraw")
	String withdraw(Actor actor, @PathVariable PlanId plan, @PathVariable QuestionId question,
			@RequestParam String reason, RedirectAttributes redirect) {
		return done(plan, "withdraw", question,
				this.service.withdraw(actor, plan, question, CommandContext.web(reason)), redirect);
	}

	private Optional<Stored> send(Actor actor, PlanId plan, QuestionId question, EvaluationStep step,
			EvaluationForm form) {
		CommandContext how = CommandContext.web(null);
		long version = form.version;
		String text = form.text.strip();
		String more = form.more.strip();
		return switch (step) {
			case NEW, QUESTION -> this.service.reword(actor, plan, question, version, text, form.on, how);
			case FINDING -> this.service.find(actor, plan, question, version, new Finding(text, more, form.on), how);
			case CONCLUSION ->
				this.service.conclude(actor, plan, question, version, new Conclusion(text, more, form.on), how);
		};
	}

	private static Optional<Stored> send(BindingResult errors, HttpServletResponse response,
			Supplier<Optional<Stored>> sending) {
		return FormSubmission.send(errors, response, Map.of("day-ahead", "on"), sending);
	}

	private static String done(PlanId plan, String what, QuestionId question, Optional<Stored> stored,
			RedirectAttributes redirect) {
		Flash.show(redirect, "evaluation.done." + what);
		return "redirect:/plans/" + plan + "/evaluation" + FormSubmission.after(stored) + "#question-" + question;
	}

	private String form(EvaluationForm form, EvaluationStep step, QuestionView sheet, Actor actor, PlanId plan,
			Locale locale, Model model) {
		PlanTable table = this.monitoring.plan(actor, plan);
		model.addAttribute("form", form);
		model.addAttribute("step", step.code());
		model.addAttribute("sheet", sheet);
		model.addAttribute("table", table);
		model.addAttribute("items", this.monitoring.choices(table, locale));
		return "monitoring/evaluation-form";
	}

	private static EvaluationStep step(String code, QuestionId question) {
		return EvaluationStep.of(code).orElseThrow(() -> new Unknown(question));
	}

}
