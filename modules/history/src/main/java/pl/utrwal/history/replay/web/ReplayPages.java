package pl.utrwal.history.replay.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.history.lines.web.AuditLinks;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.TableFormatter;

/**
 * A plan's life step by step, each step at an address of its own; and chosen steps as a
 * protocol to print.
 */
@Controller
@RequestMapping("/plans/{plan}/replay")
class ReplayPages {

	private static final int PAGE = 200;

	private final ReplayService replay;

	private final PlanQueries plans;

	private final RowStatusLayer standings;

	private final AuditLinks links;

	private final TableFormatter words;

	private final MessageSource messages;

	ReplayPages(ReplayService replay, PlanQueries plans, RowStatusLayer standings, AuditLinks links,
			TableFormatter words, MessageSource messages) {
		this.links = links;
		this.words = words;
		this.messages = messages;
		this.replay = replay;
		this.plans = plans;
		this.standings = standings;
	}

	/**
	 * A step; or, with a way or a day, on to the step that it leads to.
	 * @param go see {@link ReplayService#go}; {@code here} stays
	 */
	@GetMapping
	String step(Actor actor, @PathVariable PlanId plan, ReplayRequest request,
			@RequestParam(required = false) String go,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			Locale locale, Model model, RedirectAttributes redirect) {
		ReplayRequest asked = request.verify();
		if (knownOn != null) {
			return step(plan, asked.at(this.replay.on(actor, plan, knownOn)));
		}
		if (asked.position() == null || (go != null && !go.equals("here"))) {
			Optional<Long> found = this.replay.go(actor, plan, asked, (go != null) ? go : ReplayService.FIRST, locale);
			if (found.isEmpty()) {
				Flash.show(redirect, "replay.nothing." + go);
			}
			long stays = (asked.position() != null) ? asked.position() : this.replay.begin(plan);
			return step(plan, asked.at(found.orElse(stays)));
		}
		if (go != null) {
			return step(plan, asked);
		}
		ReplayService.Step step = this.replay.step(actor, plan, asked, locale);
		model.addAttribute("step", step);
		model.addAttribute("asked", asked);
		model.addAttribute("pageTitle", this.messages.getMessage("replay.page-title",
				new Object[] { step.shown().title(), this.words.moment(step.line().at(), locale) }, locale));
		model.addAttribute("steps", ReplayRequest.STEPS);
		model.addAttribute("lit", step.lit());
		model.addAttribute("table", this.plans.plan(actor, plan, null));
		if (step.view() != null) {
			model.addAttribute("standings", this.standings.of(step.view()));
		}
		return "history/replay";
	}

	private static String step(PlanId plan, ReplayRequest asked) {
		return "redirect:/plans/" + plan + "/replay" + asked.query();
	}

	@GetMapping("/protocol")
	String protocol(Actor actor, @PathVariable PlanId plan, ReplayRequest request,
			@RequestParam(defaultValue = "-1") long after, Locale locale, Model model) {
		ReplayRequest asked = request.verify();
		model.addAttribute("table", this.plans.plan(actor, plan, null));
		List<AuditLine> lines = this.replay.protocol(actor, plan, asked, after, locale).limit(PAGE + 1).toList();
		List<AuditLine> told = lines.subList(0, Math.min(PAGE, lines.size()));
		model.addAttribute("lines", told);
		model.addAttribute("places", this.links.of(told));
		model.addAttribute("more", lines.size() > PAGE);
		model.addAttribute("asked", asked);
		return "history/replay-protocol";
	}

}
