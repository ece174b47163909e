package pl.utrwal.plans.kinds.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.KindId;
import pl.utrwal.webkit.Flash;

/**
 * Kinds of plan that an office defines, since its documents are none of those that the
 * program knows.
 */
@Controller
class KindPages {

	/** The field that a broken rule speaks of. */
	private static final Map<String, String> FIELDS = Map.of("kind-column-twice", "columns", "kind-columns-too-many",
			"columns", "kind-name-twice", "columns", "kind-defined-otherwise", "name");

	private final KindService service;

	private final MessageSource messages;

	KindPages(KindService service, MessageSource messages) {
		this.service = service;
		this.messages = messages;
	}

	/**
	 * @param draft the id of a file that somebody is taking in, to go back to; empty for
	 * none
	 */
	@GetMapping("/plans/kinds")
	String kinds(Actor actor, @RequestParam(required = false) Long after, @RequestParam(defaultValue = "") String draft,
			Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("kinds",
				this.service.own(actor, after)
					.stream()
					.map((kind) -> Map.of("view", kind, "kind", this.service.kind(kind).kind()))
					.toList());
		model.addAttribute("planner", actor.role().editsPlans());
		return "plans/kinds";
	}

	/**
	 * @param form with what a document says of such plans
	 */
	@GetMapping("/plans/kinds/new")
	String open(Actor actor, @ModelAttribute("form") KindForm form, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		return form(form, locale, model);
	}

	@PostMapping("/plans/kinds")
	String define(Actor actor, @ModelAttribute("form") KindForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		form.check(errors);
		KindId id = new KindId(KindId.PREFIX + IdempotencyKey.id(actor, form.id));
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS, () -> this.service.define(actor, id,
				form.name, form.levels(), new CommandContext("web", null, form.id, form.content())));
		if (errors.hasErrors()) {
			return form(form, locale, model);
		}
		Flash.show(redirect, "kinds.defined", form.name.strip());
		String after = FormSubmission.after(stored);
		return "redirect:/plans/kinds" + after
				+ (form.isOfDraft() ? (after.isEmpty() ? "?" : "&") + "draft=" + form.draft : "");
	}

	@PostMapping("/plans/kinds/{id}/retire")
	String retire(Actor actor, @PathVariable KindId id, RedirectAttributes redirect) {
		Optional<Stored> stored = this.service.retire(actor, id, CommandContext.web(null));
		Flash.show(redirect, "kinds.retired");
		return "redirect:/plans/kinds" + FormSubmission.after(stored);
	}

	@PostMapping("/plans/kinds/{id}/reinstate")
	String reinstate(Actor actor, @PathVariable KindId id, RedirectAttributes redirect) {
		Optional<Stored> stored = this.service.reinstate(actor, id, CommandContext.web(null));
		Flash.show(redirect, "kinds.reinstated");
		return "redirect:/plans/kinds" + FormSubmission.after(stored);
	}

	private String form(KindForm form, Locale locale, Model model) {
		form.fillUp();
		Map<String, String> forms = new LinkedHashMap<>();
		KindForm.FORMS.forEach((name) -> forms.put(name, this.messages.getMessage("kinds.form." + name, null, locale)));
		model.addAttribute("form", form);
		model.addAttribute("formNames", forms);
		return "plans/kind-form";
	}

}
