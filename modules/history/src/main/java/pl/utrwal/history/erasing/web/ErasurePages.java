package pl.utrwal.history.erasing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.history.erasing.read.SoughtWords;
import pl.utrwal.history.erasing.read.WordPlace;
import pl.utrwal.history.erasing.web.ErasureService.Erasure;
import pl.utrwal.history.lines.web.AuditLabels;
import pl.utrwal.history.lines.web.AuditLinks;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.webkit.Flash;

/**
 * Erasing words, step by step: which words and why, where they stand, done. The words are
 * never part of an address, which browsers and servers keep.
 */
@RolesAllowed("ADMINISTRATOR")
@Controller
@RequestMapping("/erasures")
class ErasurePages {

	private static final int PAGE = 100;

	private final ErasureService erasures;

	private final AuditLabels auditWords;

	private final AuditLinks links;

	ErasurePages(ErasureService erasures, AuditLabels auditWords, AuditLinks links) {
		this.erasures = erasures;
		this.auditWords = auditWords;
		this.links = links;
	}

	@GetMapping
	String open(Actor actor, @RequestParam(required = false) Long after, Locale locale, Model model) {
		model.addAttribute("form", new ErasureForm());
		return page(actor, after, locale, model);
	}

	/** The form, and below it what was erased. */
	private String page(Actor actor, Long after, Locale locale, Model model) {
		List<Erasure> erased = this.erasures.erasures(actor, after, locale);
		model.addAttribute("administrator", actor.role() == Role.ADMINISTRATOR);
		model.addAttribute("erased", erased);
		model.addAttribute("titles", titles(erased.stream().map((erasure) -> erasure.line().plan()).toList(), locale));
		return "history/erasures";
	}

	/** Back from the places, with all that was typed. */
	@PostMapping("/words")
	String reopen(Actor actor, @ModelAttribute("form") ErasureForm form, Locale locale, Model model) {
		ErasureService.verifyAdministrator(actor);
		return page(actor, null, locale, model);
	}

	@PostMapping("/places")
	String find(Actor actor, @ModelAttribute("form") ErasureForm form, BindingResult errors,
			@RequestParam(name = "show", defaultValue = "0") int from, Locale locale, Model model,
			HttpServletResponse response) {
		ErasureService.verifyAdministrator(actor);
		Optional<SoughtWords> sought = form.sought(errors);
		sought.ifPresent((words) -> form.checkReason(words, errors));
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(actor, null, locale, model);
		}
		List<WordPlace> found = this.erasures.find(actor, sought.get());
		if (form.positions.isEmpty()) {
			form.positions = found.stream().limit(ErasureService.MOST_PLACES).map(WordPlace::position).toList();
		}
		return places(found, from, locale, model);
	}

	/** Where the words stand; the form was asked before, and is shown again. */
	private String places(List<WordPlace> found, int from, Locale locale, Model model) {
		List<WordPlace> part = part(found, from);
		model.addAttribute("total", found.size());
		model.addAttribute("from", from);
		model.addAttribute("page", PAGE);
		model.addAttribute("places", part);
		model.addAttribute("shown", part.stream().map(WordPlace::position).toList());
		model.addAttribute("most", ErasureService.MOST_PLACES);
		Map<Long, String> who = new HashMap<>();
		part.forEach((place) -> who.put(place.position(), this.auditWords.actor(place.actor(), locale)));
		model.addAttribute("who", who);
		model.addAttribute("titles", titles(part.stream().map(WordPlace::plan).toList(), locale));
		return "history/erasure-places";
	}

	private static List<WordPlace> part(List<WordPlace> found, int from) {
		int first = Math.clamp(from, 0, found.size());
		return found.subList(first, Math.min(first + PAGE, found.size()));
	}

	@PostMapping
	String erase(Actor actor, @ModelAttribute("form") ErasureForm form, BindingResult errors,
			@RequestParam(defaultValue = "0") int from, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		ErasureService.verifyAdministrator(actor);
		Optional<SoughtWords> sought = form.sought(errors);
		if (sought.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(actor, null, locale, model);
		}
		form.checkReason(sought.get(), errors);
		form.checkChoice(errors);
		int status = HttpServletResponse.SC_BAD_REQUEST;
		if (!errors.hasErrors()) {
			try {
				long position = this.erasures.erase(actor, sought.get(), form.chosen(), form.reason, "web", null);
				Flash.show(redirect, "erasures.done", String.valueOf(form.chosen().size()));
				return "redirect:/erasures?after=" + position;
			}
			catch (RuleBroken broken) {
				ErasureForm.reject(errors, "positions", broken);
				status = 422;
			}
		}
		response.setStatus(status);
		return places(this.erasures.find(actor, sought.get()), from, locale, model);
	}

	private Map<PlanId, String> titles(List<PlanId> plans, Locale locale) {
		Map<PlanId, String> titles = new HashMap<>();
		plans.forEach((plan) -> titles.computeIfAbsent(plan, (id) -> this.links.title(id, locale)));
		return titles;
	}

}
