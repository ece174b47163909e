package pl.utrwal.partnerships.partners.web;

import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.PartyMention;
import pl.utrwal.webkit.Flash;

/**
 * Records whether a partner takes a role that a plan gives it.
 */
@Controller
@RequestMapping("/partners/{id}/roles")
class RolePages {

	private final PartnerQueries queries;

	private final PartnerService service;

	private final FormChoices choices;

	private final MessageSource messages;

	RolePages(PartnerQueries queries, PartnerService service, FormChoices choices, MessageSource messages) {
		this.queries = queries;
		this.service = service;
		this.choices = choices;
		this.messages = messages;
	}

	@GetMapping
	String open(Actor actor, @PathVariable PartnerId id, @ModelAttribute("form") AnswerForm form, Locale locale,
			Model model) {
		FormSubmission.verifyPlanner(actor);
		PartnersView view = this.queries.view(actor, null);
		PartnerListing partner = PartnerQueries.partner(view, id);
		form.on = this.queries.today();
		return form(partner, mention(view, partner, form), locale, model);
	}

	@PostMapping
	String record(Actor actor, @PathVariable PartnerId id, @ModelAttribute("form") AnswerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		PartnerListing partner = PartnerQueries.partner(view, id);
		PartyMention mention = mention(view, partner, form);
		form.check(errors, this.queries.today());
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of(),
				() -> this.service.answer(actor, partner, mention, AnswerForm.CONFIRMED.equals(form.answer), form.by,
						form.on, form.evidence, CommandContext.web(null)));
		if (errors.hasErrors()) {
			return form(partner, mention, locale, model);
		}
		Flash.show(redirect, "roles.recorded");
		return "redirect:/partners/" + id + FormSubmission.after(stored);
	}

	private static PartyMention mention(PartnersView view, PartnerListing partner, AnswerForm form) {
		return Stream.of(PartyRole.values())
			.filter((role) -> role.name().equalsIgnoreCase(form.role))
			.flatMap((role) -> view.mention(form.plan, form.element, role, partner.id()).stream())
			.findFirst()
			.orElseThrow(() -> new Unknown(partner.id()));
	}

	private String form(PartnerListing partner, PartyMention mention, Locale locale, Model model) {
		model.addAttribute("partner", partner);
		model.addAttribute("name", partner.name());
		model.addAttribute("mention", mention);
		Map<String, String> answers = new LinkedHashMap<>();
		AnswerForm.ANSWERS
			.forEach((answer) -> answers.put(answer, this.messages.getMessage("roles." + answer, null, locale)));
		model.addAttribute("answers", answers);
		return "partnerships/role";
	}

}
