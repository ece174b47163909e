package pl.utrwal.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.servlet.http.Cookie;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Who gets how far on each route of the application, asked of every route as every
 * principal. {@code docs/access.md} is what is expected: a route that it does not have,
 * or has otherwise, fails. The system property {@code utrwal.docs} with the value
 * {@code write} writes it anew; what changed in it is then to be looked at.
 */
@SpringBootTest(classes = Utrwal.class, properties = { "server.address=127.0.0.1", "utrwal.messages.strict=true" })
@AutoConfigureMockMvc
@Import(Projections.class)
@ActiveProfiles("demo")
class AccessMatrixTest {

	private static final Path EXPECTED = Path.of("..", "docs", "access.md");

	private static final int MUNICIPALITIES = 50;

	private static final String OWN = "demo";

	private static final String OTHER = "gmina-obok";

	private static final String PASSWORD = "trzy-szare-koty";

	/** Made by Spring, and sent to within the server only. */
	private static final Set<String> INNER = Set.of("/error");

	/** What filters do, and no controller. */
	private static final List<Route> OF_FILTERS = List.of(new Route("GET", "/assets/webkit/base.css", ""));

	private static final String ITEM = id("dyzury");

	/**
	 * A thing of the demonstration for each variable of a path; the longest beginning of
	 * the path counts.
	 */
	private static final Map<String, String> THINGS = Map.ofEntries(Map.entry("plan", "demo-strategia"),
			Map.entry("/plans/{plan}/grants plan", "demo-program"),
			Map.entry("/api/v1/plans/{plan}/calls plan", "demo-program"),
			Map.entry("/plans/{plan}/amendments plan", "demo-przyjeta"),
			Map.entry("/plans/{plan}/discarded plan", "demo-przyjeta"),
			Map.entry("/api/v1/plans/{plan}/amendments plan", "demo-przyjeta"),
			Map.entry("/api/v1/plans/{plan}/difference plan", "demo-przyjeta"),
			Map.entry("/plans/{plan}/items/{item}/renumber-rows item", id("rozmowa")),
			Map.entry("/plans/{plan}/corrections plan", "demo-przyjeta"), Map.entry("item", ITEM),
			Map.entry("row", ITEM), Map.entry("column", "text"), Map.entry("index", "0"),
			Map.entry("decision", "adoption"), Map.entry("call", "demo-konkurs-2"), Map.entry("offer", "demo-oferta-4"),
			Map.entry("/plans/{plan}/grants/{call}/{step} step", "cancel"),
			Map.entry("/plans/{plan}/grants/{call}/offers/{offer}/{step} step", "award"),
			Map.entry("/plans/{plan}/evaluation step", "finding"), Map.entry("question", "demo-pytanie-dyzury"),
			Map.entry("comment", "none"), Map.entry("indicator", "demo-wskaznik-rozmowy"),
			Map.entry("measurement", "demo-pomiar-1"), Map.entry("requirement", "strategy-diagnosis"),
			Map.entry("link", "demo-diagnoza"), Map.entry("report", "demo-report-0"),
			Map.entry("/partners id", "demo-klub"), Map.entry("/api/v1/partners id", "demo-klub"),
			Map.entry("/partners/partnerships id", "demo-zespol-przemoc"),
			Map.entry("/api/v1/partnerships id", "demo-zespol-przemoc"), Map.entry("partner", "demo-policja"),
			Map.entry("/triggers id", "demo-dotacja"), Map.entry("/api/v1/triggers id", "demo-dotacja"),
			Map.entry("/reports id", "demo-szkic"), Map.entry("/reports/{id}/file id", "demo-sprawozdanie"),
			Map.entry("/api/v1/reports id", "demo-sprawozdanie"), Map.entry("/imports id", "none"),
			Map.entry("/plans/kinds id", "none"), Map.entry("/api/v1/kinds id", "none"),
			Map.entry("/municipalities id", "gmina-2"), Map.entry("/api/v1/duties id", "demo-termin"),
			Map.entry("/accounts/persons id", "demo-autorka"), Map.entry("position", "1024"), Map.entry("size", "1"),
			Map.entry("number", "1"), Map.entry("level", "0"), Map.entry("name", "monitoring-council-reports"),
			Map.entry("/api/v1/ledger name", "000.p/1"), Map.entry("chapter", "index"));

	/** What a route wants beside its path. */
	private static final Map<String, String> QUERIES = Map.ofEntries(
			Map.entry("/history/rows", "?plan=demo-strategia&item=" + ITEM),
			Map.entry("/api/v1/ledger/consistency", "?from=1&to=2"), Map.entry("/reports/commune/file", "?year=2025"),
			Map.entry("/duties/fulfil", "?duty=law:resources&year=2019"),
			Map.entry("/plans/{plan}/items/new", "?level=area"),
			Map.entry("/partners/{id}/roles", "?plan=demo-strategia&role=lead&element=" + id("telefon")),
			Map.entry("/time-frames", "?text=2027"), Map.entry("/quantities", "?text=7"),
			Map.entry("/costs", "?text=7"), Map.entry("/history", "?plan=demo-strategia"),
			Map.entry("/api/v1/plans/{plan}/difference", "?fromInForceOn=2022-01-01"),
			Map.entry("/api/v1/evidence", "?plan=demo-strategia"),
			Map.entry("/proof/evidence.zip", "?plan=demo-strategia"));

	/** Stands in pages and answers that tell of the own municipality, and in no other. */
	private static final List<String> OWN_WORDS = List.of("Wierzbowa Polana", "Wierzbowej", "Planistka Demo",
			"Dyżury asystenta");

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)[^}]*}");

	/** A document that is no longer there leads back to the list of documents. */
	private static final String LEADS_BACK = "/imports/";

	private static final String NOTHING = "999999999999";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private List<RequestMappingInfoHandlerMapping> mappings;

	@Autowired
	private IdentitySetup identity;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private Projections projections;

	private final Map<String, String> accounts = new TreeMap<>();

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Demonstration.copy();
		properties.add("utrwal.data-dir", data::toString);
	}

	@Test
	void everyRouteIsOpenToWhomItIsMeantForAndNobodyElse() throws Exception {
		this.projections.awaitCaughtUp();
		Principals principals = principals();
		List<String> wrongs = new ArrayList<>();
		List<String> rows = new ArrayList<>();
		for (Route route : routes()) {
			Map<Role, Access> own = new EnumMap<>(Role.class);
			Map<Role, Access> other = new EnumMap<>(Role.class);
			Access nobody = ask(route, new Principal(null, null), wrongs);
			for (Role role : Role.values()) {
				other.put(role, ask(route, principals.of(OTHER, role, route.isApi()), wrongs));
			}
			for (Role role : Role.values()) {
				own.put(role, ask(route, principals.of(OWN, role, route.isApi()), wrongs));
			}
			for (Principal useless : principals.useless(route.isApi())) {
				if (ask(route, useless, wrongs) != nobody) {
					wrongs.add("%s: %s gets further than nobody".formatted(route, useless));
				}
			}
			if (route.changes() && !route.isApi()) {
				MockHttpServletResponse forged = this.mvc
					.perform(route.request(path(route)).cookie(principals.of(OWN, Role.ADMINISTRATOR, false).session()))
					.andReturn()
					.getResponse();
				if (forged.getStatus() != 403) {
					wrongs.add("%s answers %d to a form without a CSRF token".formatted(route, forged.getStatus()));
				}
			}
			if (route.namesAThing()) {
				for (Role role : List.of(Role.ADMINISTRATOR, Role.OWNER)) {
					Access none = Access.of(answer(route, nowhere(route), principals.of(OTHER, role, route.isApi())));
					boolean shown = other.get(role) == Access.OPEN && !route.path().startsWith(LEADS_BACK);
					if (shown || other.get(role) != none) {
						wrongs.add("%s: %s of another municipality, %s where nothing is".formatted(route,
								other.get(role), none));
					}
				}
			}
			rows.add("| `%s` | %s | %s | %s |".formatted(route, nobody.sign,
					Stream.of(Role.values()).map((role) -> own.get(role).sign).collect(Collectors.joining(" | ")),
					Stream.of(Role.values())
						.map((role) -> other.get(role).sign)
						.distinct()
						.sorted()
						.collect(Collectors.joining(" "))));
		}
		String found = text(rows);
		if ("write".equals(System.getProperty("utrwal.docs"))) {
			Files.writeString(EXPECTED, found);
		}
		assertThat(wrongs).isEmpty();
		assertThat(EXPECTED).hasContent(found);
	}

	private static String text(List<String> rows) {
		return """
				# Who gets how far

				Every route of the application, asked as every principal, in a store of %d municipalities. Written and held to by
				`AccessMatrixTest`. **✓** answered; **form** what was sent is looked at, and refused since nothing was sent; **–** refused (401, 403, 429, or the page to sign in);
				**404** there is no such thing for that principal. What a command may change is decided once more when it is sent
				(`CommandAccess`).

				Not in the table, since they hold for all of it: a suspended account, an account of a closed municipality, a token on a page and a session at the API get no
				further than nobody does; a form without a CSRF token is refused; a thing of another municipality is answered for like one
				that does not exist.

				| route | nobody | %s | in another municipality |
				|---|---|---|---|---|---|---|---|
				%s
				"""
			.formatted(MUNICIPALITIES,
					Stream.of(Role.values())
						.map((role) -> role.name().toLowerCase())
						.collect(Collectors.joining(" | ")),
					String.join("\n", rows));
	}

	private Access ask(Route route, Principal principal, List<String> wrongs) throws Exception {
		MockHttpServletResponse response = answer(route, principal);
		for (int tries = 0; tries < 100 && response.getStatus() == 503; tries++) {
			this.projections.awaitCaughtUp();
			response = answer(route, principal);
		}
		if (response.getStatus() >= 500) {
			wrongs.add("%s answers %d to %s".formatted(route, response.getStatus(), principal));
		}
		if (OTHER.equals(principal.municipality())) {
			String body = response.getContentAsString(StandardCharsets.UTF_8);
			OWN_WORDS.stream()
				.filter(body::contains)
				.forEach((word) -> wrongs.add("%s tells %s of %s".formatted(route, principal, word)));
		}
		return Access.of(response);
	}

	private MockHttpServletResponse answer(Route route, Principal principal) throws Exception {
		return answer(route, path(route), principal);
	}

	private MockHttpServletResponse answer(Route route, URI path, Principal principal) throws Exception {
		MockHttpServletRequestBuilder request = route.request(path);
		if (!route.isApi()) {
			request.with(csrf());
		}
		if (principal.session() != null) {
			request.cookie(principal.session());
		}
		if (principal.token() != null) {
			request.header(HttpHeaders.AUTHORIZATION, "Bearer " + principal.token());
		}
		return this.mvc.perform(request).andReturn().getResponse();
	}

	private URI path(Route route) {
		return path(route, (variable) -> thing(route.path(), variable));
	}

	/** The first variable of a path says whose the rest is. */
	private URI nowhere(Route route) {
		return path(route, (variable) -> (route.path().indexOf("{" + variable) == route.path().indexOf('{')) ? NOTHING
				: thing(route.path(), variable));
	}

	private static URI path(Route route, UnaryOperator<String> things) {
		String path = VARIABLE.matcher(route.path())
			.replaceAll((found) -> Matcher.quoteReplacement(things.apply(found.group(1))));
		return URI.create(path + QUERIES.getOrDefault(route.path(), ""));
	}

	private static String id(String element) {
		return UUID.nameUUIDFromBytes(("demo:" + element).getBytes(StandardCharsets.UTF_8)).toString();
	}

	private String thing(String path, String variable) {
		if (path.startsWith("/accounts/{id}")) {
			return this.accounts.get(path.contains("{token}") ? variable + " of who keeps it" : variable);
		}
		return THINGS.entrySet()
			.stream()
			.filter((thing) -> thing.getKey().equals(variable)
					|| thing.getKey().endsWith(" " + variable) && path.startsWith(thing.getKey().split(" ")[0]))
			.max(Map.Entry.comparingByKey((one, two) -> Integer.compare(one.length(), two.length())))
			.orElseThrow(() -> new AssertionError("Name a thing for {%s} in %s".formatted(variable, path)))
			.getValue();
	}

	private List<Route> routes() {
		List<Route> routes = new ArrayList<>(OF_FILTERS);
		this.mappings.forEach((mapping) -> mapping.getHandlerMethods().keySet().forEach((info) -> {
			for (String path : info.getPatternValues()) {
				if (!INNER.contains(path)) {
					methods(info).forEach((method) -> routes
						.add(new Route(method, path.replace("/**", "").replaceAll(":[^}]*}", "}"), special(info))));
				}
			}
		}));
		assertThat(routes).hasSizeGreaterThan(280);
		return routes.stream().distinct().sorted().toList();
	}

	private static Stream<String> methods(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		assertThat(methods).as("%s says for which methods it is", info).isNotEmpty();
		return methods.stream().map(RequestMethod::name);
	}

	private static String special(RequestMappingInfo info) {
		if (info.getHeadersCondition().toString().equals("[HX-Request]")) {
			return "htmx";
		}
		return info.getConsumesCondition()
			.getConsumableMediaTypes()
			.stream()
			.map(MediaType::toString)
			.findFirst()
			.orElse("");
	}

	/**
	 * The own accounts are those of the demonstration; one more is there to be changed.
	 */
	private Principals principals() throws Exception {
		for (int i = 2; i < MUNICIPALITIES; i++) {
			this.identity.createMunicipality("gmina-" + i, "Gmina nr " + i);
		}
		MunicipalityId other = this.identity.createMunicipality(OTHER, "Gmina Obok");
		Map<String, Principal> found = new TreeMap<>();
		for (Role role : Role.values()) {
			String name = role.name().toLowerCase();
			this.identity.createAccount(other, OTHER + "-" + name, "Obca " + name, role, PASSWORD);
			this.identity.registerToken(OTHER + "-" + name, OTHER + "-" + name);
			found.put(OWN + role, new Principal(OWN, signIn(name, "utrwal-demo"), "demo-" + name));
			found.put(OTHER + role, new Principal(OTHER, signIn(OTHER + "-" + name, PASSWORD), OTHER + "-" + name));
		}
		MunicipalityId own = new MunicipalityId(OWN);
		this.accounts.put("id", this.identity.createAccount(own, "spare", "Zapas", Role.ANALYST, PASSWORD).value());
		AccountId holder = this.identity.createAccount(own, "holder", "Posiadacz", Role.ANALYST, PASSWORD);
		this.identity.registerToken("holder", "holder-token");
		this.accounts.put("id of who keeps it", holder.value());
		this.accounts.put("token of who keeps it",
				this.database.getCollection("api_tokens")
					.find(Filters.eq("account", holder.value()))
					.first()
					.getString("id"));
		AccountId shut = this.identity.createAccount(own, "shut", "Zawieszone Konto", Role.ADMINISTRATOR, PASSWORD);
		this.identity.registerToken("shut", "shut-token");
		Principal suspended = new Principal(OWN, signIn("shut", PASSWORD), "shut-token");
		this.database.getCollection("accounts")
			.updateOne(new Document("_id", shut.value()), Updates.set("suspended", true));
		this.identity.createAccount(new MunicipalityId("gmina-3"), "closed", "Zamknięta Gmina", Role.ADMINISTRATOR,
				PASSWORD);
		this.identity.registerToken("closed", "closed-token");
		Principal closed = new Principal("gmina-3", signIn("closed", PASSWORD), "closed-token");
		this.database.getCollection("municipalities")
			.updateOne(Filters.eq("_id", "gmina-3"), Updates.set("closed", true));
		return new Principals(found, suspended, closed);
	}

	private Cookie signIn(String login, String password) throws Exception {
		MockHttpServletResponse signedIn = this.mvc.perform(
				MockMvcRequestBuilders.post("/sign-in").with(csrf()).param("login", login).param("password", password))
			.andReturn()
			.getResponse();
		assertThat(signedIn.getRedirectedUrl()).as(login).isEqualTo("/");
		return signedIn.getCookie("SESSION");
	}

	private enum Access {

		OPEN("✓"), FORM("form"), REFUSED("–"), ABSENT("404");

		private final String sign;

		Access(String sign) {
			this.sign = sign;
		}

		static Access of(MockHttpServletResponse response) {
			String location = response.getRedirectedUrl();
			if (response.getStatus() == 401 || response.getStatus() == 403 || response.getStatus() == 429
					|| location != null && location.endsWith("/sign-in")) {
				return REFUSED;
			}
			if (response.getStatus() == 404) {
				return ABSENT;
			}
			return (response.getStatus() >= 400) ? FORM : OPEN;
		}

	}

	/**
	 * @param municipality null for nobody
	 * @param session null for none
	 * @param token null for none
	 */
	private record Principal(String municipality, Cookie session, String token) {

		Principal(Cookie session, String token) {
			this(null, session, token);
		}

	}

	private record Principals(Map<String, Principal> found, Principal suspended, Principal closed) {

		Principal of(String municipality, Role role, boolean api) {
			Principal both = this.found.get(municipality + role);
			return api ? new Principal(municipality, null, both.token())
					: new Principal(municipality, both.session(), null);
		}

		/** Those who hold something that is good for nothing there. */
		List<Principal> useless(boolean api) {
			Principal administrator = this.found.get(OWN + Role.ADMINISTRATOR);
			return api
					? List.of(new Principal(null, this.suspended.token()), new Principal(null, this.closed.token()),
							new Principal(administrator.session(), null), new Principal(null, "no-token"))
					: List.of(new Principal(this.suspended.session(), null), new Principal(this.closed.session(), null),
							new Principal(null, administrator.token()));
		}

	}

	/**
	 * @param special what the route wants: {@code htmx}, or a media type
	 */
	private record Route(String method, String path, String special) implements Comparable<Route> {

		boolean isApi() {
			return this.path.startsWith("/api/") || this.path.equals("/actuator/prometheus");
		}

		boolean changes() {
			return !this.method.equals("GET");
		}

		/**
		 * Of the ledger and the installation as a whole, which belong to no municipality.
		 */
		boolean namesAThing() {
			return this.path.contains("{") && Stream.of("/api/v1/ledger/", "/help/", "/system/", "/municipalities/")
				.noneMatch(this.path::startsWith);
		}

		MockHttpServletRequestBuilder request(URI path) {
			HttpMethod method = HttpMethod.valueOf(this.method);
			MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, path);
			if (this.special.equals("htmx")) {
				request.header("HX-Request", "true");
			}
			else if (this.special.contains("/")) {
				request.contentType(MediaType.parseMediaType(this.special)).content("x");
			}
			else if (changes() && isApi() && method != HttpMethod.DELETE) {
				request.contentType(MediaType.APPLICATION_JSON).content("{}");
			}
			return request;
		}

		@Override
		public int compareTo(Route other) {
			return (this.path + " " + this.method + this.special)
				.compareTo(other.path + " " + other.method + other.special);
		}

		@Override
		public String toString() {
			return this.method + " " + this.path + (this.special.equals("htmx") ? " (htmx)" : "");
		}

	}

}
