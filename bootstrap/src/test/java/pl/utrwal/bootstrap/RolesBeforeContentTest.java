package pl.utrwal.bootstrap;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import pl.utrwal.demo.DemoData;
import pl.utrwal.identity.contract.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every change that there is, as the application itself lists them, sent with content
 * that cannot be read by each role: whoever may not make it hears that, and nothing of
 * the content.
 */
@SpringBootTest(classes = Utrwal.class, properties = { "server.address=127.0.0.1", "utrwal.messages.strict=true" })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class RolesBeforeContentTest {

	private static final Map<Role, String> LOGINS = new EnumMap<>(Map.of(Role.ADMINISTRATOR, "administrator",
			Role.OWNER, "owner", Role.PLANNER, "planner", Role.AUDITOR, "auditor", Role.ANALYST, "analyst"));

	private static final Set<Role> EDITORS = Set.of(Role.PLANNER, Role.OWNER);

	/** By how an address ends or begins; every other change is made by editors. */
	private static final Map<String, Set<Role>> OTHERS = Map.ofEntries(
			Map.entry("/account/password", Set.of(Role.values())), Map.entry("/accounts", Set.of(Role.ADMINISTRATOR)),
			Map.entry("/municipalities", Set.of(Role.ADMINISTRATOR)), Map.entry("/system", Set.of(Role.ADMINISTRATOR)),
			Map.entry("/erasures", Set.of(Role.ADMINISTRATOR)),
			Map.entry("/api/v1/erasures", Set.of(Role.ADMINISTRATOR)), Map.entry("/proof", Set.of(Role.values())),
			Map.entry("/api/v1/ledger", Set.of(Role.values())));

	private static final Set<String> OWNERS = Set.of("/adoption", "/amendment", "/repeal", "/succession", "/accept",
			"/decline", "/issue");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Demonstration.copy();
		properties.add("utrwal.data-dir", data::toString);
	}

	@Test
	void whoMayNotChangeHearsThatBeforeTheContentIsLookedAt() {
		Map<Role, Cookie> sessions = new EnumMap<>(Role.class);
		LOGINS.forEach((role, login) -> sessions.put(role, signIn(login)));
		Set<String> asked = new TreeSet<>();
		changes().forEach((address, method) -> {
			for (Role role : Role.values()) {
				MvcTestResult answer = send(method, address, role, sessions.get(role));
				boolean refused = answer.getResponse().getStatus() == 403;
				assertThat(refused).as("%s %s by %s", method, address, role)
					.isEqualTo(!allowed(address).contains(role));
				asked.add(address);
			}
		});
		assertThat(asked).hasSizeGreaterThan(130);
	}

	@ParameterizedTest
	@ValueSource(strings = { "owner", "planner" })
	void whoEditsPlansSaysWhatAReferenceMeans(String login) {
		assertThat(this.mvc.get().uri("/plans/demo-strategia/items/x/references/0").cookie(signIn(login)))
			.hasStatus(404);
	}

	private static Set<Role> allowed(String address) {
		String plain = address.substring(address.indexOf(' ') + 1);
		if (OWNERS.stream().anyMatch(plain::endsWith) && !plain.endsWith("/{step}")) {
			return Set.of(Role.OWNER);
		}
		return OTHERS.entrySet()
			.stream()
			.filter((entry) -> plain.startsWith(entry.getKey() + "/") || plain.equals(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(EDITORS);
	}

	private Map<String, HttpMethod> changes() {
		Map<String, HttpMethod> changes = new TreeMap<>();
		this.mappings.getHandlerMethods()
			.forEach((mapping, handler) -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.filter((method) -> method != RequestMethod.GET && handler.getBeanType().getName().startsWith("pl."))
				.forEach((method) -> mapping.getPatternValues()
					.forEach((pattern) -> changes.put(method + " " + pattern, method.asHttpMethod()))));
		changes.remove("POST /setup");
		return changes;
	}

	private MvcTestResult send(HttpMethod method, String change, Role role, Cookie session) {
		String address = change.substring(change.indexOf(' ') + 1)
			.replaceAll("\\{\\w+:([\\w-]+)[^}]*}", "$1")
			.replaceAll("\\{[^}]+}", "x");
		if (address.startsWith("/api/")) {
			String token = "Bearer demo-" + LOGINS.get(role);
			return address.endsWith("/imports")
					? this.mvc.post().uri(address).multipart().header("Authorization", token).exchange()
					: this.mvc.method(method)
						.uri(address)
						.header("Authorization", token)
						.contentType(MediaType.APPLICATION_JSON)
						.content("{")
						.exchange();
		}
		return address.equals("/imports")
				? this.mvc.post().uri(address).multipart().cookie(session).with(csrf()).exchange()
				: this.mvc.method(method).uri(address).cookie(session).with(csrf()).exchange();
	}

	private Cookie signIn(String login) {
		MvcTestResult signedIn = this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("login", login)
			.param("password", DemoData.PASSWORD)
			.exchange();
		assertThat(signedIn).hasRedirectedUrl("/");
		return signedIn.getResponse().getCookie("SESSION");
	}

}
