package pl.utrwal.monitoring.web.evaluation;

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
import pl.utrwal.monitoring.read.evaluation.QuestionSheet;
import pl.utrwal.monitoring.web.Forms;
import pl.utrwal.monitoring.web.Room;
import pl.utrwal.monitoring.web.Trail;
import pl.utrwal.plans.web.AsOf;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Requests;
import pl.utrwal.plans.web.View;
import pl.utrwal.webkit.Flash;

/**
 * What an evaluation of a plan asks, found and concluded.
 */
@Controller
@RequestMapping("/plans/{plan}/evaluation")
class EvaluationPages {

	private final Evaluated evaluated;

	private final Room room;

	private final Trail trail;

	EvaluationPages(Evaluated evaluated, Room room, Trail trail) {
		this.evaluated = evaluated;
		this.room = room;
		this.trail = trail;
	}

	@GetMapping
	String all(Actor actor, @PathVariable PlanId plan, AsOf asked, @RequestParam(required = false) Long after,
			Locale locale, Model model) {
		View view = this.evaluated.view(actor, plan, after, asked);
		Map<Boolean, List<QuestionSheet>> questions = this.evaluated.all(view)
			.stream()
			.collect(Collectors.partitioningBy(QuestionSheet::withdrawn));
		Map<String, List<Trail.Line>> lines = new HashMap<>();
		questions.values()
			.forEach((some) -> some.forEach((sheet) -> lines.put(sheet.id().value(),
					this.trail.lines(this.evaluated.history(view, sheet.id()), locale))));
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
		Forms.verifyPlanner(actor);
		return form(EvaluationForm.of("", "", this.room.today()), Step.NEW, null, actor, plan, locale, model);
	}

	@PostMapping
	String ask(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") EvaluationForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Forms.verifyPlanner(actor);
		form.check(Step.NEW, errors);
		QuestionId id = new QuestionId(Requests.id(actor, form.getId()));
		ElementId element = form.getItem().isBlank() ? null : new ElementId(form.getItem());
		Optional<Stored> stored = send(errors, response,
				() -> this.evaluated.ask(actor, plan, id, element, form.getText(), form.getOn(),
						Requests.circumstances("web", null, form.getId(),
								Requests.bytes(List.of(form.getItem(), form.getText(), form.getOn())))));
		return errors.hasErrors() ? form(form, Step.NEW, null, actor, plan, locale, model)
				: done(plan, Step.NEW.code(), id, stored, redirect);
	}

	@GetMapping("/{question}/{step}")
	String openStep(Actor actor, @PathVariable PlanId plan, @PathVariable QuestionId question,
			@PathVariable String step, Locale locale, Model model) {
		Forms.verifyPlanner(actor);
		QuestionSheet sheet = this.evaluated.own(actor, plan, question);
		if (sheet.withdrawn()) {
			throw new RuleBroken("question-withdrawn");
		}
		EvaluationForm form = form(step(step, question), sheet);
		form.setVersion(sheet.version());
		return form(form, step(step, question), sheet, actor, plan, locale, model);
	}

	private EvaluationForm form(Step step, QuestionSheet sheet) {
		LocalDate today = this.room.today();
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
		Forms.verifyPlanner(actor);
		Step asked = step(step, question);
		form.check(asked, errors);
		try {
			Optional<Stored> stored = send(errors, response, () -> send(actor, plan, question, asked, form));
			return errors.hasErrors()
					? form(form, asked, this.evaluated.own(actor, plan, question), actor, plan, locale, model)
					: done(plan, asked.code(), question, stored, redirect);
		}
		catch (Conflict conflict) {
			QuestionSheet theirs = this.evaluated.own(actor, plan, question);
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("theirs", this.trail.lines(this.evaluated.since(question, form.getVersion()), locale));
			form.setVersion(theirs.version());
			return form(form, asked, theirs, actor, plan, locale, model);
		}
	}

	@PostMapping("/{question}/withdraw")
	String withdraw(Actor actor, @PathVariable PlanId plan, @PathVariable QuestionId question,
			@RequestParam String reason, RedirectAttributes redirect) {
		Forms.verifyPlanner(actor);
		return done(plan, "withdraw", question,
				this.evaluated.withdraw(actor, plan, question, Circumstances.web(reason)), redirect);
	}

	private Optional<Stored> send(Actor actor, PlanId plan, QuestionId question, Step step, EvaluationForm form) {
		Circumstances how = Circumstances.web(null);
		long version = form.getVersion();
		String text = form.getText().strip();
		String more = form.getMore().strip();
		return switch (step) {
			case NEW, QUESTION -> this.evaluated.reword(actor, plan, question, version, text, form.getOn(), how);
			case FINDING ->
				this.evaluated.find(actor, plan, question, version, new Finding(text, more, form.getOn()), how);
			case CONCLUSION ->
				this.evaluated.conclude(actor, plan, question, version, new Conclusion(text, more, form.getOn()), how);
		};
	}

	private static Optional<Stored> send(BindingResult errors, HttpServletResponse response,
			Supplier<Optional<Stored>> sending) {
		return Forms.send(errors, response, Map.of("day-ahead", "on"), sending);
	}

	private static String done(PlanId plan, String what, QuestionId question, Optional<Stored> stored,
			RedirectAttributes redirect) {
		Flash.show(redirect, "evaluation.done." + what);
		return "redirect:/plans/" + plan + "/evaluation" + Forms.after(stored) + "#question-" + question;
	}

	private String form(EvaluationForm form, Step step, QuestionSheet sheet, Actor actor, PlanId plan, Locale locale,
			Model model) {
		PlanTable table = this.room.plan(actor, plan);
		model.addAttribute("form", form);
		model.addAttribute("step", step.code());
		model.addAttribute("sheet", sheet);
		model.addAttribute("table", table);
		model.addAttribute("items", this.room.choices(table, locale));
		return "monitoring/evaluation-form";
	}

	private static Step step(String code, QuestionId question) {
		return Step.of(code).orElseThrow(() -> new Unknown(question));
	}

}
