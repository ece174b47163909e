package pl.utrwal.bootstrap;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.partners.names.Lemmatizer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The register of partners, over HTTP.
 */
class PartnersApiTest extends RunningTest {

	private static final String STRATEGY = "demo-strategia";

	private final String tag = UUID.randomUUID().toString().replaceAll("[^a-z]", "x");

	@Autowired
	private IdentitySetup identity;

	@Test
	void aPartnersPageListsWhatThePlansGiveItToDo() {
		Answer police = planner().get("/partners/demo-policja");
		assertThat(texts(police, "/joins", STRATEGY)).singleElement().asString().startsWith("Wspólne spotkania");
		assertThat(texts(police, "/named", "demo-harmonogram")).hasSize(2);
		JsonNode answered = elements(police, "/named")
			.filter((task) -> task.at("/answer/answer").asText().equals("confirmed"))
			.findFirst()
			.orElseThrow();
		assertThat(answered.at("/answer/by").asText()).isEqualTo("asp. Robert Lipiec");
		assertThat(answered.at("/answer/on").asText()).isEqualTo("2025-09-15");
		assertThat(planner().get("/partners/demo-straz").at("/leads/0/answer/answer").asText()).isEqualTo("declined");
	}

	@Test
	void anAliasAddedLaterChangesThePageAndTheHistorySaysWhy() {
		Answer before = planner().get("/partners/demo-straz?knownOn=" + ago(130));
		assertThat(before.at("/leads")).isEmpty();
		assertThat(before.at("/aliases")).isEmpty();
		Answer after = planner().get("/partners/demo-straz?knownOn=" + ago(110));
		assertThat(texts(after, "/leads", STRATEGY)).containsExactly("Sobotnie warsztaty w remizie");
		assertThat(after.at("/aliases/0/plan").asText()).isEqualTo(STRATEGY);
		JsonNode line = elements(planner().get("/history?plan=demo-straz"), "/items")
			.filter((one) -> one.at("/event").asText().equals("partnerships.alias-added"))
			.findFirst()
			.orElseThrow();
		assertThat(line.at("/reason").asText()).isEqualTo("tak podpisują pisma");
		assertThat(line.at("/sentence").asText()).contains("tekst oznacza partnera", "OSP Wierzbowa");
		assertThat(planner().get("/partners/demo-straz?knownOn=" + ago(360)).status()).isEqualTo(404);
	}

	@Test
	void thePlansToldOfAreThoseOfThatDay() {
		assertThat(planner().get("/partners/demo-gops?knownOn=" + ago(345)).at("/leads/0/timeFrame/source").asText())
			.isNotEmpty();
		Answer then = planner().get("/partners/demo-szkoly?knownOn=" + ago(300));
		Answer now = planner().get("/partners/demo-szkoly");
		assertThat(elements(then, "/leads").filter(PartnersApiTest::isMeal).map((one) -> one.at("/number").asText()))
			.containsExactly("3");
		assertThat(elements(now, "/leads").filter(PartnersApiTest::isMeal).map((one) -> one.at("/number").asText()))
			.containsExactly("1");
	}

	private static boolean isMeal(JsonNode task) {
		return task.at("/text").asText().startsWith("Obiad");
	}

	@Test
	void itemsSayWhoIsMeant() {
		JsonNode item = elements(planner().get("/plans/demo-strategia/items"), "/items")
			.filter((one) -> one.at("/text").asText().startsWith("Wspólne spotkania"))
			.findFirst()
			.orElseThrow();
		assertThat(StreamSupport.stream(item.at("/parties").spliterator(), false)
			.map((party) -> party.at("/name").asText() + "=" + party.at("/partner").asText(null)))
			.containsExactly("GOPS=demo-gops", "Szkołą Podstawową w Wierzbowej=demo-szkola", "policją=demo-policja",
					"przychodnią=null");
		assertThat(elements(planner().get("/items?q=Telefon+dobrego"), "/items")
			.filter((one) -> one.at("/plan").asText().equals("demo-strategia"))).singleElement()
			.satisfies((one) -> assertThat(one.at("/parties/0/partner").asText()).isEqualTo("demo-klub"));
		assertThat(planner().get("/plans/demo-strategia").body()).contains("\"partner\":\"demo-klub\"");
	}

	@Test
	void aNameThatIsNoPartnerIsGoneFromTheUnresolvedButFound() {
		String plan = plan(List.of("kluby " + this.tag), List.of("klubami " + this.tag));
		String unresolved = "/partners/unresolved?plan=" + plan;
		assertThat(Api.patiently(() -> planner().get(unresolved)).at("/items")).hasSize(1);
		Answer aside = planner().post("/partners/unresolved/set-aside",
				Map.of("text", "klubami " + this.tag, "reason", "nikt określony"));
		assertThat(aside.status()).as(aside.body()).isEqualTo(200);
		awaitCaughtUp();
		assertThat(planner().get(unresolved).at("/items")).isEmpty();
		assertThat(planner().get(unresolved + "&aside=true").at("/items/0/places")).hasSize(2);
		long before = aside.at("/position").asLong() - 1;
		assertThat(planner().get(unresolved + "&position=" + before).at("/items")).hasSize(1);
		assertThat(planner().get("/history?q=" + this.tag + "&limit=1").at("/items/0/reason").asText())
			.isEqualTo("nikt określony");
		planner().post("/partners/unresolved/take-up", Map.of("text", "kluby " + this.tag));
		awaitCaughtUp();
		assertThat(planner().get(unresolved).at("/items")).hasSize(1);
		assertThat(planner().get(unresolved + "&aside=true").at("/items")).isEmpty();
		assertThat(planner().as("demo-auditor").post("/partners/unresolved/set-aside", Map.of("text", "x")).status())
			.isEqualTo(403);
	}

	@Test
	void aPlanOfOurOwnGivesPartnersInTheNominative() {
		String plan = plan(List.of("rada sołecka"), List.of("strażą pożarną", "placówkami oświatowymi",
				"klubami " + this.tag, "KLUBAMI  " + this.tag, "stołówką i kuchnią " + this.tag));
		registerAll(plan);
		Answer items = Api.patiently(() -> planner().get("/plans/%s/items".formatted(plan)));
		assertThat(StreamSupport.stream(items.at("/items/0/parties").spliterator(), false)
			.map((party) -> name(party.at("/partner").asText()))).containsExactly("rada sołecka", "straż pożarna",
					"placówki oświatowe", "kluby " + this.tag, "kluby " + this.tag, "stołówka i kuchnia " + this.tag);
	}

	@Test
	void theRealStrategyGivesPartnersInTheNominative() throws IOException {
		Answer imported = imported(planner(), realDocument("002_"), Map.of());
		assertThat(imported.status()).as(imported.body()).isEqualTo(201);
		String plan = imported.text("/planId");
		plan(plan, imported.at("/position").asLong());
		registerAll(plan);
		Lemmatizer inflection = new Lemmatizer();
		List<JsonNode> joined = elements(planner().get("/plans/%s/items".formatted(plan)), "/items")
			.filter((item) -> StreamSupport.stream(item.at("/parties").spliterator(), false)
				.anyMatch((party) -> party.at("/role").asText().equals("partner")))
			.toList();
		assertThat(joined).hasSize(37).allSatisfy((item) -> assertThat(item.at("/parties")).allSatisfy((party) -> {
			String name = name(party.at("/partner").asText());
			assertThat(name).as(party.toString()).isNotEmpty();
			assertThat(inflection.nominatives(name)).as(name).isEmpty();
		}));
		assertThat(joined.stream()
			.flatMap((item) -> StreamSupport.stream(item.at("/parties").spliterator(), false))
			.filter((party) -> party.at("/name").asText().startsWith("AWR"))
			.map((party) -> party.at("/partner").asText())
			.distinct()).hasSize(1);
	}

	@Test
	void policjaIsNamedByTenTasksOfTheRealSchedule() throws IOException {
		Answer imported = imported(planner(), realDocument("003_"), Map.of());
		String plan = imported.text("/planId");
		plan(plan, imported.at("/position").asLong());
		Answer police = Api
			.patiently(() -> planner().get("/partners/demo-policja?after=" + imported.at("/position").asLong()));
		assertThat(texts(police, "/named", plan)).hasSize(10).doesNotHaveDuplicates();
		assertThat(Stream.of("/leads", "/joins", "/funds").flatMap((role) -> texts(police, role, plan).stream()))
			.isEmpty();
	}

	@Test
	void aTextIsDecidedOnceAndTakenBack() {
		String text = "koło " + this.tag;
		String plan = plan(List.of("GOPS"), List.of(text));
		Answer unresolved = planner().get("/partners/unresolved?plan=" + plan);
		assertThat(unresolved.at("/items/0/text").asText()).isEqualTo(text);
		assertThat(unresolved.at("/items/0/proposal/kind").asText()).isEqualTo("organisation");
		String key = UUID.randomUUID().toString();
		Map<String, Object> decision = Map.of("alias", text, "plan", plan, "reason", "telefon do koła");
		Answer decided = planner().post("/partners/demo-sasiedzi/aliases", decision, key);
		assertThat(decided.status()).as(decided.body()).isEqualTo(200);
		long position = decided.at("/position").asLong();
		Answer partner = Api.patiently(() -> planner().get("/partners/demo-sasiedzi?after=" + position));
		assertThat(texts(partner, "/joins", plan)).hasSize(1);
		assertThat(planner().post("/partners/demo-sasiedzi/aliases", decision, key).at("/position").asLong())
			.isEqualTo(position);
		Answer taken = planner().as("demo-planner")
			.in("en")
			.post("/partners/demo-klub/aliases", Map.of("alias", text.toUpperCase()));
		assertThat(taken.status()).isEqualTo(422);
		assertThat(taken.text("/code")).isEqualTo("partner-text-taken");
		assertThat(taken.text("/detail")).contains("means another partner already", "Po sąsiedzku");
		Answer removed = planner().delete("/partners/demo-sasiedzi/aliases?alias=" + encoded(text));
		assertThat(removed.status()).as(removed.body()).isEqualTo(200);
		Answer again = Api
			.patiently(() -> planner().get("/partners/demo-sasiedzi?after=" + removed.at("/position").asLong()));
		assertThat(texts(again, "/joins", plan)).isEmpty();
	}

	@Test
	void isRegisteredRenamedReclassifiedAndMerged() {
		String key = UUID.randomUUID().toString();
		Map<String, Object> asked = Map.of("kind", "organisation", "name", "Fundacja " + this.tag, "aliases",
				List.of("fundacja z rynku " + this.tag));
		Answer created = planner().post("/partners", asked, key);
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		assertThat(planner().post("/partners", asked, key).text("/id")).isEqualTo(created.text("/id"));
		String path = "/partners/" + created.text("/id");
		reached(path, created);
		Answer changed = planner().patch(path, Map.of("name", "Fundacja Nowa " + this.tag, "kind", "unit"));
		Answer partner = reached(path, changed);
		assertThat(partner.text("/name")).startsWith("Fundacja Nowa");
		assertThat(partner.text("/kind")).isEqualTo("unit");
		assertThat(planner().post("/partners", Map.of("kind", "unit", "name", "fundacja nowa " + this.tag)).status())
			.isEqualTo(422);
		Answer merged = planner().post(path + "/merge", Map.of("into", "demo-gok", "reason", "to samo"));
		assertThat(reached(path, merged).text("/mergedInto")).isEqualTo("demo-gok");
		assertThat(planner().patch(path, Map.of("name", "Inna")).text("/code")).isEqualTo("partner-merged");
		assertThat(planner().post("/partners/demo-klub/merge", Map.of("into", created.text("/id"))).status())
			.isEqualTo(422);
	}

	@Test
	void aPartnerKeepsItsPlacesWhenItIsRenamed() {
		String text = "Spółdzielnia " + this.tag;
		String plan = plan(List.of(text), List.of());
		Answer created = planner().post("/partners", Map.of("kind", "organisation", "name", text));
		String path = "/partners/" + created.text("/id");
		Answer before = reached(path, created);
		assertThat(texts(before, "/leads", plan)).hasSize(1);
		Answer after = reached(path, planner().patch(path, Map.of("name", "Nowa Spółdzielnia " + this.tag)));
		assertThat(after.text("/name")).startsWith("Nowa");
		assertThat(after.at("/leads")).isEqualTo(before.at("/leads"));
		assertThat(after.text("/aliases/0/alias")).isEqualTo(text);
		assertThat(planner().get("/plans/%s/items".formatted(plan)).text("/items/0/parties/0/partner"))
			.isEqualTo(created.text("/id"));
		assertThat(planner().post("/partners", Map.of("kind", "unit", "name", text)).text("/code"))
			.isEqualTo("partner-text-taken");
	}

	@Test
	void aPersonsNameStandsInNoEvent() {
		String name = "Zenobia " + this.tag;
		Answer created = planner().post("/partners", Map.of("kind", "person", "name", name));
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		Answer partner = reached("/partners/" + created.text("/id"), created);
		assertThat(partner.text("/name")).isEqualTo(name);
		Answer history = Api.patiently(() -> planner()
			.get("/history?plan=%s&after=%d".formatted(created.text("/id"), created.at("/position").asLong())));
		assertThat(history.at("/items")).hasSize(1);
		assertThat(history.body()).doesNotContain(this.tag);
		assertThat(planner().patch("/partners/" + created.text("/id"), Map.of("kind", "unit")).text("/code"))
			.isEqualTo("partner-person-apart");
	}

	@Test
	void aRoleIsAnswered() {
		String plan = plan(List.of("Klub Seniora"), List.of());
		String item = planner().get("/plans/%s/items".formatted(plan)).text("/items/0/id");
		Map<String, Object> answer = Map.of("plan", plan, "item", item, "role", "lead", "answer", "confirmed", "by",
				"Prezeska", "on", "2026-02-03", "evidence", "mail");
		Answer recorded = planner().post("/partners/demo-klub/roles", answer);
		assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);
		Answer partner = reached("/partners/demo-klub", recorded);
		JsonNode task = elements(partner, "/leads").filter((one) -> one.at("/plan").asText().equals(plan))
			.findFirst()
			.orElseThrow();
		assertThat(task.at("/answer/by").asText()).isEqualTo("Prezeska");
		assertThat(planner().post("/partners/demo-gok/roles", answer).status()).isEqualTo(404);
		assertThat(planner()
			.post("/partners/demo-klub/roles",
					Map.of("plan", plan, "item", item, "role", "lead", "answer", "perhaps", "on", "2026-02-03",
							"evidence", "mail"))
			.status()).isEqualTo(400);
		assertThat(
				planner()
					.post("/partners/demo-klub/roles",
							Map.of("plan", plan, "item", item, "role", "lead", "answer", "declined", "evidence",
									"mail"))
					.text("/code"))
			.isEqualTo("day-missing");
	}

	@Test
	void aPartnershipIsFoundedJoinedAndEnded() {
		Answer created = planner().post("/partnerships", Map.of("kind", "agreement", "name", "Razem " + this.tag,
				"purpose", "Wspólny transport", "from", "2026-01-01"));
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		String path = "/partnerships/" + created.text("/id");
		reached(path, created);
		reached(path, planner().post(path + "/members", Map.of("partner", "demo-klub", "role", "przewozi")));
		reached(path, planner().post(path + "/members", Map.of("partner", "demo-gok")));
		reached(path, planner().put(path + "/period", Map.of("from", "2026-01-01", "to", "2026-12-31")));
		Answer left = planner().delete(path + "/members/demo-gok");
		Answer group = reached(path, left);
		assertThat(group.at("/members")).hasSize(1);
		assertThat(group.at("/members/0/role").asText()).isEqualTo("przewozi");
		assertThat(group.text("/to")).isEqualTo("2026-12-31");
		assertThat(elements(planner().get("/partners/demo-klub"), "/partnerships").map((one) -> one.at("/id").asText()))
			.contains(created.text("/id"));
		reached(path, planner().post(path + "/end", Map.of("on", "2026-06-30")));
		assertThat(planner().post(path + "/members", Map.of("partner", "demo-gok")).text("/code"))
			.isEqualTo("partnership-over");
		assertThat(planner()
			.post("/partnerships",
					Map.of("kind", "agreement", "name", "x", "purpose", "y", "from", "2026-02-01", "to", "2026-01-01"))
			.text("/code")).isEqualTo("period-backwards");
	}

	@Test
	void whoMayNotIsRefused() {
		assertThat(planner().as("demo-auditor").post("/partners", Map.of("kind", "unit", "name", "x")).status())
			.isEqualTo(403);
		assertThat(planner().as("demo-auditor").get("/partners").status()).isEqualTo(200);
		MunicipalityId other = this.identity.createMunicipality("obca-" + this.tag, "Gmina Obca");
		this.identity.createAccount(other, "obcy-" + this.tag, "Planista Obcy", Role.PLANNER, "not-the-demo-password");
		this.identity.registerToken("obcy-" + this.tag, "token-" + this.tag);
		Api foreigner = planner().as("token-" + this.tag);
		for (String path : List.of("/partners/demo-policja", "/partnerships/demo-zespol-przemoc",
				"/partners/unresolved?plan=demo-strategia", "/history?plan=demo-policja")) {
			assertThat(foreigner.get(path).status()).as(path).isEqualTo(404);
		}
		assertThat(foreigner.post("/partners/demo-policja/aliases", Map.of("alias", "x")).status()).isEqualTo(404);
		assertThat(foreigner.get("/partners").at("/items")).isEmpty();
		assertThat(planner().post("/partners", Map.of("kind", "planet", "name", "x")).status()).isEqualTo(400);
		assertThat(planner().post("/partners", Map.of("kind", "unit", "name", " ")).status()).isEqualTo(422);
		assertThat(planner().post("/partners", Map.of("kind", "body", "name", "Rada " + this.tag)).text("/code"))
			.isEqualTo("partner-body-of-no-plan");
	}

	/** One item with its parties; answers when the tables show it. */
	private String plan(List<String> leads, List<String> partners) {
		Answer drafted = planner().post("/plans", Map.of("municipality", MUNICIPALITY, "kind", "SocialProblemsStrategy",
				"title", "Plan " + this.tag, "period", "2031–2033"));
		String plan = drafted.text("/id");
		String area = add(plan, Map.of("level", "area", "text", "Obszar")).text("/id");
		String goal = add(plan, Map.of("level", "goal", "parent", area, "text", "Cel")).text("/id");
		List<Map<String, String>> parties = Stream
			.concat(leads.stream().map((name) -> Map.of("name", name, "role", "lead")),
					partners.stream().map((name) -> Map.of("name", name, "role", "partner")))
			.toList();
		Answer item = add(plan, Map.of("parent", goal, "text", "Zadanie", "timeFrame", "2031", "parties", parties,
				"funding", Map.of("kind", "unknown")));
		plan(plan, item.at("/position").asLong());
		return plan;
	}

	private Answer add(String plan, Map<String, Object> element) {
		Answer answer = planner().post("/plans/%s/items".formatted(plan), element);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	/** Registers everybody whom a plan names, as it is proposed. */
	private void registerAll(String plan) {
		for (JsonNode one : planner().get("/partners/unresolved?plan=" + plan).at("/items")) {
			Answer created = planner().post("/partners", Map.of("kind", one.at("/proposal/kind").asText(), "name",
					one.at("/proposal/name").asText(), "plan", plan));
			assertThat(created.status()).as(created.body()).isEqualTo(201);
			reached("/partners/" + created.text("/id"), created);
		}
		assertThat(planner().get("/partners/unresolved?plan=" + plan).at("/items")).isEmpty();
	}

	private Answer reached(String path, Answer written) {
		assertThat(written.status()).as(written.body()).isBetween(200, 201);
		return Api.patiently(() -> planner().get(path + "?after=" + written.at("/position").asLong()));
	}

	private String name(String partner) {
		return planner().get("/partners/" + partner).text("/name");
	}

	private static List<String> texts(Answer partner, String role, String plan) {
		return elements(partner, role).filter((task) -> task.at("/plan").asText().equals(plan))
			.map((task) -> task.at("/text").asText())
			.toList();
	}

	private static Stream<JsonNode> elements(Answer answer, String path) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return StreamSupport.stream(answer.at(path).spliterator(), false);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
