package pl.utrwal.monitoring.indicators.web;

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
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.contract.Direction;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.monitoring.indicators.read.IndicatorView.Measurement;
import pl.utrwal.monitoring.shared.web.MonitoringService;
import pl.utrwal.webkit.Flash;

/**
 * The indicators of a plan, and one with its measurements.
 */
@Controller
@RequestMapping("/plans/{plan}/indicators")
class IndicatorPages {

	/** The field of a form that a broken rule speaks of. */
	private static final Map<String, String> FIELDS = Map.of("day-ahead", "on", "value-not-on-scale", "value",
			"reason-missing", "reason");

	private static final Map<String, String> DEFINITION_FIELDS = Map.of("target-before-baseline", "targetOn",
			"scale-malformed", "scale", "indicator-measured-already", "kind", "value-not-on-scale", "scale");

	private static final List<String> FREQUENCIES = List.of("P1M", "P3M", "P6M", "P1Y", "P2Y");

	private final IndicatorService service;

	private final MonitoringService monitoring;

	private final AuditTrail trail;

	private final MessageSource messages;

	IndicatorPages(IndicatorService service, MonitoringService monitoring, AuditTrail trail, MessageSource messages) {
		this.service = service;
		this.monitoring = monitoring;
		this.trail = trail;
		this.messages = messages;
	}

	@GetMapping
	String all(Actor actor, @PathVariable PlanId plan, AsOf asked, @RequestParam(required = false) Long after,
			Model model) {
		PlanView view = this.service.view(actor, plan, after, asked);
		model.addAttribute("indicators", this.service.all(view));
		return page("monitoring/indicators", actor, view, model);
	}

	@GetMapping("/new")
	String open(Actor actor, @PathVariable PlanId plan, @RequestParam(defaultValue = "") String item, Locale locale,
			Model model) {
		FormSubmission.verifyPlanner(actor);
		IndicatorForm form = new IndicatorForm();
		form.item = item;
		return form(form, null, actor, plan, locale, model);
	}

	@PostMapping
	String define(Actor actor, @PathVariable PlanId plan, @ModelAttribute("form") IndicatorForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		form.check(errors);
		IndicatorId id = new IndicatorId(IdempotencyKey.id(actor, form.id));
		Optional<Stored> stored = FormSubmission.send(errors, response, DEFINITION_FIELDS,
				() -> this.service.define(actor, plan, id, item(form), form.definition(),
						IdempotencyKey.context("web", null, form.id, IdempotencyKey.bytes(form.content()))));
		if (errors.hasErrors()) {
			return form(form, null, actor, plan, locale, model);
		}
		Flash.show(redirect, "indicators.defined", form.name.strip());
		return "redirect:/plans/" + plan + "/indicators/" + id + FormSubmission.after(stored);
	}

	private static ElementId item(IndicatorForm form) {
		return form.item.isBlank() ? null : new ElementId(form.item);
	}

	@GetMapping("/{indicator}/edit")
	String openRevision(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator, Locale locale,
			Model model) {
		FormSubmission.verifyPlanner(actor);
		IndicatorView sheet = now(actor, plan, indicator);
		return form(IndicatorForm.of(sheet), sheet, actor, plan, locale, model);
	}

	@PostMapping("/{indicator}/edit")
	String revise(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@ModelAttribute("form") IndicatorForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		form.check(errors);
		try {
			Optional<Stored> stored = FormSubmission.send(errors, response, DEFINITION_FIELDS, () -> this.service
				.revise(actor, plan, indicator, form.version, form.definition(), CommandContext.web(null)));
			if (errors.hasErrors()) {
				return form(form, now(actor, plan, indicator), actor, plan, locale, model);
			}
			Flash.show(redirect, "indicators.revised");
			return redirect(plan, indicator, stored);
		}
		catch (Conflict conflict) {
			IndicatorView theirs = now(actor, plan, indicator);
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("theirs", this.trail.lines(this.service.revisions(indicator, form.version), locale));
			form.version = theirs.version();
			return form(form, theirs, actor, plan, locale, model);
		}
	}

	private String form(IndicatorForm form, IndicatorView sheet, Actor actor, PlanId plan, Locale locale, Model model) {
		PlanTable table = this.monitoring.plan(actor, plan);
		Map<String, String> kinds = new LinkedHashMap<>();
		Stream.of("number", "words").forEach((kind) -> kinds.put(kind, say("indicators.kind." + kind, locale)));
		Map<String, String> directions = new LinkedHashMap<>();
		Stream.of(Direction.values())
			.forEach((direction) -> directions.put(direction.name(),
					say("direction." + direction.name().toLowerCase(Locale.ROOT), locale)));
		Map<String, String> frequencies = new LinkedHashMap<>();
		frequencies.put("", say("value.unknown", locale));
		FREQUENCIES.forEach((period) -> frequencies.put(period, say("recurrence." + period, locale)));
		if (!form.frequency.isBlank()) {
			frequencies.putIfAbsent(form.frequency, form.frequency);
		}
		model.addAttribute("form", form);
		model.addAttribute("table", table);
		model.addAttribute("sheet", sheet);
		model.addAttribute("items", this.monitoring.choices(table, locale));
		model.addAttribute("kinds", kinds);
		model.addAttribute("directions", directions);
		model.addAttribute("frequencies", frequencies);
		return "monitoring/indicator-form";
	}

	@GetMapping("/{indicator}")
	String one(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator, AsOf asked,
			@RequestParam(required = false) Long after, Locale locale, Model model) {
		PlanView view = this.service.view(actor, plan, after, asked);
		MeasurementForm form = new MeasurementForm();
		form.on = this.monitoring.today();
		model.addAttribute("form", form);
		return one(actor, view, indicator, locale, model);
	}

	private String one(Actor actor, PlanView view, IndicatorId indicator, Locale locale, Model model) {
		IndicatorView sheet = this.service.one(view, indicator);
		model.addAttribute("sheet", sheet);
		model.addAttribute("chart",
				IndicatorChart
					.of(sheet.definition(),
							sheet.measurements().stream().map((measurement) -> measurement.reading()).toList())
					.orElse(null));
		model.addAttribute("words", scale(sheet.definition(), locale));
		model.addAttribute("lines", this.trail.lines(this.service.history(view, indicator), locale));
		return page("monitoring/indicator", actor, view, model);
	}

	/** The words to choose from; none where any are allowed. */
	private Map<String, String> scale(Definition definition, Locale locale) {
		Map<String, String> words = new LinkedHashMap<>();
		if (!definition.scale().isEmpty()) {
			words.put("", say("webkit.choose", locale));
			definition.scale().forEach((word) -> words.put(word, word));
		}
		return words;
	}

	@PostMapping("/{indicator}/measurements")
	String measure(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@ModelAttribute("form") MeasurementForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Definition definition = now(actor, plan, indicator).definition();
		form.check(definition, errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> this.service.measure(actor, plan, indicator, new MeasurementId(IdempotencyKey.id(actor, form.id)),
						form.reading(definition), CommandContext.web(null)));
		if (errors.hasErrors()) {
			return one(actor, this.service.view(actor, plan, null, new AsOf(null, null, null)), indicator, locale,
					model);
		}
		Flash.show(redirect, "indicators.measured");
		return redirect(plan, indicator, stored);
	}

	@GetMapping("/{indicator}/measurements/{measurement}")
	String openCorrection(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@PathVariable MeasurementId measurement, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		IndicatorView sheet = now(actor, plan, indicator);
		MeasurementForm form = MeasurementForm.of(sheet.definition(), measurement(sheet, measurement).reading());
		form.version = sheet.version();
		model.addAttribute("form", form);
		return correction(actor, plan, sheet, measurement, locale, model);
	}

	@PostMapping("/{indicator}/measurements/{measurement}")
	String correct(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@PathVariable MeasurementId measurement, @ModelAttribute("form") MeasurementForm form, BindingResult errors,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		IndicatorView sheet = now(actor, plan, indicator);
		form.check(sheet.definition(), errors);
		form.checkReason(errors);
		try {
			Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
					() -> this.service.correct(actor, plan, indicator, measurement, form.version,
							form.reading(sheet.definition()), CommandContext.web(form.reason)));
			if (errors.hasErrors()) {
				return correction(actor, plan, sheet, measurement, locale, model);
			}
			Flash.show(redirect, "indicators.corrected");
			return redirect(plan, indicator, stored);
		}
		catch (Conflict conflict) {
			return clash(actor, plan, indicator, measurement, form, locale, model, response);
		}
	}

	/** From the form of a correction, of which only the reason counts. */
	@PostMapping("/{indicator}/measurements/{measurement}/take-back")
	String takeBack(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@PathVariable MeasurementId measurement, @ModelAttribute("form") MeasurementForm form, BindingResult errors,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		IndicatorView sheet = now(actor, plan, indicator);
		measurement(sheet, measurement);
		form.checkReason(errors);
		try {
			Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS, () -> this.service.takeBack(actor,
					plan, indicator, measurement, form.version, CommandContext.web(form.reason)));
			if (errors.hasErrors()) {
				return correction(actor, plan, sheet, measurement, locale, model);
			}
			Flash.show(redirect, "indicators.taken-back");
			return redirect(plan, indicator, stored);
		}
		catch (Conflict conflict) {
			return clash(actor, plan, indicator, measurement, form, locale, model, response);
		}
	}

	private String clash(Actor actor, PlanId plan, IndicatorId indicator, MeasurementId measurement,
			MeasurementForm form, Locale locale, Model model, HttpServletResponse response) {
		IndicatorView theirs = now(actor, plan, indicator);
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("theirs",
				this.trail.lines(this.service.corrections(indicator, measurement, form.version), locale));
		form.version = theirs.version();
		return correction(actor, plan, theirs, measurement, locale, model);
	}

	private String correction(Actor actor, PlanId plan, IndicatorView sheet, MeasurementId measurement, Locale locale,
			Model model) {
		model.addAttribute("table", this.monitoring.plan(actor, plan));
		model.addAttribute("sheet", sheet);
		model.addAttribute("measurement", measurement(sheet, measurement));
		model.addAttribute("words", scale(sheet.definition(), locale));
		return "monitoring/measurement-form";
	}

	private static Measurement measurement(IndicatorView sheet, MeasurementId id) {
		return sheet.measurement(id).orElseThrow(() -> new Unknown(id));
	}

	@PostMapping("/{indicator}/retire")
	String retire(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			@RequestParam String reason, RedirectAttributes redirect) {
		Optional<Stored> stored = this.service.retire(actor, plan, indicator, CommandContext.web(reason));
		Flash.show(redirect, "indicators.retired.done");
		return redirect(plan, indicator, stored);
	}

	@PostMapping("/{indicator}/restore")
	String restore(Actor actor, @PathVariable PlanId plan, @PathVariable IndicatorId indicator,
			RedirectAttributes redirect) {
		Optional<Stored> stored = this.service.restore(actor, plan, indicator, CommandContext.web(null));
		Flash.show(redirect, "indicators.restored.done");
		return redirect(plan, indicator, stored);
	}

	private IndicatorView now(Actor actor, PlanId plan, IndicatorId indicator) {
		return this.service.own(actor, plan, indicator);
	}

	private static String redirect(PlanId plan, IndicatorId indicator, Optional<Stored> stored) {
		return "redirect:/plans/" + plan + "/indicators/" + indicator + FormSubmission.after(stored);
	}

	private static String page(String template, Actor actor, PlanView view, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("table", view.table());
		model.addAttribute("editable", actor.role().editsPlans() && view.asked().isNow());
		return template;
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
