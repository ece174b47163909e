package pl.utrwal.partnerships.partners.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.partners.names.NameKey;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.PartyMention;
import pl.utrwal.webkit.Flash;

/**
 * Texts of plans of which it is not certain whom they mean.
 */
@Controller
@RequestMapping("/partners")
class UnresolvedPages {

	private static final int LONGEST_NAME = 300;

	/** Chosen instead of a kind. */
	private static final String NO_PARTNER = "none";

	private final PartnerQueries queries;

	private final PartnerService service;

	private final FormChoices choices;

	private final MessageSource messages;

	UnresolvedPages(PartnerQueries queries, PartnerService service, FormChoices choices, MessageSource messages) {
		this.queries = queries;
		this.service = service;
		this.choices = choices;
		this.messages = messages;
	}

	@GetMapping("/unresolved")
	String list(Actor actor, @RequestParam(required = false) Long after, Locale locale, Model model) {
		return list(actor, this.queries.view(actor, after), locale, model);
	}

	private String list(Actor actor, PartnersView view, Locale locale, Model model) {
		List<UnresolvedName> all = view.unresolved();
		model.addAttribute("parties", all.stream().filter((one) -> !one.funds()).toList());
		model.addAttribute("sources", all.stream().filter(UnresolvedName::funds).toList());
		model.addAttribute("aside", view.setAside());
		model.addAttribute("partners", this.choices.partners(view, locale));
		model.addAttribute("plans",
				all.stream()
					.filter((one) -> !one.funds())
					.flatMap((one) -> one.places().stream())
					.map(PartyMention::table)
					.distinct()
					.toList());
		model.addAttribute("planner", actor.role().editsPlans());
		return "partnerships/unresolved";
	}

	/**
	 * Decides that a text means a partner that is in the register.
	 */
	@PostMapping("/unresolved")
	String decide(Actor actor, @RequestParam String text, @RequestParam(defaultValue = "") String partner,
			@RequestParam(defaultValue = "") String reason, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		Optional<PartnerListing> chosen = view.register()
			.partners()
			.stream()
			.filter((one) -> one.id().value().equals(partner))
			.findFirst();
		if (chosen.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("wrong", text);
			return list(actor, view, locale, model);
		}
		Optional<PartyMention> place = view.unresolved()
			.stream()
			.filter((one) -> one.texts().contains(text))
			.flatMap((one) -> one.places().stream())
			.filter((one) -> one.text().equals(text))
			.findFirst();
		Optional<Stored> stored = this.service.alias(actor, chosen.orElseThrow(), text,
				place.map((one) -> one.table().id()).orElse(null), place.map((one) -> one.element().id()).orElse(null),
				CommandContext.web(reason));
		Flash.show(redirect, "partners.decided", text, chosen.orElseThrow().name());
		return "redirect:/partners/unresolved" + FormSubmission.after(stored);
	}

	/**
	 * Decides that a text means no partner.
	 */
	@PostMapping("/unresolved/set-aside")
	String setAside(Actor actor, @RequestParam String text, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		Optional<Stored> stored = this.service.setAside(actor, text, CommandContext.web(reason));
		Flash.show(redirect, "partners.set-aside", text);
		return "redirect:/partners/unresolved" + FormSubmission.after(stored);
	}

	@PostMapping("/unresolved/take-up")
	String takeUp(Actor actor, @RequestParam String text, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		Optional<Stored> stored = this.service.takeUp(actor, text, CommandContext.web(reason));
		Flash.show(redirect, "partners.taken-up", text);
		return "redirect:/partners/unresolved" + FormSubmission.after(stored);
	}

	@GetMapping("/plans/{plan}")
	String plan(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, Locale locale,
			Model model) {
		FormSubmission.verifyPlanner(actor);
		PartnersView view = this.queries.view(actor, after);
		List<Proposal> proposals = proposals(view, plan);
		return plan(view, plan, proposals, locale, model);
	}

	private static List<Proposal> proposals(PartnersView view, PlanId plan) {
		return view.unresolved(plan)
			.stream()
			.filter((one) -> !one.funds())
			.map((one) -> new Proposal(one, true, one.proposal(), one.kind().code(), null))
			.toList();
	}

	private String plan(PartnersView view, PlanId plan, List<Proposal> proposals, Locale locale, Model model) {
		PlanTable table = view.table(plan).orElseThrow(() -> new Unknown(plan));
		model.addAttribute("table", table);
		model.addAttribute("id", UUID.randomUUID().toString());
		model.addAttribute("proposals", proposals);
		model.addAttribute("wrongs", proposals.stream().filter((proposal) -> proposal.error() != null).count());
		Map<String, String> kinds = new LinkedHashMap<>(this.choices.kinds(locale));
		kinds.put(NO_PARTNER, say("partners.no-partner", locale));
		model.addAttribute("kinds", kinds);
		return "partnerships/plan";
	}

	/**
	 * Registers those that were ticked, or sets them aside; all of them, or none if one
	 * cannot be.
	 * @param form for each, {@code text} is one of its spellings; {@code take} are the
	 * places of those that were ticked
	 */
	@PostMapping("/plans/{plan}")
	String registerAll(Actor actor, @PathVariable PlanId plan, @RequestParam MultiValueMap<String, String> form,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		view.table(plan).orElseThrow(() -> new Unknown(plan));
		List<String> text = form.getOrDefault("text", List.of());
		List<String> name = form.getOrDefault("name", List.of());
		List<String> kind = form.getOrDefault("kind", List.of());
		List<String> take = form.getOrDefault("take", List.of());
		List<Proposal> before = proposals(view, plan);
		List<Proposal> asked = new ArrayList<>();
		for (Proposal proposal : before) {
			int place = IntStream.range(0, text.size())
				.filter((index) -> proposal.unresolved().texts().contains(text.get(index)))
				.findFirst()
				.orElse(-1);
			boolean ticked = place >= 0 && take.contains(String.valueOf(place)) && place < name.size()
					&& place < kind.size();
			asked.add(ticked ? check(proposal.asked(name.get(place), kind.get(place)), asked, view, locale)
					: proposal.left());
		}
		if (asked.stream().anyMatch((proposal) -> proposal.error() != null)) {
			response.setStatus(422);
			return plan(view, plan, asked, locale, model);
		}
		Optional<Stored> last = Optional.empty();
		List<Proposal> taken = asked.stream().filter(Proposal::take).toList();
		for (Proposal proposal : taken) {
			last = proposal.kind().equals(NO_PARTNER)
					? this.service.setAside(actor, proposal.unresolved().texts().getFirst(), CommandContext.web(null))
					: Optional.of(register(actor, plan, proposal, form.getFirst("id")));
		}
		long aside = taken.stream().filter((proposal) -> proposal.kind().equals(NO_PARTNER)).count();
		Flash.show(redirect, "partners.registered-all", String.valueOf(taken.size() - aside), String.valueOf(aside));
		return "redirect:/partners/unresolved" + FormSubmission.after(last);
	}

	private Stored register(Actor actor, PlanId plan, Proposal proposal, String form) {
		return this.service.register(actor, PartnerService.id(actor, form + ":" + NameKey.of(proposal.name())),
				new NewPartner(PartnerKind.of(proposal.kind()).orElseThrow(), proposal.name(), plan,
						proposal.unresolved().places().getFirst().element().id(), proposal.unresolved().texts()),
				CommandContext.web(null));
	}

	private Proposal check(Proposal proposal, List<Proposal> before, PartnersView view, Locale locale) {
		if (proposal.kind().equals(NO_PARTNER)) {
			return proposal;
		}
		String name = proposal.name();
		if (NameKey.of(name).isEmpty()) {
			return proposal.wrong(say("partners.name.missing", locale));
		}
		if (name.length() > LONGEST_NAME) {
			return proposal.wrong(say("webkit.too-long", locale, LONGEST_NAME));
		}
		if (PartnerKind.of(proposal.kind()).isEmpty()) {
			return proposal.wrong(say("partners.kind.missing", locale));
		}
		if (before.stream()
			.anyMatch((other) -> other.take() && !other.kind().equals(NO_PARTNER)
					&& NameKey.of(other.name()).equals(NameKey.of(name)))) {
			return proposal.wrong(say("partners.name.twice", locale));
		}
		return PartnerService.taken(view.register(), name, null)
			.map((owner) -> proposal.wrong(say("rule.partner-text-taken", locale, name.strip(), owner.name())))
			.orElse(proposal);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/**
	 * Someone who can be registered.
	 *
	 * @param take whether it is ticked
	 * @param error what is wrong with it; null for nothing
	 */
	record Proposal(UnresolvedName unresolved, boolean take, String name, String kind, String error) {

		Proposal asked(String name, String kind) {
			return new Proposal(this.unresolved, true, name, kind, null);
		}

		Proposal left() {
			return new Proposal(this.unresolved, false, this.name, this.kind, null);
		}

		Proposal wrong(String error) {
			return new Proposal(this.unresolved, true, this.name, this.kind, error);
		}

	}

}
