package pl.utrwal.monitoring.web.completeness;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.contract.LinkId;
import pl.utrwal.monitoring.web.Forms;
import pl.utrwal.monitoring.web.Room;
import pl.utrwal.monitoring.web.Trail;
import pl.utrwal.plans.web.AsOf;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Requests;
import pl.utrwal.webkit.Flash;

/**
 * How a plan stands to the law.
 */
@Controller
@RequestMapping("/plans/{plan}/completeness")
class CompletenessPages {

	private final Checked checked;

	private final Room room;

	private final Trail trail;

	CompletenessPages(Checked checked, Room room, Trail trail) {
		this.checked = checked;
		this.room = room;
		this.trail = trail;
	}

	@GetMapping
	String page(Actor actor, @PathVariable PlanId plan,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, AsOf asked,
			@RequestParam(required = false) Long after, Locale locale, Model model) {
		Checked.Checklist checklist = this.checked.checklist(actor, plan, on, after, asked);
		Map<String, String> names = new HashMap<>();
		checklist.completeness()
			.items()
			.stream()
			.flatMap((item) -> item.links().stream())
			.forEach((linked) -> names.put(linked.link().id().value(), this.trail.name(linked.link().by(), locale)));
		model.addAttribute("checklist", checklist);
		model.addAttribute("names", names);
		model.addAttribute("view", checklist.view());
		model.addAttribute("table", checklist.view().table());
		model.addAttribute("editable", actor.role().editsPlans() && asked.isNow());
		return "monitoring/completeness";
	}

	@GetMapping("/{requirement}/link")
	String open(Actor actor, @PathVariable PlanId plan, @PathVariable String requirement, Locale locale, Model model) {
		Forms.verifyPlanner(actor);
		return form(new LinkForm(), actor, plan, requirement, locale, model);
	}

	@PostMapping("/{requirement}/link")
	String link(Actor actor, @PathVariable PlanId plan, @PathVariable String requirement,
			@ModelAttribute("form") LinkForm form, BindingResult errors, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Forms.verifyPlanner(actor);
		form.check(errors);
		LinkId id = new LinkId(Requests.id(actor, form.getId()));
		Optional<Stored> stored = Forms.send(errors, response, Map.of("link-says-nothing", "words"),
				() -> this.checked.link(actor, plan, id, requirement, form.elements(), form.getWords(),
						Requests.circumstances("web", null, form.getId(),
								Requests.bytes(List.of(requirement, form.elements(), form.getWords())))));
		if (errors.hasErrors()) {
			return form(form, actor, plan, requirement, locale, model);
		}
		Flash.show(redirect, "completeness.linked");
		return "redirect:/plans/" + plan + "/completeness" + Forms.after(stored);
	}

	private String form(LinkForm form, Actor actor, PlanId plan, String requirement, Locale locale, Model model) {
		PlanTable table = this.room.plan(actor, plan);
		Map<String, String> items = this.room.choices(table, locale);
		items.remove("");
		model.addAttribute("form", form);
		model.addAttribute("table", table);
		model.addAttribute("requirement", this.checked.requirement(table, requirement));
		model.addAttribute("items", items);
		model.addAttribute("chosen", form.getItems());
		return "monitoring/link-form";
	}

	@PostMapping("/links/{link}/remove")
	String unlink(Actor actor, @PathVariable PlanId plan, @PathVariable LinkId link, RedirectAttributes redirect) {
		Forms.verifyPlanner(actor);
		Optional<Stored> stored = this.checked.unlink(actor, plan, link, Circumstances.web(null));
		Flash.show(redirect, "completeness.unlinked");
		return "redirect:/plans/" + plan + "/completeness" + Forms.after(stored);
	}

}
