package pl.utrwal.identity;

import jakarta.servlet.http.HttpServletResponse;
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

import pl.utrwal.webkit.Flash;

/**
 * The page behind the link of the first start; without it there is nothing here.
 */
@Controller
class SetupPage {

	private final FirstStart firstStart;

	private final PasswordStrength strength;

	SetupPage(FirstStart firstStart, PasswordStrength strength) {
		this.strength = strength;
		this.firstStart = firstStart;
	}

	@GetMapping("/setup")
	String open(@RequestParam(defaultValue = "") String token, Model model, RedirectAttributes redirect) {
		demand(this.firstStart.accepts(token));
		if (this.firstStart.finish()) {
			return done(redirect);
		}
		SetupForm form = new SetupForm();
		form.token = token;
		model.addAttribute("form", form);
		return "identity/setup";
	}

	@PostMapping("/setup")
	String send(@ModelAttribute("form") SetupForm form, BindingResult errors, RedirectAttributes redirect,
			HttpServletResponse response) {
		demand(this.firstStart.accepts(form.token));
		if (this.firstStart.finish()) {
			return done(redirect);
		}
		form.check(errors, this.strength);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return "identity/setup";
		}
		demand(this.firstStart.use(form.token, form));
		return done(redirect);
	}

	private static String done(RedirectAttributes redirect) {
		Flash.show(redirect, "setup.done");
		return "redirect:/sign-in";
	}

	private static void demand(boolean accepted) {
		if (!accepted) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
