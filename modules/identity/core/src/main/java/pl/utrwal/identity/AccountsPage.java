package pl.utrwal.identity;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.ibm.icu.text.Collator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
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

	private final PasswordEncoder passwords;

	private final NamedPersonStore persons;

	private final MessageSource messages;

	AccountsPage(AccountStore accounts, ApiTokenStore tokens, AccountService service, PasswordStrength strength,
			PasswordEncoder passwords, NamedPersonStore persons, MessageSource messages) {
		this.accounts = accounts;
		this.service = service;
		this.strength = strength;
		this.persons = persons;
		this.tokens = tokens;
		this.passwords = passwords;
		this.messages = messages;
	}

	@GetMapping
	String list(Actor actor, Locale locale, Model model) {
		List<Line> lines = this.accounts.of(actor.municipality()).stream().map(this::line).toList();
		Comparator<Object> alphabet = Collator.getInstance(locale);
		model.addAttribute("lines",
				lines.stream()
					.sorted(Comparator.comparing(Line::erased)
						.thenComparing((line) -> (line.name() != null) ? line.name() : "", alphabet))
					.toList());
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
		model.addAttribute("form", new AccountForm()).addAttribute("roles", roles(locale));
		return "identity/account-new";
	}

	@PostMapping
	String add(@ModelAttribute("form") AccountForm form, BindingResult errors, Actor actor, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		form.check(errors, this.strength, actor.municipalityName());
		if (!errors.hasErrors()) {
			try {
				this.accounts.add(actor.municipality(), form.login, form.name, form.role,
						this.passwords.encode(form.password));
				Flash.show(redirect, "accounts.added", form.name.strip());
				return "redirect:/accounts";
			}
			catch (AccountStore.LoginTaken ex) {
				errors.rejectValue("login", "accounts.login.taken");
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("roles", roles(locale));
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
				this.tokens.issue(person.account(), form.name.strip(), Duration.ofDays(form.days)));
		return "redirect:/accounts/" + id + "/tokens";
	}

	@PostMapping("/{id}/tokens/{token}/withdraw")
	String withdrawToken(@PathVariable String id, @PathVariable String token, Actor actor,
			RedirectAttributes redirect) {
		Person person = own(id, actor);
		if (!this.tokens.withdraw(person.account(), token)) {
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
		this.service.suspend(person.account());
		Flash.show(redirect, "accounts.suspended", person.name());
		return "redirect:/accounts";
	}

	@PostMapping("/{id}/reopen")
	String reopen(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		Person person = own(id, actor);
		this.service.reopen(person.account());
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
		this.service.changePassword(person.account(), form.password);
		Flash.show(redirect, "accounts.password.changed", person.name());
		return "redirect:/accounts";
	}

	@GetMapping("/{id}/erase")
	String askToErase(@PathVariable String id, Actor actor, Model model) {
		model.addAttribute("id", id).addAttribute("name", own(id, actor).name()).addAttribute("account", true);
		return "identity/erase";
	}

	@PostMapping("/{id}/erase")
	String erase(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		AccountId account = own(id, actor).account();
		if (account.equals(actor.account())) {
			throw new RuleBroken("own-name-erased");
		}
		this.service.erasePerson(account);
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
				person.map(Person::name).orElse(null), account.role(), this.tokens.count(account.id()),
				account.suspended());
	}

	private Map<String, String> roles(Locale locale) {
		Map<String, String> roles = new LinkedHashMap<>();
		for (Role role : Role.values()) {
			roles.put(role.name(), this.messages.getMessage("role." + role, null, locale));
		}
		return roles;
	}

	/**
	 * @param login null, like the name, once the person is erased
	 */
	record Line(String id, String login, String name, Role role, long tokens, boolean suspended) {

		public boolean erased() {
			return this.name == null;
		}

	}

}
