package pl.utrwal.identity;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.text.Collator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.webkit.Flash;

/**
 * An administrator's view of the accounts of the own municipality.
 */
@RolesAllowed("ADMINISTRATOR")
@Controller
@RequestMapping("/accounts")
class AccountsPage {

	private final AccountStore accounts;

	private final ApiTokenStore tokens;

	private final AccountService service;

	private final PasswordStrength strength;

	private final PersonLabels labels;

	private final NamedPersonStore persons;

	private final Choices choices;

	AccountsPage(AccountStore accounts, ApiTokenStore tokens, AccountService service, PasswordStrength strength,
			PersonLabels labels, NamedPersonStore persons, Choices choices) {
		this.accounts = accounts;
		this.service = service;
		this.strength = strength;
		this.persons = persons;
		this.tokens = tokens;
		this.labels = labels;
		this.choices = choices;
	}

	@GetMapping
	String list(Actor actor, Locale locale, Model model) {
		List<Line> lines = this.accounts.of(actor.municipality()).stream().map(this::line).toList();
		Comparator<Object> alphabet = Collator.getInstance(locale);
		model.addAttribute("lines",
				lines.stream().sorted(Comparator.comparing(Line::erased).thenComparing(Line::name, alphabet)).toList());
		model.addAttribute("persons",
				this.persons.of(actor.municipality())
					.stream()
					.sorted(Comparator.comparing(NamedPerson::name, alphabet))
					.toList());
		model.addAttribute("self", actor.account().value());
		return "identity/accounts";
	}

	@GetMapping("/new")
	String ask(Locale locale, Model model) {
		model.addAttribute("form", new AccountForm()).addAttribute("roles", this.choices.roles(locale));
		return "identity/account-new";
	}

	@PostMapping
	String add(@ModelAttribute("form") AccountForm form, BindingResult errors, Actor actor, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		form.check(errors, this.strength, actor.municipalityName());
		if (!errors.hasErrors()) {
			try {
				this.service.open(actor, form.login, form.name, form.role, form.password);
				Flash.show(redirect, "accounts.added", form.name.strip());
				return "redirect:/accounts";
			}
			catch (AccountStore.LoginTaken ex) {
				errors.rejectValue("login", "accounts.login.taken");
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("roles", this.choices.roles(locale));
		return "identity/account-new";
	}

	@GetMapping("/{id}/tokens")
	String tokens(@PathVariable String id, Actor actor, Model model) {
		model.addAttribute("form", new TokenForm());
		return tokens(own(id, actor), model);
	}

	private String tokens(Person person, Model model) {
		model.addAttribute("person", person).addAttribute("tokens", this.tokens.of(person.account()));
		return "identity/account-tokens";
	}

	@PostMapping("/{id}/tokens")
	String issueToken(@PathVariable String id, @ModelAttribute("form") TokenForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Person person = own(id, actor);
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return tokens(person, model);
		}
		redirect.addFlashAttribute("token",
				this.service.issueToken(actor, person.account(), form.name.strip(), Duration.ofDays(form.days)));
		return "redirect:/accounts/" + id + "/tokens";
	}

	@PostMapping("/{id}/tokens/{token}/withdraw")
	String withdrawToken(@PathVariable String id, @PathVariable String token, Actor actor,
			RedirectAttributes redirect) {
		Person person = own(id, actor);
		if (!this.service.withdrawToken(actor, person.account(), token)) {
			throw new Unknown(person.account());
		}
		Flash.show(redirect, "accounts.token.withdrawn");
		return "redirect:/accounts/" + id + "/tokens";
	}

	@PostMapping("/{id}/suspend")
	String suspend(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		Person person = own(id, actor);
		if (person.account().equals(actor.account())) {
			throw new RuleBroken("own-account-suspended");
		}
		this.service.suspend(actor, person.account());
		Flash.show(redirect, "accounts.suspended", person.name());
		return "redirect:/accounts";
	}

	@PostMapping("/{id}/reopen")
	String reopen(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		Person person = own(id, actor);
		this.service.reopen(actor, person.account());
		Flash.show(redirect, "accounts.reopened", person.name());
		return "redirect:/accounts";
	}

	@GetMapping("/{id}/password")
	String askForPassword(@PathVariable String id, Actor actor, Model model) {
		model.addAttribute("form", new PasswordForm()).addAttribute("person", own(id, actor));
		return "identity/account-password";
	}

	@PostMapping("/{id}/password")
	String changePassword(@PathVariable String id, @ModelAttribute("form") PasswordForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Person person = own(id, actor);
		form.check(errors, this.strength, person.login(), person.name(), actor.municipalityName());
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("person", person);
			return "identity/account-password";
		}
		this.service.changePassword(actor, person.account(), form.password);
		Flash.show(redirect, "accounts.password.changed", person.name());
		return "redirect:/accounts";
	}

	@GetMapping("/{id}/role")
	String askForRole(@PathVariable String id, Actor actor, Locale locale, Model model) {
		Person person = own(id, actor);
		RoleForm form = new RoleForm();
		form.role = this.accounts.find(person.account()).orElseThrow().role();
		model.addAttribute("form", form);
		return role(person, locale, model);
	}

	private String role(Person person, Locale locale, Model model) {
		model.addAttribute("person", person).addAttribute("roles", this.choices.roles(locale));
		return "identity/account-role";
	}

	@PostMapping("/{id}/role")
	String changeRole(@PathVariable String id, @ModelAttribute("form") RoleForm form, BindingResult errors, Actor actor,
			Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Person person = own(id, actor);
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return role(person, locale, model);
		}
		if (person.account().equals(actor.account())) {
			throw new RuleBroken("own-role-changed");
		}
		this.service.changeRole(actor, person.account(), form.role);
		Flash.show(redirect, "accounts.role.changed", person.name());
		return "redirect:/accounts";
	}

	@GetMapping("/{id}/erase")
	String askToErase(@PathVariable String id, Actor actor, Locale locale, Model model) {
		model.addAttribute("form", new ErasureForm());
		return erasure(own(id, actor), locale, model);
	}

	private String erasure(Person person, Locale locale, Model model) {
		model.addAttribute("id", person.account().value())
			.addAttribute("name", person.name())
			.addAttribute("account", true)
			.addAttribute("grounds", this.choices.grounds(locale));
		return "identity/erase";
	}

	@PostMapping("/{id}/erase")
	String erase(@PathVariable String id, @ModelAttribute("form") ErasureForm form, BindingResult errors, Actor actor,
			Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Person person = own(id, actor);
		if (person.account().equals(actor.account())) {
			throw new RuleBroken("own-name-erased");
		}
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return erasure(person, locale, model);
		}
		this.service.erase(actor, person.account(), form.ground);
		Flash.show(redirect, "accounts.erased");
		return "redirect:/accounts";
	}

	/**
	 * @throws Unknown also for an account of another municipality, and an erased one
	 */
	private Person own(String id, Actor actor) {
		AccountId account = new AccountId(id);
		return this.accounts.find(account)
			.filter((found) -> found.municipality().equals(actor.municipality()))
			.flatMap((found) -> this.accounts.person(account))
			.orElseThrow(() -> new Unknown(account));
	}

	private Line line(Account account) {
		Optional<Person> person = this.accounts.person(account.id());
		return new Line(account.id().value(), person.map(Person::login).orElse(null),
				this.labels.displayName(account.id()).orElseThrow(), account.role(), this.tokens.count(account.id()),
				account.suspended());
	}

	/**
	 * @param login null once the person is erased
	 * @param name then the pseudonym
	 */
	record Line(String id, String login, String name, Role role, long tokens, boolean suspended) {

		public boolean erased() {
			return this.login == null;
		}

	}

}
