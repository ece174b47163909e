package pl.utrwal.partnerships.web.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
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

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.read.partnership.Group;
import pl.utrwal.partnerships.read.register.Listed;
import pl.utrwal.partnerships.web.Choices;
import pl.utrwal.partnerships.web.Founder;
import pl.utrwal.partnerships.web.Registrar;
import pl.utrwal.partnerships.web.View;
import pl.utrwal.partnerships.web.Views;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.Flash;

/**
 * Task groups, interdisciplinary teams and agreements.
 */
@Controller
@RequestMapping("/partners/partnerships")
class PartnershipPages {

	private final Views views;

	private final Founder founder;

	private final Choices choices;

	PartnershipPages(Views views, Founder founder, Choices choices) {
		this.views = views;
		this.founder = founder;
		this.choices = choices;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(required = false) Long after, Model model) {
		model.addAttribute("groups", this.views.view(actor, after).groups());
		return page("partnerships/partnerships", actor, model);
	}

	@GetMapping("/new")
	String open(Actor actor, Locale locale, Model model) {
		verifyPlanner(actor);
		return form(new PartnershipForm(), actor, locale, model);
	}

	@PostMapping
	String found(Actor actor, @ModelAttribute("form") PartnershipForm form, BindingResult errors, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		verifyPlanner(actor);
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form(form, actor, locale, model);
		}
		PartnershipId id = new PartnershipId(Registrar.id(actor, form.getId()).value());
		Stored stored = this.founder.found(actor, id, PartnershipKind.of(form.getKind()).orElseThrow(), form.getName(),
				form.getPurpose(), form.getFrom(), form.getTo(),
				new Circumstances("web", null, form.getId(), form.getName() + form.getPurpose()));
		Flash.show(redirect, "partnerships.founded", form.getName().strip());
		return redirect(id, Optional.of(stored));
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
		View view = this.views.view(actor, after, new AsKnown(null, knownOn));
		Group group = Views.group(view, id);
		addForms(group, model);
		return group(group, view, actor, locale, model);
	}

	private static void addForms(Group group, Model model) {
		PartnershipForm form = new PartnershipForm();
		form.setFrom(group.from());
		form.setTo(group.to());
		Map<String, Object> forms = Map.of("form", form, "memberForm", new MemberForm(), "endForm", new EndForm());
		forms.forEach((name, value) -> {
			if (!model.containsAttribute(name)) {
				model.addAttribute(name, value);
			}
		});
	}

	private String group(Group group, View view, Actor actor, Locale locale, Model model) {
		List<Shown> members = group.members()
			.stream()
			.map((member) -> new Shown(member.partner(),
					view.register().partner(member.partner()).map((one) -> this.choices.shown(one, locale)).orElse(""),
					member.role()))
			.toList();
		Map<String, String> others = this.choices.partners(view, locale);
		members.forEach((member) -> others.remove(member.partner().value()));
		model.addAttribute("group", group);
		model.addAttribute("members", members);
		model.addAttribute("others", others);
		model.addAttribute("knownOn", view.knownOn());
		model.addAttribute("today", this.views.today());
		return page("partnerships/partnership", actor, model);
	}

	@PostMapping("/{id}/members")
	String join(Actor actor, @PathVariable PartnershipId id, @ModelAttribute("memberForm") MemberForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		View view = this.views.view(actor, null);
		Group group = Views.group(view, id);
		Optional<Listed> partner = view.register()
			.partners()
			.stream()
			.filter((one) -> one.id().value().equals(form.getPartner()))
			.findFirst();
		if (partner.isEmpty()) {
			errors.rejectValue("partner", "partners.choose.missing");
			return refused(group, view, actor, locale, model, response);
		}
		Optional<Stored> stored = this.founder.join(actor, id, partner.orElseThrow(), form.getRole(),
				Circumstances.web(null));
		Flash.show(redirect, "partnerships.joined", this.choices.shown(partner.orElseThrow(), locale));
		return redirect(id, stored);
	}

	@PostMapping("/{id}/members/leave")
	String leave(Actor actor, @PathVariable PartnershipId id, @RequestParam PartnerId partner,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		Views.group(this.views.view(actor, null), id);
		Optional<Stored> stored = this.founder.leave(actor, id, partner, Circumstances.web(null));
		Flash.show(redirect, "partnerships.left");
		return redirect(id, stored);
	}

	@PostMapping("/{id}/period")
	String period(Actor actor, @PathVariable PartnershipId id, @ModelAttribute("form") PartnershipForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		View view = this.views.view(actor, null);
		Group group = Views.group(view, id);
		form.checkPeriod(errors);
		if (errors.hasErrors()) {
			return refused(group, view, actor, locale, model, response);
		}
		Optional<Stored> stored = this.founder.period(actor, id, form.getFrom(), form.getTo(), Circumstances.web(null));
		Flash.show(redirect, "partnerships.period.changed");
		return redirect(id, stored);
	}

	@PostMapping("/{id}/end")
	String end(Actor actor, @PathVariable PartnershipId id, @ModelAttribute("endForm") EndForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		View view = this.views.view(actor, null);
		Group group = Views.group(view, id);
		if (form.getEnded() == null && !errors.hasErrors()) {
			errors.rejectValue("ended", "rule.day-missing");
		}
		if (form.getEnded() != null && group.from() != null && form.getEnded().isBefore(group.from())) {
			errors.rejectValue("ended", "rule.period-backwards");
		}
		if (errors.hasErrors()) {
			return refused(group, view, actor, locale, model, response);
		}
		Optional<Stored> stored = this.founder.end(actor, id, form.getEnded(), Circumstances.web(null));
		Flash.show(redirect, "partnerships.ended");
		return redirect(id, stored);
	}

	private String refused(Group group, View view, Actor actor, Locale locale, Model model,
			HttpServletResponse response) {
		response.setStatus(422);
		addForms(group, model);
		return group(group, view, actor, locale, model);
	}

	private static String redirect(PartnershipId id, Optional<Stored> stored) {
		return "redirect:/partners/partnerships/" + id + stored.map((found) -> "?after=" + found.position()).orElse("");
	}

	private static String page(String template, Actor actor, Model model) {
		model.addAttribute("planner", actor.role().editsPlans());
		return template;
	}

	private static void verifyPlanner(Actor actor) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only a planner writes into the register");
		}
	}

	/**
	 * A member as it is shown.
	 *
	 * @param role in words; possibly empty
	 */
	record Shown(PartnerId partner, String name, String role) {
	}

}
