package pl.utrwal.partnerships.web.partners;

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

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.read.register.Listed;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.partnerships.web.Choices;
import pl.utrwal.partnerships.web.Mention;
import pl.utrwal.partnerships.web.Registrar;
import pl.utrwal.partnerships.web.View;
import pl.utrwal.partnerships.web.Views;
import pl.utrwal.webkit.Flash;

/**
 * Records whether a partner takes a role that a plan gives it.
 */
@Controller
@RequestMapping("/partners/{id}/roles")
class RolePages {

	private final Views views;

	private final Registrar registrar;

	private final Choices choices;

	private final MessageSource messages;

	RolePages(Views views, Registrar registrar, Choices choices, MessageSource messages) {
		this.views = views;
		this.registrar = registrar;
		this.choices = choices;
		this.messages = messages;
	}

	@GetMapping
	String open(Actor actor, @PathVariable PartnerId id, @ModelAttribute("form") AnswerForm form, Locale locale,
			Model model) {
		PartnerPages.verifyPlanner(actor);
		View view = this.views.view(actor, null);
		Listed partner = Views.partner(view, id);
		form.setOn(this.views.today());
		return form(partner, mention(view, partner, form), locale, model);
	}

	@PostMapping
	String record(Actor actor, @PathVariable PartnerId id, @ModelAttribute("form") AnswerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PartnerPages.verifyPlanner(actor);
		View view = this.views.view(actor, null);
		Listed partner = Views.partner(view, id);
		Mention mention = mention(view, partner, form);
		form.check(errors, this.views.today());
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form(partner, mention, locale, model);
		}
		Optional<Stored> stored = this.registrar.answer(actor, partner, mention,
				AnswerForm.CONFIRMED.equals(form.getAnswer()), form.getBy(), form.getOn(), form.getEvidence(),
				Circumstances.web(null));
		Flash.show(redirect, "roles.recorded");
		return "redirect:/partners/" + id + stored.map((found) -> "?after=" + found.position()).orElse("");
	}

	private static Mention mention(View view, Listed partner, AnswerForm form) {
		return Stream.of(PartyRole.values())
			.filter((role) -> role.name().equalsIgnoreCase(form.getRole()))
			.flatMap((role) -> view.mention(form.getPlan(), form.getElement(), role, partner.id()).stream())
			.findFirst()
			.orElseThrow(() -> new Unknown(partner.id()));
	}

	private String form(Listed partner, Mention mention, Locale locale, Model model) {
		model.addAttribute("partner", partner);
		model.addAttribute("name", this.choices.shown(partner, locale));
		model.addAttribute("mention", mention);
		Map<String, String> answers = new LinkedHashMap<>();
		AnswerForm.ANSWERS
			.forEach((answer) -> answers.put(answer, this.messages.getMessage("roles." + answer, null, locale)));
		model.addAttribute("answers", answers);
		return "partnerships/role";
	}

}
