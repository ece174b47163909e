package pl.utrwal.identity;

import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.webkit.Flash;

/**
 * Erases those who are named in plans; the administrator's page of accounts lists them.
 */
@RolesAllowed("ADMINISTRATOR")
@Controller
@RequestMapping("/accounts/persons/{id}/erase")
class PersonsPage {

	private final NamedPersonStore persons;

	private final AccountService service;

	private final Choices choices;

	PersonsPage(NamedPersonStore persons, AccountService service, Choices choices) {
		this.persons = persons;
		this.service = service;
		this.choices = choices;
	}

	@GetMapping
	String ask(@PathVariable String id, Actor actor, Locale locale, Model model) {
		model.addAttribute("form", new ErasureForm());
		return page(own(id, actor), locale, model);
	}

	private String page(NamedPerson person, Locale locale, Model model) {
		model.addAttribute("id", person.id().value())
			.addAttribute("name", person.name())
			.addAttribute("account", false)
			.addAttribute("grounds", this.choices.grounds(locale));
		return "identity/erase";
	}

	@PostMapping
	String erase(@PathVariable String id, @ModelAttribute("form") ErasureForm form, BindingResult errors, Actor actor,
			Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		NamedPerson person = own(id, actor);
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(person, locale, model);
		}
		this.service.erase(actor, person.id(), form.ground);
		Flash.show(redirect, "accounts.erased");
		return "redirect:/accounts";
	}

	/**
	 * @throws Unknown also for a person of another municipality, and an erased one
	 */
	private NamedPerson own(String id, Actor actor) {
		return this.persons.of(actor.municipality())
			.stream()
			.filter((person) -> person.id().value().equals(id))
			.findFirst()
			.orElseThrow(() -> new Unknown(new PersonId(id)));
	}

}
