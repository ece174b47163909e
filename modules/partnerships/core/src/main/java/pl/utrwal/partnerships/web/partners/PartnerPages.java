package pl.utrwal.partnerships.web.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
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
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.names.Inflection;
import pl.utrwal.partnerships.names.Key;
import pl.utrwal.partnerships.read.calls.Calls;
import pl.utrwal.partnerships.read.register.Listed;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.partnerships.web.Choices;
import pl.utrwal.partnerships.web.Mention;
import pl.utrwal.partnerships.web.NewPartner;
import pl.utrwal.partnerships.web.Registrar;
import pl.utrwal.partnerships.web.Task;
import pl.utrwal.partnerships.web.View;
import pl.utrwal.partnerships.web.Views;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.Flash;

/**
 * The register, and each partner in it.
 */
@Controller
@RequestMapping("/partners")
class PartnerPages {

	private final Views views;

	private final Registrar registrar;

	private final Choices choices;

	private final Persons persons;

	private final Inflection inflection;

	private final Calls calls;

	PartnerPages(Views views, Registrar registrar, Choices choices, Persons persons, Inflection inflection,
			Calls calls) {
		this.calls = calls;
		this.views = views;
		this.registrar = registrar;
		this.choices = choices;
		this.persons = persons;
		this.inflection = inflection;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(required = false) Long after, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String kind, Locale locale, Model model) {
		View view = this.views.view(actor, after);
		List<Line> lines = this.choices.alphabetical(view.register().partners(), locale)
			.filter((partner) -> kind.isEmpty() || partner.kind().code().equals(kind))
			.filter((partner) -> isAbout(partner, q))
			.map((partner) -> new Line(partner, this.choices.shown(partner, locale), view.count(partner.id())))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("total", view.register().partners().size());
		model.addAttribute("unresolved", view.unresolved().stream().filter((text) -> !text.funds()).count());
		model.addAttribute("q", q);
		model.addAttribute("kind", kind);
		model.addAttribute("kinds", this.choices.kinds(locale));
		return page("partnerships/partners", actor, model);
	}

	private static boolean isAbout(Listed partner, String q) {
		return q.isBlank() || Stream
			.concat(Stream.ofNullable(partner.name()),
					partner.aliases().stream().map(Listed.ListedAlias::text).filter(Objects::nonNull))
			.anyMatch((text) -> Key.of(text).contains(Key.of(q)));
	}

	@GetMapping("/new")
	String open(Actor actor, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String plan,
			@RequestParam(defaultValue = "") String element, Locale locale, Model model) {
		verifyPlanner(actor);
		View view = this.views.view(actor, null);
		PartnerForm form = new PartnerForm();
		form.setText(text);
		form.setPlan(plan);
		form.setElement(element);
		form.setName(this.inflection.proposal(text));
		view.unresolved()
			.stream()
			.filter((unknown) -> unknown.texts().contains(text))
			.findFirst()
			.ifPresent((unknown) -> form.setKind(unknown.kind().code()));
		return form(form, view, actor, locale, model);
	}

	@PostMapping
	String register(Actor actor, @ModelAttribute("form") PartnerForm form, BindingResult errors, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		verifyPlanner(actor);
		View view = this.views.view(actor, null);
		PartnerId id = Registrar.id(actor, form.getId());
		form.check(errors);
		checkTaken(errors, view, "name", form.getName(), id, locale);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return form(form, view, actor, locale, model);
		}
		List<String> texts = form.getText().isBlank() ? List.of() : List.of(form.getText());
		Stored stored = this.registrar.register(actor, view.register(), id,
				new NewPartner(form.partnerKind(), form.getName(), form.planId(), form.elementId(), texts),
				new Circumstances("web", form.getReason(), form.getId(), form.getName() + form.getKind()));
		Flash.show(redirect, "partners.registered", form.getName().strip());
		return "redirect:" + (texts.isEmpty() ? "/partners/" + id : "/partners/unresolved") + "?after="
				+ stored.position();
	}

	private void checkTaken(BindingResult errors, View view, String field, String text, PartnerId self, Locale locale) {
		if (!errors.hasFieldErrors(field)) {
			Registrar.taken(view.register(), text, self)
				.ifPresent((owner) -> errors.rejectValue(field, "rule.partner-text-taken",
						new Object[] { text.strip(), this.choices.shown(owner, locale) }, null));
		}
	}

	private String form(PartnerForm form, View view, Actor actor, Locale locale, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("kinds", this.choices.kinds(locale));
		model.addAttribute("plans", plans(view));
		return page("partnerships/partner-form", actor, model);
	}

	private static Map<String, String> plans(View view) {
		Map<String, String> plans = new LinkedHashMap<>();
		plans.put("", "–");
		view.tables().forEach((table) -> plans.put(table.id().value(), table.title()));
		return plans;
	}

	@GetMapping("/{id}")
	String partner(Actor actor, @PathVariable PartnerId id, @RequestParam(required = false) Long after,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			Locale locale, Model model) {
		View view = this.views.view(actor, after, new AsKnown(null, knownOn));
		Listed partner = Views.partner(view, id);
		addForms(partner, model);
		return partner(partner, view, actor, locale, model);
	}

	private static void addForms(Listed partner, Model model) {
		PartnerForm form = new PartnerForm();
		form.setName(Objects.requireNonNullElse(partner.name(), ""));
		form.setKind(partner.kind().code());
		form.setPlan((partner.entry().plan() != null) ? partner.entry().plan().value() : "");
		form.setElement((partner.entry().element() != null) ? partner.entry().element().value() : "");
		Map<String, Object> forms = Map.of("form", form, "aliasForm", new AliasForm(), "mergeForm", new MergeForm());
		forms.forEach((name, value) -> {
			if (!model.containsAttribute(name)) {
				model.addAttribute(name, value);
			}
		});
	}

	private String partner(Listed partner, View view, Actor actor, Locale locale, Model model) {
		model.addAttribute("partner", partner);
		model.addAttribute("name", this.choices.shown(partner, locale));
		model.addAttribute("knownOn", view.knownOn());
		model.addAttribute("today", this.views.today());
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

	private List<Calls.Asked> asked(Listed partner, View view) {
		return this.calls.of(partner.municipality(),
				Stream
					.concat(Stream.of(partner.id()), view.register().mergedInto(partner.id()).stream().map(Listed::id))
					.toList());
	}

	/** By the code of the role; those without a task are left out. */
	private Map<String, List<Told>> roles(PartnerId partner, View view) {
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
		return (person != null) ? this.persons.name(person).orElse("") : null;
	}

	private List<Other> aliases(Listed partner, View view, Locale locale) {
		List<Other> aliases = new ArrayList<>();
		for (int i = 0; i < partner.aliases().size(); i++) {
			Listed.ListedAlias alias = partner.aliases().get(i);
			Optional<Listed> owner = Optional.ofNullable(alias.text()).flatMap(view.register()::owner);
			aliases.add(new Other(i, alias.text(),
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

	private Named named(Listed partner, Locale locale) {
		return new Named(partner.id().value(), this.choices.shown(partner, locale));
	}

	@PostMapping("/{id}/aliases")
	String addAlias(Actor actor, @PathVariable PartnerId id, @ModelAttribute("aliasForm") AliasForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		View view = this.views.view(actor, null);
		Listed partner = Views.partner(view, id);
		form.check(errors);
		checkTaken(errors, view, "alias", form.getAlias(), id, locale);
		if (errors.hasErrors()) {
			response.setStatus(422);
			addForms(partner, model);
			return partner(partner, view, actor, locale, model);
		}
		Optional<Stored> stored = this.registrar.alias(actor, view.register(), partner, form.getAlias(), null, null,
				Circumstances.web(form.getAliasReason()));
		Flash.show(redirect, "partners.alias.added", form.getAlias().strip());
		return redirect(id, stored);
	}

	/**
	 * @param number its place among the aliases
	 * @param alias its words, so that another one is not removed by mistake
	 */
	@PostMapping("/{id}/aliases/remove")
	String removeAlias(Actor actor, @PathVariable PartnerId id, @RequestParam int number, @RequestParam String alias,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
		verifyPlanner(actor);
		Listed partner = Views.partner(this.views.view(actor, null), id);
		Listed.ListedAlias found = partner.aliases()
			.stream()
			.skip(number)
			.findFirst()
			.filter((one) -> Objects.equals(one.text(), alias))
			.orElseThrow(() -> new Unknown(id));
		Optional<Stored> stored = this.registrar.removeAlias(actor, partner, found, Circumstances.web(reason));
		Flash.show(redirect, "partners.alias.removed", alias);
		return redirect(id, stored);
	}

	@PostMapping("/{id}")
	String change(Actor actor, @PathVariable PartnerId id, @ModelAttribute("form") PartnerForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		View view = this.views.view(actor, null);
		Listed partner = Views.partner(view, id);
		form.check(errors);
		checkTaken(errors, view, "name", form.getName(), id, locale);
		if (!errors.hasFieldErrors("kind")
				&& (form.partnerKind() == PartnerKind.PERSON) != (partner.kind() == PartnerKind.PERSON)) {
			errors.rejectValue("kind", "rule.partner-person-apart");
		}
		if (errors.hasErrors()) {
			response.setStatus(422);
			addForms(partner, model);
			return partner(partner, view, actor, locale, model);
		}
		Circumstances how = Circumstances.web(form.getReason());
		Optional<Stored> renamed = this.registrar.rename(actor, view.register(), partner, form.getName(), how);
		Optional<Stored> stored = this.registrar
			.reclassify(actor, partner, form.partnerKind(), form.planId(), form.elementId(), how)
			.or(() -> renamed);
		Flash.show(redirect, "partners.changed");
		return redirect(id, stored);
	}

	@PostMapping("/{id}/merge")
	String merge(Actor actor, @PathVariable PartnerId id, @ModelAttribute("mergeForm") MergeForm form,
			BindingResult errors, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		View view = this.views.view(actor, null);
		Listed partner = Views.partner(view, id);
		Optional<Listed> into = view.register()
			.partners()
			.stream()
			.filter((other) -> !other.id().equals(id) && other.id().value().equals(form.getInto()))
			.findFirst();
		if (into.isEmpty()) {
			errors.rejectValue("into", "partners.choose.missing");
			response.setStatus(422);
			addForms(partner, model);
			return partner(partner, view, actor, locale, model);
		}
		Optional<Stored> stored = this.registrar.merge(actor, partner, into.orElseThrow(),
				Circumstances.web(form.getMergeReason()));
		Flash.show(redirect, "partners.merged", this.choices.shown(partner, locale));
		return redirect(into.orElseThrow().id(), stored);
	}

	private static String redirect(PartnerId id, Optional<Stored> stored) {
		return "redirect:/partners/" + id + stored.map((found) -> "?after=" + found.position()).orElse("");
	}

	private static String page(String template, Actor actor, Model model) {
		model.addAttribute("planner", actor.role().editsPlans());
		return template;
	}

	static void verifyPlanner(Actor actor) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only a planner writes into the register");
		}
	}

	/**
	 * A line of the register.
	 *
	 * @param count how many elements of plans name the partner
	 */
	record Line(Listed partner, String name, long count) {
	}

	/**
	 * A partner to lead to.
	 */
	record Named(String id, String name) {
	}

	/**
	 * An alias as it is shown.
	 *
	 * @param text null if it was a person's and has been erased
	 * @param plan the title of the plan where it stood; null if it was typed in
	 * @param former whether the partner was called so
	 * @param owner another partner whom the text means; null if it is this one
	 */
	record Other(int number, String text, String plan, boolean former, Named owner) {
	}

	/**
	 * A task as it is shown.
	 *
	 * @param by who answered; null if nobody is said, empty if the name was erased
	 */
	record Told(Task task, String by) {

		public Mention mention() {
			return this.task.mention();
		}

		public PlanId plan() {
			return this.task.mention().table().id();
		}

	}

}
