package pl.utrwal.partnerships.partnerships.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.web.FormChoices;
import pl.utrwal.partnerships.partners.web.PartnerQueries;
import pl.utrwal.partnerships.partners.web.PartnerService;
import pl.utrwal.partnerships.partners.web.PartnersView;
import pl.utrwal.partnerships.partnerships.read.PartnershipView;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.Flash;

/**
 * Task groups, interdisciplinary teams and agreements.
 */
@Controller
@RequestMapping("/partners/partnerships")
class PartnershipPages {

	private final PartnerQueries queries;

	private final PartnershipService service;

	private final FormChoices choices;

	PartnershipPages(PartnerQueries queries, PartnershipService service, FormChoices choices) {
		this.queries = queries;
		this.service = service;
		this.choices = choices;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(required = false) Long after, Model model) {
		model.addAttribute("groups", this.queries.view(actor, after).groups());
		return page("partnerships/partnerships", actor, model);
	}

	@GetMapping("/new")
	String open(Actor actor, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		return form(new PartnershipForm(), actor, locale, model);
	}

	@PostMapping
	String found(Actor actor, @ModelAttribute("form") PartnershipForm form, BindingResult errors, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		form.check(errors);
		PartnershipId id = new PartnershipId(PartnerService.id(actor, form.id).value());
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of(),
				() -> Optional.of(this.service.found(actor, id, PartnershipKind.of(form.kind).orElseThrow(), form.name,
						form.purpose, form.from, form.to,
						new CommandContext("web", null, form.id, form.name + form.purpose))));
		if (errors.hasErrors()) {
			return form(form, actor, locale, model);
		}
		Flash.show(redirect, "partnerships.founded", form.name.strip());
		return redirect(id, stored);
	}

	private String form(PartnershipForm form, Actor actor, Locale locale, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("kinds", this.choices.partnershipKinds(locale));
		return page("partnerships/partnership-form", actor, model);
	}

	@GetMapping("/{id}")
	String group(Actor actor, @PathVariable PartnershipId id, @RequestParam(required = false) Long after,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			Locale locale, Model model) {
		PartnersView view = this.queries.view(actor, after, new AsKnown(null, knownOn));
		PartnershipView group = PartnerQueries.group(view, id);
		addForms(group, model);
		return group(group, view, actor, locale, model);
	}

	private static void addForms(PartnershipView group, Model model) {
		PartnershipForm form = new PartnershipForm();
		form.from = group.from();
		form.to = group.to();
		Map<String, Object> forms = Map.of("form", form, "memberForm", new MemberForm(), "endForm", new EndForm());
		forms.forEach((name, value) -> {
			if (!model.containsAttribute(name)) {
				model.addAttribute(name, value);
			}
		});
	}

	private String group(PartnershipView group, PartnersView view, Actor actor, Locale locale, Model model) {
		List<Shown> members = group.members()
			.stream()
			.map((member) -> new Shown(member.partner(),
					view.register().partner(member.partner()).map((one) -> one.name()).orElse(""), member.role()))
			.toList();
		Map<String, String> others = this.choices.partners(view, locale);
		members.forEach((member) -> others.remove(member.partner().value()));
		model.addAttribute("group", group);
		model.addAttribute("members", members);
		model.addAttribute("others", others);
		model.addAttribute("knownOn", view.knownOn());
		model.addAttribute("today", this.queries.today());
		return page("partnerships/partnership", actor, model);
	}

	@PostMapping("/{id}/members")
	String join(Actor actor, @PathVariable PartnershipId id, @ModelAttribute("memberForm") MemberForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		PartnershipView group = PartnerQueries.group(view, id);
		Optional<PartnerListing> partner = view.register()
			.partners()
			.stream()
			.filter((one) -> one.id().value().equals(form.partner))
			.findFirst();
		if (partner.isEmpty()) {
			errors.rejectValue("partner", "partners.choose.missing");
		}
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of(),
				() -> this.service.join(actor, id, partner.orElseThrow(), form.role, CommandContext.web(null)));
		if (errors.hasErrors()) {
			return refused(group, view, actor, locale, model);
		}
		Flash.show(redirect, "partnerships.joined", partner.orElseThrow().name());
		return redirect(id, stored);
	}

	@PostMapping("/{id}/members/leave")
	String leave(Actor actor, @PathVariable PartnershipId id, @RequestParam PartnerId partner,
			RedirectAttributes redirect) {
		PartnerQueries.group(this.queries.current(actor), id);
		Optional<Stored> stored = this.service.leave(actor, id, partner, CommandContext.web(null));
		Flash.show(redirect, "partnerships.left");
		return redirect(id, stored);
	}

	@PostMapping("/{id}/period")
	String period(Actor actor, @PathVariable PartnershipId id, @ModelAttribute("form") PartnershipForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		PartnershipView group = PartnerQueries.group(view, id);
		form.checkPeriod(errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of(),
				() -> this.service.period(actor, id, form.from, form.to, CommandContext.web(null)));
		if (errors.hasErrors()) {
			return refused(group, view, actor, locale, model);
		}
		Flash.show(redirect, "partnerships.period.changed");
		return redirect(id, stored);
	}

	@PostMapping("/{id}/end")
	String end(Actor actor, @PathVariable PartnershipId id, @ModelAttribute("endForm") EndForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		PartnershipView group = PartnerQueries.group(view, id);
		FormSubmission.checkDay(errors, "ended", form.ended);
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of("period-backwards", "ended"),
				() -> this.service.end(actor, id, form.ended, CommandContext.web(null)));
		if (errors.hasErrors()) {
			return refused(group, view, actor, locale, model);
		}
		Flash.show(redirect, "partnerships.ended");
		return redirect(id, stored);
	}

	private String refused(PartnershipView group, PartnersView view, Actor actor, Locale locale, Model model) {
		addForms(group, model);
		return group(group, view, actor, locale, model);
	}

	private static String redirect(PartnershipId id, Optional<Stored> stored) {
		return "redirect:/partners/partnerships/" + id + FormSubmission.after(stored);
	}

	private static String page(String template, Actor actor, Model model) {
		model.addAttribute("planner", actor.role().editsPlans());
		return template;
	}

	/**
	 * A member as it is shown.
	 *
	 * @param role in words; possibly empty
	 */
	record Shown(PartnerId partner, String name, String role) {
	}

}
