package pl.utrwal.monitoring.home.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;

/**
 * Where one comes in.
 */
@Controller
class HomePages {

	private final HomeService home;

	HomePages(HomeService home) {
		this.home = home;
	}

	@GetMapping("/")
	String show(Actor actor, Model model) {
		model.addAttribute("home", this.home.view(actor));
		model.addAttribute("office", actor.municipalityName());
		model.addAttribute("planner", actor.role().editsPlans());
		model.addAttribute("administrator", actor.role() == Role.ADMINISTRATOR);
		return "monitoring/home";
	}

}
