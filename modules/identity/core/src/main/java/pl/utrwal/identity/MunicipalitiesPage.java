package pl.utrwal.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.webkit.Flash;

/**
 * The municipalities of the installation, for whoever looks after it.
 */
@RolesAllowed("ADMINISTRATOR")
@Controller
@RequestMapping("/municipalities")
class MunicipalitiesPage {

	private static final String LIST = "redirect:/municipalities";

	private final StoredMunicipalities municipalities;

	private final AccountStore accounts;

	private final MunicipalityService service;

	private final AccountService openings;

	private final PasswordStrength strength;

	MunicipalitiesPage(StoredMunicipalities municipalities, AccountStore accounts, MunicipalityService service,
			AccountService openings, PasswordStrength strength) {
		this.municipalities = municipalities;
		this.accounts = accounts;
		this.service = service;
		this.openings = openings;
		this.strength = strength;
	}

	@GetMapping
	String list(Locale locale, Model model) {
		List<Line> lines = this.municipalities.list().stream().map(this::line).toList();
		Comparator<Object> alphabet = Collator.getInstance(locale);
		model.addAttribute("lines",
				lines.stream()
					.sorted(Comparator.comparing(Line::home).reversed().thenComparing(Line::name, alphabet))
					.toList());
		return "identity/municipalities";
	}

	@GetMapping("/new")
	String ask(Model model) {
		model.addAttribute("form", new MunicipalityForm());
		return "identity/municipality-new";
	}

	@PostMapping
	String add(@ModelAttribute("form") MunicipalityForm form, BindingResult errors, Actor actor,
			RedirectAttributes redirect, HttpServletResponse response) {
		form.check(errors, this.strength);
		if (!errors.hasErrors()) {
			try {
				this.service.open(actor, form);
				Flash.show(redirect, "municipalities.added", form.municipality.strip());
				return LIST;
			}
			catch (StoredMunicipalities.KeyTaken ex) {
				errors.rejectValue("key", "municipalities.key.taken");
			}
			catch (AccountStore.LoginTaken ex) {
				errors.rejectValue("login", "accounts.login.taken");
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return "identity/municipality-new";
	}

	@PostMapping("/{id}/close")
	String close(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		Municipality municipality = known(id);
		this.service.close(actor, municipality);
		Flash.show(redirect, "municipalities.closed", municipality.name());
		return LIST;
	}

	@PostMapping("/{id}/reopen")
	String reopen(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		Municipality municipality = known(id);
		this.service.reopen(actor, municipality);
		Flash.show(redirect, "municipalities.reopened", municipality.name());
		return LIST;
	}

	@GetMapping("/{id}/administrators/new")
	String askForAdministrator(@PathVariable String id, Model model) {
		model.addAttribute("form", new AccountForm()).addAttribute("municipality", known(id));
		return "identity/municipality-administrator";
	}

	@PostMapping("/{id}/administrators")
	String addAdministrator(@PathVariable String id, @ModelAttribute("form") AccountForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Municipality municipality = known(id);
		form.check(errors, this.strength, municipality.name());
		if (!errors.hasErrors()) {
			try {
				this.openings.openAdministrator(actor, municipality.id(), form);
				Flash.show(redirect, "accounts.added", form.name.strip());
				return LIST;
			}
			catch (AccountStore.LoginTaken ex) {
				errors.rejectValue("login", "accounts.login.taken");
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("municipality", municipality);
		return "identity/municipality-administrator";
	}

	private Municipality known(String id) {
		MunicipalityId municipality = new MunicipalityId(id);
		return this.municipalities.find(municipality).orElseThrow(() -> new Unknown(municipality));
	}

	private Line line(Municipality municipality) {
		List<Account> open = this.accounts.of(municipality.id())
			.stream()
			.filter((account) -> this.accounts.person(account.id()).isPresent())
			.toList();
		return new Line(municipality.id().value(), municipality.name(), municipality.home(), municipality.closed(),
				open.size());
	}

	/**
	 * @param accounts how many have a person
	 */
	record Line(String id, String name, boolean home, boolean closed, int accounts) {

	}

}
