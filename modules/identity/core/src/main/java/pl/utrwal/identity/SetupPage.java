package pl.utrwal.identity;

import jakarta.servlet.http.HttpServletResponse;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.webkit.Flash;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page behind the link of the first start; without it there is nothing here.
 */
@Controller
class SetupPage {

	private final FirstStart firstStart;

	private final IdentitySetup setup;

	SetupPage(FirstStart firstStart, IdentitySetup setup) {
		this.firstStart = firstStart;
		this.setup = setup;
	}

	@GetMapping("/setup")
	String open(@RequestParam(defaultValue = "") String token, Model model) {
		demand(this.firstStart.accepts(token));
		SetupForm form = new SetupForm();
		form.setToken(token);
		model.addAttribute("form", form);
		return "identity/setup";
	}

	@PostMapping("/setup")
	String send(@ModelAttribute("form") SetupForm form, BindingResult errors, RedirectAttributes redirect,
			HttpServletResponse response) {
		demand(this.firstStart.accepts(form.getToken()));
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return "identity/setup";
		}
		demand(this.firstStart.use(form.getToken()));
		MunicipalityId municipality = this.setup.createMunicipality(form.getKey(), form.getMunicipality().strip());
		this.setup.createAccount(municipality, form.getLogin(), form.getName(), Role.ADMINISTRATOR, form.getPassword());
		Flash.show(redirect, "setup.done");
		return "redirect:/sign-in";
	}

	private static void demand(boolean accepted) {
		if (!accepted) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
