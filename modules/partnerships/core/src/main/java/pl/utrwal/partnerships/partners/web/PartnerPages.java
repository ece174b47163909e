package pl.utrwal.partnerships.partners.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.grants.read.CallRepository;
import pl.utrwal.partnerships.partners.names.Lemmatizer;
import pl.utrwal.partnerships.partners.names.NameKey;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.PartyMention;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.SearchedText;
import pl.utrwal.webkit.Warning;

/**
 * The register, and each partner in it.
 */
@Controller
@RequestMapping("/partners")
class PartnerPages {

	/** The field of a form that a broken rule speaks of. */
	private static final Map<String, String> FIELDS = Map.of("partner-text-taken", "name", "partner-body-of-no-plan",
			"plan", "partner-person-apart", "kind");

	private final PartnerQueries queries;

	private final PartnerService service;

	private final FormChoices choices;

	private final Persons persons;

	private final Lemmatizer inflection;

	private final CallRepository calls;

	PartnerPages(PartnerQueries queries, PartnerService service, FormChoices choices, Persons persons,
			Lemmatizer inflection, CallRepository calls) {
		this.calls = calls;
		this.queries = queries;
		this.service = service;
		this.choices = choices;
		this.persons = persons;
		this.inflection = inflection;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(required = false) Long after, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String kind, Locale locale, Model model) {
		PartnersView view = this.queries.view(actor, after);
		List<Line> lines = this.choices.alphabetical(view.register().partners(), locale)
			.filter((partner) -> kind.isEmpty() || partner.kind().code().equals(kind))
			.filter((partner) -> isAbout(partner, q))
			.map((partner) -> new Line(partner, partner.name(), view.count(partner.id())))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("total", view.register().partners().size());
		model.addAttribute("unresolved", view.unresolved().stream().filter((text) -> !text.funds()).count());
		model.addAttribute("q", q);
		model.addAttribute("kind", kind);
		model.addAttribute("kinds", this.choices.kinds(locale));
		return page("partnerships/partners", actor, model);
	}

	private static boolean isAbout(PartnerListing partner, String q) {
		return q.isBlank() || Stream
			.concat(Stream.of(partner.name()), partner.aliases().stream().map(PartnerListing.ListedAlias::text))
			.anyMatch((text) -> SearchedText.contains(text, q) || NameKey.of(text).contains(NameKey.of(q)));
	}

	@GetMapping("/new")
	String open(Actor actor, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String plan,
			@RequestParam(defaultValue = "") String element, Locale locale, Model model) {
		FormSubmission.verifyPlanner(actor);
		PartnersView view = this.queries.view(actor, null);
		PartnerForm form = new PartnerForm();
		form.text = text;
		form.plan = plan;
		form.element = element;
		form.name = this.inflection.proposal(text);
		view.unresolved()
			.stream()
			.filter((unknown) -> unknown.texts().contains(text))
			.findFirst()
			.ifPresent((unknown) -> form.kind = unknown.kind().code());
		return form(form, view, actor, locale, model);
	}

	@PostMapping
	String register(Actor actor, @ModelAttribute("form") PartnerForm form, BindingResult errors, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		PartnerId id = PartnerService.id(actor, form.id);
		form.check(errors);
		List<String> texts = form.text.isBlank() ? List.of() : List.of(form.text);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> Optional.of(this.service.register(actor, id,
						new NewPartner(form.partnerKind(), form.name, form.planId(), element(form, view), texts),
						new CommandContext("web", form.reason, form.id, form.name + form.kind))));
		if (errors.hasErrors()) {
			return form(form, view, actor, locale, model);
		}
		Flash.show(redirect, "partners.registered", form.name.strip());
		return "redirect:" + (texts.isEmpty() ? "/partners/" + id : "/partners/unresolved")
				+ FormSubmission.after(stored);
	}

	/** Null where another plan was chosen than the one that has it. */
	private static ElementId element(PartnerForm form, PartnersView view) {
		return Optional.ofNullable(form.planId())
			.flatMap(view::table)
			.flatMap((table) -> Optional.ofNullable(form.elementId()).flatMap(table::element))
			.map(Element::id)
			.orElse(null);
	}

	private String form(PartnerForm form, PartnersView view, Actor actor, Locale locale, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("kinds", this.choices.kinds(locale));
		model.addAttribute("plans", plans(view));
		return page("partnerships/partner-form", actor, model);
	}

	private static Map<String, String> plans(PartnersView view) {
		Map<String, String> plans = new LinkedHashMap<>();
		plans.put("", "–");
		view.tables().forEach((table) -> plans.put(table.id().value(), table.title()));
		return plans;
	}

	@GetMapping("/{id}")
	String partner(Actor actor, @PathVariable PartnerId id, @RequestParam(required = false) Long after,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			Locale locale, Model model) {
		PartnersView view = this.queries.view(actor, after, new AsKnown(null, knownOn));
		if (knownOn != null && view.register().partner(id).isEmpty()) {
			return before(id, view, this.queries.view(actor, after), model);
		}
		PartnerListing partner = PartnerQueries.partner(view, id);
		addForms(partner, model);
		return partner(partner, view, actor, locale, model);
	}

	/**
	 * On a day on which it was not registered yet there are only the words of the plans.
	 */
	private String before(PartnerId id, PartnersView view, PartnersView now, Model model) {
		PartnerListing partner = PartnerQueries.partner(now, id);
		List<PartyMention> places = view.named(id, now.register());
		model.addAttribute("partner", partner);
		model.addAttribute("places", places);
		model.addAttribute("name", places.stream().map(PartyMention::text).findFirst().orElse(partner.name()));
		model.addAttribute("knownOn", view.knownOn());
		model.addAttribute("today", this.queries.today());
		return "partnerships/partner-before";
	}

	private static void addForms(PartnerListing partner, Model model) {
		PartnerForm form = new PartnerForm();
		form.name = partner.erased() ? "" : partner.name();
		form.kind = partner.kind().code();
		form.plan = (partner.entry().plan() != null) ? partner.entry().plan().value() : "";
		form.element = (partner.entry().element() != null) ? partner.entry().element().value() : "";
		Map<String, Object> forms = Map.of("form", form, "aliasForm", new AliasForm(), "mergeForm", new MergeForm());
		forms.forEach((name, value) -> {
			if (!model.containsAttribute(name)) {
				model.addAttribute(name, value);
			}
		});
	}

	private String partner(PartnerListing partner, PartnersView view, Actor actor, Locale locale, Model model) {
		model.addAttribute("partner", partner);
		model.addAttribute("name", partner.name());
		model.addAttribute("knownOn", view.knownOn());
		model.addAttribute("today", this.queries.today());
		model.addAttribute("roles", roles(partner.id(), view));
		model.addAttribute("groups", view.groups(partner.id()));
		model.addAttribute("asked", (view.knownOn() == null) ? asked(partner, view) : List.of());
		model.addAttribute("aliases", aliases(partner, view, locale));
		model.addAttribute("merged",
				view.register().mergedInto(partner.id()).stream().map((one) -> named(one, locale)).toList());
		model.addAttribute("into",
				Optional.ofNullable(partner.entry().into())
					.flatMap(view.register()::partner)
					.map((one) -> named(one, locale))
					.orElse(null));
		model.addAttribute("kinds", this.choices.kinds(locale));
		model.addAttribute("plans", plans(view));
		model.addAttribute("plan", Optional.ofNullable(partner.entry().plan()).flatMap(view::table).orElse(null));
		Map<String, String> others = this.choices.partners(view, locale);
		others.remove(partner.id().value());
		model.addAttribute("others", others);
		return page("partnerships/partner", actor, model);
	}

	private List<CallRepository.Asked> asked(PartnerListing partner, PartnersView view) {
		return this.calls.of(partner.municipality(), view.register()::organisation,
				Stream
					.concat(Stream.of(partner.id()),
							view.register().mergedInto(partner.id()).stream().map(PartnerListing::id))
					.toList());
	}

	/** By the code of the role; those without a task are left out. */
	private Map<String, List<Told>> roles(PartnerId partner, PartnersView view) {
		Map<String, List<Told>> roles = new LinkedHashMap<>();
		for (PartyRole role : PartyRole.values()) {
			List<Told> tasks = view.tasks(partner, role)
				.stream()
				.map((task) -> new Told(task, (task.answer() != null) ? by(task.answer().by()) : null))
				.toList();
			if (!tasks.isEmpty()) {
				roles.put(role.name().toLowerCase(Locale.ROOT), tasks);
			}
		}
		return roles;
	}

	private String by(PersonId person) {
		return (person != null) ? this.persons.displayName(person) : null;
	}

	private List<Other> aliases(PartnerListing partner, PartnersView view, Locale locale) {
		List<Other> aliases = new ArrayList<>();
		for (int i = 0; i < partner.aliases().size(); i++) {
			PartnerListing.ListedAlias alias = partner.aliases().get(i);
			Optional<PartnerListing> owner = alias.erased() ? Optional.empty() : view.register().owner(alias.text());
			aliases.add(new Other(i, alias.text(), alias.erased(),
					Optional.ofNullable(alias.alias().plan())
						.flatMap(view::table)
						.map((table) -> table.title())
						.orElse(null),
					alias.alias().former(),
					owner.filter((found) -> !found.id().equals(partner.id()) && partner.entry().into() == null)
						.map((found) -> named(found, locale))
						.orElse(null)));
		}
		return aliases;
	}

	private Named named(PartnerListing partner, Locale locale) {
		return new Named(partner.id().value(), partner.name());
	}

	@PostMapping("/{id}/aliases")
	String addAlias(Actor actor, @PathVariable PartnerId id, @ModelAttribute("aliasForm") AliasForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		PartnerListing partner = PartnerQueries.partner(view, id);
		form.check(errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of("partner-text-taken", "alias"),
				() -> this.service.alias(actor, partner, form.alias, null, null, CommandContext.web(form.aliasReason)));
		if (errors.hasErrors()) {
			addForms(partner, model);
			return partner(partner, view, actor, locale, model);
		}
		Flash.show(redirect, "partners.alias.added", form.alias.strip());
		return redirect(id, stored);
	}

	/**
	 * @param number its place among the aliases
	 * @param alias its words, so that another one is not removed by mistake
	 */
	@PostMapping("/{id}/aliases/remove")
	String removeAlias(Actor actor, @PathVariable PartnerId id, @RequestParam int number, @RequestParam String alias,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
		PartnerListing partner = PartnerQueries.partner(this.queries.current(actor), id);
		PartnerListing.ListedAlias found = partner.aliases()
			.stream()
			.skip(number)
			.findFirst()
			.filter((one) -> !one.erased() && one.text().equals(alias))
			.orElseThrow(() -> new Unknown(id));
		Optional<Stored> stored = this.service.removeAlias(actor, partner, found, CommandContext.web(reason));
		Flash.show(redirect, "partners.alias.removed", alias);
		return redirect(id, stored);
	}

	@PostMapping("/{id}")
	String change(Actor actor, @PathVariable PartnerId id, @ModelAttribute("form") PartnerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		PartnerListing partner = PartnerQueries.partner(view, id);
		form.check(errors);
		Optional<Stored> stored = FormSubmission.send(errors, response, FIELDS,
				() -> this.service.change(actor, partner, form.name, form.partnerKind(), form.planId(),
						element(form, view), CommandContext.web(form.reason)));
		if (errors.hasErrors()) {
			addForms(partner, model);
			return partner(partner, view, actor, locale, model);
		}
		Flash.show(redirect, "partners.changed");
		return redirect(id, stored);
	}

	@PostMapping("/{id}/merge")
	String merge(Actor actor, @PathVariable PartnerId id, @ModelAttribute("mergeForm") MergeForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		PartnersView view = this.queries.current(actor);
		PartnerListing partner = PartnerQueries.partner(view, id);
		Optional<PartnerListing> into = view.register()
			.partners()
			.stream()
			.filter((other) -> !other.id().equals(id) && other.id().value().equals(form.into))
			.findFirst();
		if (into.isEmpty()) {
			errors.rejectValue("into", "partners.choose.missing");
		}
		if (!errors.hasErrors() && Warning.ask(changes(partner, into.orElseThrow(), view), form.sure, model)) {
			addForms(partner, model);
			return partner(partner, view, actor, locale, model);
		}
		Optional<Stored> stored = FormSubmission.send(errors, response, Map.of(),
				() -> this.service.merge(actor, partner, into.orElseThrow(), CommandContext.web(form.mergeReason)));
		if (errors.hasErrors()) {
			addForms(partner, model);
			return partner(partner, view, actor, locale, model);
		}
		Flash.show(redirect, "partners.merged", partner.name());
		return redirect(into.orElseThrow().id(), stored);
	}

	/** What a merger will change; nothing of it can be taken back. */
	private List<Warning> changes(PartnerListing partner, PartnerListing into, PartnersView view) {
		String names = Stream
			.concat(Stream.of(partner.name()), partner.aliases().stream().map(PartnerListing.ListedAlias::text))
			.collect(Collectors.joining(", "));
		return List.of(new Warning("merge-names", List.of(names, into.name())),
				new Warning("merge-places", List.of(view.count(partner.id()), into.name())),
				new Warning("merge-answers", List.of(partner.entry().answers().size(), into.name())),
				new Warning("merge-groups",
						List.of(view.groups(partner.id()).size(), asked(partner, view).size(), into.name())),
				new Warning("merge-for-good", List.of(partner.name())));
	}

	private static String redirect(PartnerId id, Optional<Stored> stored) {
		return "redirect:/partners/" + id + FormSubmission.after(stored);
	}

	private static String page(String template, Actor actor, Model model) {
		model.addAttribute("planner", actor.role().editsPlans());
		return template;
	}

	/**
	 * A line of the register.
	 *
	 * @param count how many elements of plans name the partner
	 */
	record Line(PartnerListing partner, String name, long count) {
	}

	/**
	 * A partner to lead to.
	 */
	record Named(String id, String name) {
	}

	/**
	 * An alias as it is shown.
	 *
	 * @param erased whether it was a person's, and the text is what stands for it
	 * @param plan the title of the plan where it stood; null if it was typed in
	 * @param former whether the partner was called so
	 * @param owner another partner whom the text means; null if it is this one
	 */
	record Other(int number, String text, boolean erased, String plan, boolean former, Named owner) {
	}

	/**
	 * A task as it is shown.
	 *
	 * @param by who answered; null if nobody is said, empty if the name was erased
	 */
	record Told(PartnerTask task, String by) {

		public PartyMention mention() {
			return this.task.mention();
		}

		public PlanId plan() {
			return this.task.mention().table().id();
		}

	}

}
