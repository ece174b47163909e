package pl.utrwal.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.webkit.Flash;

/**
 * What everybody sees and changes of the own account.
 */
@PermitAll
@Controller
@RequestMapping(OwnAccountPage.PATH)
class OwnAccountPage {

	static final String PATH = "/account";

	private static final String PAGE = "identity/account";

	private final AccountStore accounts;

	private final AccountService service;

	private final PasswordStrength strength;

	OwnAccountPage(AccountStore accounts, AccountService service, PasswordStrength strength) {
		this.accounts = accounts;
		this.service = service;
		this.strength = strength;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		model.addAttribute("form", new OwnPasswordForm());
		return page(actor, model);
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("person", person(actor)).addAttribute("role", actor.role().name());
		return PAGE;
	}

	private Person person(Actor actor) {
		return this.accounts.person(actor.account()).orElseThrow();
	}

	/**
	 * Ends all sessions of the account, also this one.
	 */
	@PostMapping("/password")
	String changePassword(@ModelAttribute("form") OwnPasswordForm form, BindingResult errors, Actor actor, Model model,
			RedirectAttributes redirect, HttpServletRequest request, HttpServletResponse response) {
		Person person = person(actor);
		if (!this.service.isPassword(actor.account(), form.old)) {
			errors.rejectValue("old", "account.password.old.wrong");
		}
		form.check(errors, this.strength, person.login(), person.name(), actor.municipalityName());
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(actor, model);
		}
		this.service.changePassword(actor, actor.account(), form.password);
		request.getSession().invalidate();
		Flash.show(redirect, "account.password.changed");
		return "redirect:/sign-in";
	}

}
