package pl.utrwal.webkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.catalina.connector.ClientAbortException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;

/**
 * The kit with pages to try it on; {@link #main} serves them to a browser.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ WebKitModule.class, SampleApplication.Pages.class })
class SampleApplication {

	public static void main(String[] args) {
		SpringApplication.run(SampleApplication.class, args);
	}

	@Bean
	SecurityFilterChain open(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.headers((headers) -> headers.contentSecurityPolicy(
					(policy) -> policy.policyDirectives("default-src 'self'; img-src 'self' data:; object-src 'none'")))
			.build();
	}

	@Bean
	CurrentViewer viewer() {
		return () -> Optional.of(new Viewer("a1", "Anna Zielna", "PLANNER", Set.of("PLANNER"), "Gmina Lipowa Dolina"));
	}

	@Bean
	PersonNames persons() {
		return (id, locale) -> id;
	}

	@Bean
	FailureTranslation translation() {
		return (failure, changing) -> (failure instanceof UnsupportedOperationException)
				? Optional
					.of(new RequestRefused(HttpStatus.SERVICE_UNAVAILABLE, changing ? "outcome-unknown" : "store-away"))
				: Optional.empty();
	}

	@Bean
	NavigationEntry home() {
		return new NavigationEntry("sample.home", "/", 0, Set.of());
	}

	@Bean
	NavigationEntry plans() {
		return new NavigationEntry("sample.plans", "/plans", 10, Set.of());
	}

	@Bean
	NavigationEntry history() {
		return new NavigationEntry("sample.history", "/history", 20, Set.of("PLANNER", "AUDITOR"));
	}

	@Bean
	NavigationEntry accounts() {
		return new NavigationEntry("sample.accounts", "/accounts", 90, Set.of("ADMINISTRATOR"));
	}

	@Controller
	static class Pages {

		@GetMapping("/plans/sample")
		String plan() {
			return "sample/plan";
		}

		@GetMapping("/form")
		String form(Model model) {
			return form(new SampleForm(), model);
		}

		@PostMapping("/form")
		String send(@ModelAttribute("form") SampleForm form, BindingResult errors, Model model,
				RedirectAttributes redirect) {
			if (form.name.isBlank()) {
				errors.rejectValue("name", "sample.name-missing");
			}
			if (errors.hasErrors()) {
				return form(form, model);
			}
			Flash.show(redirect, "sample.added", form.name);
			return "redirect:/plans/sample";
		}

		private static String form(SampleForm form, Model model) {
			Map<String, String> kinds = new LinkedHashMap<>();
			kinds.put("a", "A");
			kinds.put("b", "B");
			model.addAttribute("form", form).addAttribute("kinds", kinds);
			return "sample/form";
		}

		@RequestMapping({ "/fail/{how}", "/api/v1/fail/{how}" })
		String fail(@PathVariable String how, @RequestParam(defaultValue = "0") int number) {
			throw switch (how) {
				case "rule" -> new RuleBroken("sample-rule", "7");
				case "conflict" -> new Conflict(new PlanId("p"), new ElementId("e"), 1, 2);
				case "unknown" -> new Unknown(new PlanId("p"));
				case "late" -> new StillUpdating();
				case "database" -> new UncheckedIOException(new IOException("Connection reset by peer"));
				case "known" -> new UnsupportedOperationException("translated");
				case "browser" -> new UncheckedIOException(new ClientAbortException("Broken pipe"));
				case "store" -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
				default -> new IllegalStateException(how);
			};
		}

		@GetMapping("/live")
		String live() {
			return "sample/live";
		}

		@PostMapping("/live")
		String swap(Model model) {
			model.addAttribute("said", "zapisano");
			return "sample/live :: place";
		}

		@GetMapping("/text/{key}")
		String text(@PathVariable String key, Model model) {
			model.addAttribute("keys", List.of(key));
			return "sample/text";
		}

	}

	static class SampleForm implements Form {

		public String name = "";

		public String reason = "";

		public String kind = "b";

	}

}
