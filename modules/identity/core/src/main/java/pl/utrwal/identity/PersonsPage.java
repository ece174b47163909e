package pl.utrwal.identity;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

	PersonsPage(NamedPersonStore persons) {
		this.persons = persons;
	}

	@GetMapping
	String ask(@PathVariable String id, Actor actor, Model model) {
		model.addAttribute("id", id).addAttribute("name", own(id, actor).name()).addAttribute("account", false);
		return "identity/erase";
	}

	@PostMapping
	String erase(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		this.persons.erase(own(id, actor).id());
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
