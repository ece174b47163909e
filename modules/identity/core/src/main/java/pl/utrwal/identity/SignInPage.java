package pl.utrwal.identity;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.identity.contract.CurrentActor;

@Controller
class SignInPage {

	private final CurrentActor actor;

	SignInPage(CurrentActor actor) {
		this.actor = actor;
	}

	@GetMapping("/sign-in")
	String open(@RequestParam Map<String, String> parameters, Model model) {
		if (this.actor.get().isPresent()) {
			return "redirect:/";
		}
		List.of("wrong", "wait", "out")
			.stream()
			.filter(parameters::containsKey)
			.findFirst()
			.ifPresent((notice) -> model.addAttribute("notice", notice));
		return "identity/sign-in";
	}

}
