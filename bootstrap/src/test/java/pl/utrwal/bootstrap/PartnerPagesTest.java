package pl.utrwal.bootstrap;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import pl.utrwal.demo.DemoData;
import pl.utrwal.kernel.time.Poland;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Each form of the register: opened, accepted, refused.
 */
@SpringBootTest(classes = Utrwal.class, properties = { "server.address=127.0.0.1", "utrwal.messages.strict=true" })
@AutoConfigureMockMvc
@Import(Projections.class)
@ActiveProfiles("demo")
class PartnerPagesTest {

	private static final String TELEPHONE = DemoData.id("telefon").value();

	private final String tag = UUID.randomUUID().toString().replaceAll("[^a-z]", "x");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Projections projections;

	private Cookie planner;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Demonstration.copy();
		properties.add("utrwal.data-dir", data::toString);
	}

	@BeforeEach
	void signIn() {
		this.planner = signIn("planner");
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

	@Test
	void theRegisterIsListedAndSearched() {
		assertThat(get("/partners")).hasStatusOk()
			.bodyText()
			.contains("Ochotnicza Straż Pożarna w Wierzbowej", "OSP Wierzbowa")
			.containsPattern("[1-9]\\d* nazw[ay]? z planów czeka(ją)? na wskazanie");
		assertThat(get("/partners?q=osp")).bodyText().contains("OSP Wierzbowa").doesNotContain("Klub Seniora");
		assertThat(get("/partners?kind=body")).bodyText()
			.contains("zespół interdyscyplinarny")
			.doesNotContain("Klub Seniora");
		assertThat(get("/partners?lang=en")).bodyText().contains("Register a partner", "unit of the municipality");
	}

	@Test
	void aPartnerIsRegistered() {
		assertThat(get("/partners/new?text=" + encoded("klubami " + this.tag))).hasStatusOk()
			.bodyText()
			.contains("value=\"kluby " + this.tag + "\"", "W planie zapisano");
		MvcTestResult done = post("/partners", "name", "Chór " + this.tag, "kind", "organisation");
		assertThat(done).hasStatus3xxRedirection();
		assertThat(get(done.getResponse().getRedirectedUrl())).hasStatusOk().bodyText().contains("Chór " + this.tag);
	}

	@ParameterizedTest
	@CsvSource({ "' ', unit, 400, Podaj nazwę", "POLICJA, unit, 422, oznacza już innego partnera: Policja",
			"Nowa Rada, body, 422, Wskaż plan", "Nowy, planeta, 400, Wybierz rodzaj" })
	void aPartnerIsNotRegistered(String name, String kind, int status, String said) {
		assertThat(post("/partners", "name", name, "kind", kind)).hasStatus(status)
			.bodyText()
			.contains(said, "aria-invalid=\"true\"");
	}

	@Test
	void aNameThatOnlyReadsLikeAnotherIsFree() {
		assertThat(post("/partners", "name", "szkołami", "kind", "unit")).hasStatus3xxRedirection();
	}

	@Test
	void anAliasIsAddedAndRemoved() {
		MvcTestResult added = post("/partners/demo-gok/aliases", "alias", "dom kultury " + this.tag, "aliasReason",
				"tak mówią");
		assertThat(added).hasStatus3xxRedirection();
		String page = body(get(added.getResponse().getRedirectedUrl()));
		assertThat(page).contains("dom kultury " + this.tag, "wpisano w rejestrze");
		assertThat(post("/partners/demo-gok/aliases", "alias", "policja")).hasStatus(422)
			.bodyText()
			.contains("oznacza już innego partnera: Policja");
		assertThat(post("/partners/demo-gok/aliases", "alias", " ")).hasStatus(400).bodyText().contains("Podaj tekst");
		int number = page.substring(0, page.indexOf("value=\"dom kultury " + this.tag)).split("name=\"number\"").length
				- 2;
		assertThat(post("/partners/demo-gok/aliases/remove", "number", String.valueOf(number), "alias", "coś innego"))
			.hasStatus(404);
		MvcTestResult removed = post("/partners/demo-gok/aliases/remove", "number", String.valueOf(number), "alias",
				"dom kultury " + this.tag, "reason", "pomyłka");
		assertThat(get(removed.getResponse().getRedirectedUrl())).bodyText()
			.contains("nie oznacza już tego partnera")
			.doesNotContain("value=\"dom kultury");
	}

	@Test
	void aPartnerIsRenamedAndReclassified() {
		MvcTestResult done = post("/partners/demo-pup", "name", "Powiatowy Urząd Pracy " + this.tag, "kind", "unit");
		assertThat(get(done.getResponse().getRedirectedUrl())).bodyText()
			.contains("Powiatowy Urząd Pracy " + this.tag, "jednostka gminy", "tak się wcześniej nazywał");
		assertThat(post("/partners/demo-pup", "name", "GOPS", "kind", "unit")).hasStatus(422)
			.bodyText()
			.contains("oznacza już innego partnera");
		assertThat(post("/partners/demo-pup", "name", "PUP", "kind", "person")).hasStatus(422)
			.bodyText()
			.contains("tego rodzaju nie można zmienić");
	}

	@Test
	void twoPartnersAreMerged() {
		MvcTestResult created = post("/partners", "name", "Seniorzy " + this.tag, "kind", "class");
		String path = created.getResponse().getRedirectedUrl().replaceAll("\\?.*", "");
		get(created.getResponse().getRedirectedUrl());
		assertThat(post(path + "/merge", "into", "")).hasStatus(400).bodyText().contains("Wybierz partnera");
		MvcTestResult asked = post(path + "/merge", "into", "demo-klub", "mergeReason", "to samo");
		assertThat(asked).hasStatusOk()
			.bodyText()
			.contains("Jeszcze nic nie zapisano", "będą odtąd oznaczać partnera „Klub Seniora”: Seniorzy " + this.tag,
					"Połącz na zawsze", "Połączenia nie można cofnąć")
			.doesNotContain("Połączono z partnerem");
		String sure = HtmlUtils.htmlUnescape(body(asked).replaceAll("(?s).*name=\"sure\" value=\"([^\"]*)\".*", "$1"));
		MvcTestResult merged = post(path + "/merge", "into", "demo-klub", "mergeReason", "to samo", "sure", sure);
		assertThat(get(merged.getResponse().getRedirectedUrl())).bodyText()
			.contains("Połączono z tym partnerem", "Seniorzy " + this.tag);
		assertThat(get(path)).bodyText().contains("Połączono z partnerem:").doesNotContain("Dodaj inną nazwę");
		assertThat(get("/history?plan=" + path.replace("/partners/", ""))).bodyText()
			.contains("Połączono z innym partnerem", "Klub Seniora", "to samo");
	}

	@Test
	void beforeItsRegistrationAPartnerIsWhatPlansSaid() {
		String before = "?knownOn=" + LocalDate.now(Poland.ZONE).minusDays(352);
		assertThat(get("/partners/demo-gops")).hasStatusOk();
		assertThat(get("/partners/demo-gops" + before)).hasStatusOk()
			.bodyText()
			.contains("nie było jeszcze w rejestrze", "<q>GOPS</q>", "/items/");
		assertThat(get("/partners/nobody" + before)).hasStatus(404);
	}

	@Test
	void aRoleIsAnswered() {
		String open = "/partners/demo-klub/roles?plan=demo-strategia&role=lead&element=" + TELEPHONE;
		assertThat(get(open)).hasStatusOk().bodyText().contains("Telefon dobrego dnia", "Co to potwierdza");
		assertThat(post("/partners/demo-klub/roles", "plan", "demo-strategia", "role", "lead", "element", TELEPHONE,
				"answer", "confirmed", "on", "2199-01-01"))
			.hasStatus(400)
			.bodyText()
			.contains("Ten dzień jeszcze nie nadszedł", "Napisz, co potwierdza");
		assertThat(post("/partners/demo-klub/roles", "plan", "demo-strategia", "role", "funder", "element", TELEPHONE))
			.hasStatus(404);
		MvcTestResult done = post("/partners/demo-klub/roles", "plan", "demo-strategia", "role", "lead", "element",
				TELEPHONE, "answer", "declined", "on", "2026-01-15", "by", "Prezeska Klubu", "evidence", "pismo 7");
		assertThat(get(done.getResponse().getRedirectedUrl())).bodyText()
			.contains("odmówił", "15 stycznia 2026, Prezeska Klubu: pismo 7");
		String said = "Klub Seniora: odmawia (15 stycznia 2026)";
		for (String page : new String[] { "/plans/demo-strategia", "/plans/demo-strategia/items/" + TELEPHONE,
				"/plans/demo-strategia/monitoring", "/" }) {
			assertThat(get(page)).hasStatusOk().bodyText().contains(said);
		}
		assertThat(get("/plans/demo-strategia?knownOn=" + LocalDate.now(Poland.ZONE).minusDays(1))).hasStatusOk()
			.bodyText()
			.doesNotContain(said);
		post("/partners/demo-klub/roles", "plan", "demo-strategia", "role", "lead", "element", TELEPHONE, "answer",
				"confirmed", "on", "2026-01-16", "evidence", "pismo 8");
		assertThat(get("/plans/demo-strategia")).bodyText()
			.contains("Klub Seniora: potwierdza (16 stycznia 2026)")
			.doesNotContain(said);
		assertThat(get("/")).bodyText().doesNotContain(said);
	}

	@Test
	void aTextIsDecided() {
		assertThat(get("/partners/unresolved")).hasStatusOk()
			.bodyText()
			.contains("Zarejestruj jako: przychodnia", "Źródła finansowania");
		assertThat(post("/partners/unresolved", "text", "przychodnia", "partner", "")).hasStatus(400)
			.bodyText()
			.contains("Wybierz partnera", "aria-invalid=\"true\"");
		MvcTestResult done = post("/partners/unresolved", "text", "przychodnia", "partner", "demo-sasiedzi", "reason",
				"na próbę");
		assertThat(get(done.getResponse().getRedirectedUrl())).bodyText()
			.contains("oznacza partnera: Stowarzyszenie")
			.doesNotContain("Zarejestruj jako: przychodnia");
		MvcTestResult back = post("/partners/demo-sasiedzi/aliases/remove", "number", "0", "alias", "przychodnia");
		assertThat(get(back.getResponse().getRedirectedUrl())).hasStatusOk();
	}

	@Test
	void aTextIsSetAsideAndTakenUpAgain() {
		String offer = "Zarejestruj jako: przychodnia";
		assertThat(get("/partners/unresolved")).bodyText().contains(offer).doesNotContain("Nie są partnerami");
		MvcTestResult aside = post("/partners/unresolved/set-aside", "text", "przychodnią", "reason", "to nie podmiot");
		assertThat(get(aside.getResponse().getRedirectedUrl())).bodyText()
			.contains("„przychodnią” nie oznacza partnera", "Nie są partnerami (1)",
					"Cofnij, że to nie partner: przychodnia")
			.doesNotContain(offer);
		assertThat(get("/partners/plans/demo-harmonogram")).bodyText()
			.doesNotContain("Nazwa w rejestrze dla „przychodnia”");
		assertThat(get("/history?lang=pl")).bodyText().contains("Zdecydowano, że nazwa z planów nie oznacza partnera");
		MvcTestResult back = post("/partners/unresolved/take-up", "text", "przychodnia", "reason", "jednak");
		assertThat(get(back.getResponse().getRedirectedUrl())).bodyText()
			.contains("„przychodnia” znowu czeka", offer)
			.doesNotContain("Nie są partnerami");
		assertThat(post("/partners/unresolved/set-aside", "text", "policją")).hasStatus(422);
		assertThat(post("/partners/unresolved/take-up", "text", "nikt tak nie pisze")).hasStatus(404);
	}

	@Test
	void manyAreSetAsideAtOnce() {
		assertThat(get("/partners/plans/demo-harmonogram")).bodyText().contains("value=\"none\"", "przychodnia");
		MvcTestResult done = post("/partners/plans/demo-harmonogram", "id", "form " + this.tag, "text", "przychodnia",
				"name", "", "kind", "none", "take", "0");
		assertThat(get(done.getResponse().getRedirectedUrl())).bodyText()
			.contains("Nie są partnerami (1)",
					"Liczba zarejestrowanych partnerów: 0. Liczba nazw, które nie są partnerami: 1.");
		post("/partners/unresolved/take-up", "text", "przychodnia");
	}

	@Test
	void allOfAPlanAreRegisteredAtOnceOrNone() {
		assertThat(get("/partners/plans/demo-harmonogram")).hasStatusOk().bodyText().contains("stowarzyszenia");
		assertThat(this.mvc.post()
			.uri("/partners/plans/demo-harmonogram")
			.cookie(this.planner)
			.with(csrf())
			.param("id", "form")
			.param("text", "przychodnia", "stowarzyszenia")
			.param("name", "policja", "stowarzyszenia")
			.param("kind", "unit", "class")
			.param("take", "0", "1")).hasStatus(422)
			.bodyText()
			.contains("Popraw 1 pole", "oznacza już innego partnera: Policja");
		MvcTestResult done = this.mvc.post()
			.uri("/partners/plans/demo-harmonogram")
			.cookie(this.planner)
			.with(csrf())
			.param("id", "form")
			.param("text", "przychodnia", "stowarzyszenia")
			.param("name", "przychodnia", "organizacje, które pomagają " + this.tag)
			.param("kind", "unit", "class")
			.param("take", "1")
			.exchange();
		assertThat(get(done.getResponse().getRedirectedUrl())).bodyText()
			.contains("Liczba zarejestrowanych partnerów: 1", "Zarejestruj jako: przychodnia")
			.doesNotContain("Zarejestruj jako: stowarzyszenia");
		assertThat(get("/partners?q=" + this.tag)).bodyText().contains("3 miejsca");
		assertThat(get("/partners/plans/nowhere")).hasStatus(404);
	}

	@Test
	void aPartnershipIsFoundedAndRun() {
		assertThat(get("/partners/partnerships")).hasStatusOk().bodyText().contains("przeciwdziałania przemocy");
		assertThat(get("/partners/partnerships/new")).hasStatusOk();
		assertThat(post("/partners/partnerships", "kind", "agreement", "name", "", "purpose", "", "from", "2026-02-01",
				"to", "2026-01-01"))
			.hasStatus(400)
			.bodyText()
			.contains("Podaj nazwę", "Podaj cel", "nie może być wcześniejszy");
		MvcTestResult founded = post("/partners/partnerships", "kind", "task_group", "name", "Grupa " + this.tag,
				"purpose", "Transport", "from", "2026-02-01");
		String path = founded.getResponse().getRedirectedUrl().replaceAll("\\?.*", "");
		assertThat(get(founded.getResponse().getRedirectedUrl())).bodyText()
			.contains("Grupa " + this.tag, "od 1 lutego");
		assertThat(post(path + "/members", "partner", "")).hasStatus(400).bodyText().contains("Wybierz partnera");
		MvcTestResult joined = post(path + "/members", "partner", "demo-klub", "role", "wozi");
		assertThat(get(joined.getResponse().getRedirectedUrl())).bodyText().contains("Zakończ udział: Klub Seniora");
		assertThat(post(path + "/period", "from", "2026-02-01", "to", "2026-01-01")).hasStatus(400);
		MvcTestResult period = post(path + "/period", "from", "2026-02-01", "to", "2026-12-31");
		assertThat(get(period.getResponse().getRedirectedUrl())).bodyText().contains("do 31 grudnia");
		MvcTestResult left = post(path + "/members/leave", "partner", "demo-klub");
		assertThat(get(left.getResponse().getRedirectedUrl())).bodyText().contains("Nikogo jeszcze nie dodano");
		assertThat(post(path + "/end", "ended", "")).hasStatus(400).bodyText().contains("Podaj dzień");
		assertThat(post(path + "/end", "ended", "2025-01-01")).hasStatus(422)
			.bodyText()
			.contains("nie może być wcześniejszy");
		MvcTestResult ended = post(path + "/end", "ended", "2026-06-30");
		assertThat(get(ended.getResponse().getRedirectedUrl())).bodyText()
			.contains("zakończono 30 czerwca 2026")
			.doesNotContain("Dodaj do składu");
		assertThat(get("/history?plan=" + path.replaceAll(".*/", ""))).bodyText()
			.contains("Do składu należy odtąd: Klub Seniora", "Grupa " + this.tag);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/partners/new", "/partners/plans/demo-strategia", "/partners/partnerships/new" })
	void onlyAPlannerWrites(String path) {
		this.planner = signIn("auditor");
		assertThat(get(path)).hasStatus(403);
		assertThat(post("/partners/demo-policja/aliases", "alias", "x")).hasStatus(403);
		assertThat(get("/partners/demo-policja")).hasStatusOk().bodyText().doesNotContain("Zapisz odpowiedź");
		assertThat(get("/partners/nobody")).hasStatus(404);
	}

	private MvcTestResult get(String path) {
		this.projections.awaitCaughtUp();
		return this.mvc.get().uri(URI.create(path)).cookie(this.planner).exchange();
	}

	private MvcTestResult post(String path, String... parameters) {
		this.projections.awaitCaughtUp();
		var request = this.mvc.post().uri(path).cookie(this.planner).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
