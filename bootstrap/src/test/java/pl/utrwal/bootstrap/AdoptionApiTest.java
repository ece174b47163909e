package pl.utrwal.bootstrap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A plan is adopted and then changed: what is in force, what waits, and who may decide.
 */
class AdoptionApiTest extends RunningTest {

	@Test
	void aStrategyIsAdoptedThenChanged() {
		JsonNode plan = planOf(document("lipowka.txt"));
		String id = plan.at("/id").asText();
		String path = "/plans/" + id;
		assertThat(plan.at("/state").asText()).isEqualTo("draft");
		assertRefused(planner().get(path + "?inForceOn=" + today()), 404, "never-adopted");
		assertThat(planner().get(path + "/amendments").text("/code")).isEqualTo("never-adopted");
		long adopted = decide(path, "adoption", act("XII/45/2020", today().minusDays(300), today().minusDays(280)), id);
		JsonNode now = plan(id, adopted).json();
		assertThat(now.at("/state").asText()).isEqualTo("adopted");
		assertThat(now.at("/lifecycle/acts/0/number").asText()).isEqualTo("XII/45/2020");

		List<JsonNode> rows = rows(id);
		JsonNode first = rows.get(0);
		JsonNode third = rows.get(2);
		Answer refused = planner().patch(path + "/items/" + first.at("/id").asText(),
				Map.of("expectedVersion", first.at("/version").asLong(), "timeFrame", "2030"));
		assertRefused(refused, 422, "reason-needed");
		assertThat(refused.text("/detail")).contains("Podaj powód");
		assertThat(planner().in("en")
			.patch(path + "/items/" + first.at("/id").asText(),
					Map.of("expectedVersion", first.at("/version").asLong(), "timeFrame", "2030"))
			.text("/detail")).contains("Give the reason");

		assertRefused(
				planner().patch(path + "/items/" + first.at("/id").asText(), Map.of("expectedVersion",
						first.at("/version").asLong(), "timeFrame", "2030", "correction", true)),
				422, "correction-of-words");
		assertThat(planner().get(path + "/amendments").at("/changes")).isEmpty();

		changed(planner().patch(path + "/items/" + first.at("/id").asText(), Map.of("expectedVersion",
				first.at("/version").asLong(), "timeFrame", "2030", "reason", "opóźniony przetarg")));
		assertRefused(planner().post(path + "/items/" + third.at("/id").asText() + "/withdraw",
				Map.of("expectedVersion", third.at("/version").asLong())), 422, "reason-needed");
		long last = changed(planner().post(path + "/items/" + third.at("/id").asText() + "/withdraw",
				Map.of("expectedVersion", third.at("/version").asLong(), "reason", "nie ma chętnych")));

		JsonNode working = plan(id, last).json();
		Answer inForce = planner().get(path + "?inForceOn=" + today());
		assertThat(inForce.status()).as(inForce.body()).isEqualTo(200);
		assertThat(inForce.text("/asOf/act/number")).isEqualTo("XII/45/2020");
		assertThat(inForce.text("/asOf/inForceOn")).isEqualTo(today().toString());
		assertThat(item(inForce.json(), first).at("/cells/timeFrame/value/source"))
			.isEqualTo(first.at("/timeFrame/source"));
		assertThat(item(working, first).at("/cells/timeFrame/value/source").asText()).isEqualTo("2030");
		assertThat(item(inForce.json(), third).at("/withdrawn").asBoolean()).isFalse();
		assertThat(item(working, third).at("/withdrawn").asBoolean()).isTrue();
		JsonNode difference = planner().get(path + "/difference?fromInForceOn=" + today()).json();
		assertThat(difference.at("/cells")).hasSize(1);
		assertThat(difference.at("/withdrawn")).hasSize(1);
		assertThat(difference.at("/heading").isNull()).isTrue();
		assertThat(planner().get(path + "/items?inForceOn=" + today() + "&limit=1").text("/items/0/timeFrame/source"))
			.isEqualTo(first.at("/timeFrame/source").asText());

		JsonNode amendments = planner().get(path + "/amendments").json();
		assertThat(amendments.at("/changes")).hasSize(2);
		assertThat(amendments.at("/changes/0/causes/0/reason").asText()).isEqualTo("opóźniony przetarg");
		assertThat(amendments.at("/changes/0/causes/0/changedBy").asText()).isEqualTo("Planistka Demo");
		assertThat(amendments.at("/changes/0/paragraph").asText()).startsWith("§ 1. W załączniku nr 1 do uchwały")
			.contains("zastępuje się terminem „2030”");
		assertThat(amendments.at("/changes/1/paragraph").asText()).startsWith("§ 2. ").contains("skreśla się");
		assertThat(amendments.at("/resolution").asText().split("\n\n")).hasSize(2);

		decide(path, "amendment", act("XX/1/2021", today().minusDays(10), today().plusDays(10)), id);
		assertThat(item(planner().get(path + "?inForceOn=" + today()).json(), third).at("/withdrawn").asBoolean())
			.isFalse();
		assertThat(item(planner().get(path + "?inForceOn=" + today().plusDays(10)).json(), third).at("/withdrawn")
			.asBoolean()).isTrue();
		assertRefused(planner().get(path + "?knownOn=" + today().minusDays(1) + "&inForceOn=" + today()), 404,
				"plan-not-begun");
		assertRefused(planner().get(path + "?inForceOn=" + today().minusDays(281)), 404, "not-in-force-yet");
		assertThat(planner().get(path + "/amendments").at("/changes")).isEmpty();
	}

	@Test
	void otherWordsAreNoCorrectionAndTheTextInForceStays() {
		Adopted plan = adopted("Dyżury asytenta rodziny w świetlicy do 2024 r.");
		for (Api caller : List.of(planner(), owner())) {
			for (String words : List.of("Zupełnie inne słowa", "Dyżury asystenta rodziny w świetlicy do 2025 r.",
					"Nie dyżury asystenta rodziny w świetlicy do 2024 r.", "Dyżury asystentów rodziny w świetlicy",
					"Dyżury asytenta rodziny w świetlicach do 2024 r.")) {
				Answer refused = plan.correct(caller, words, "omyłka");
				assertRefused(refused, 422, "correction-is-change");
				assertThat(refused.text("/detail")).contains("poczeka na uchwałę");
				assertThat(plan.correct(caller.in("en"), words, "a slip").text("/detail")).contains("waits for an act");
			}
			assertRefused(plan.correct(caller, "Dyżury asystenta rodziny w świetlicy do 2024 r.", null), 422,
					"reason-needed");
		}
		assertThat(plan.inForce().at("/cells/text/value").asText())
			.isEqualTo("Dyżury asytenta rodziny w świetlicy do 2024 r.");
		assertThat(plan.now().at("/text").asText()).isEqualTo("Dyżury asytenta rodziny w świetlicy do 2024 r.");
		assertThat(planner().get(plan.path() + "/corrections").at("/items")).isEmpty();
		assertThat(planner().get(plan.path() + "/amendments").at("/changes")).isEmpty();
	}

	@Test
	void aSlipIsMarkedOnceTheOwnerTakesTheProposalOver() {
		Adopted plan = adopted("Dyżury asytenta rodziny");
		String corrected = "Dyżury asystenta rodziny";
		long proposed = changed(plan.correct(planner(), corrected, "brak litery"));
		JsonNode open = planner().get(plan.path() + "/corrections?open=true&after=" + proposed).at("/items/0");
		assertThat(open.at("/item").asText()).isEqualTo(plan.item());
		assertThat(open.at("/open").asBoolean()).isTrue();
		assertThat(open.at("/correction/by").asText()).isEqualTo("Planistka Demo");
		assertThat(open.at("/correction/acceptedAt").isNull()).isTrue();
		assertThat(plan.now().at("/text").asText()).as("nobody has decided").isEqualTo("Dyżury asytenta rodziny");
		assertThat(plan.now().at("/corrections")).isEmpty();
		assertThat(plan.inForce().at("/cells/text/corrections")).isEmpty();
		Map<String, Object> version = Map.of("expectedVersion", open.at("/version").asLong());
		for (String token : List.of("demo-planner", "demo-auditor", "demo-analyst")) {
			assertThat(planner().as(token).post(plan.decision("accept"), version).status()).as(token).isEqualTo(403);
			assertThat(planner().as(token).post(plan.decision("decline"), version).status()).as(token).isEqualTo(403);
		}
		assertRefused(plan.correct(planner(), corrected, "brak litery"), 422, "correction-waits");
		assertThat(owner().post(plan.decision("accept"), Map.of("expectedVersion", 0)).status()).isEqualTo(409);

		long accepted = changed(plan.decide("accept", version));
		JsonNode item = plan.now();
		assertThat(item.at("/text").asText()).isEqualTo(corrected);
		assertMark(item.at("/corrections"));
		JsonNode cell = plan.inForce().at("/cells/text");
		assertThat(cell.at("/value").asText()).as("what the act said").isEqualTo("Dyżury asytenta rodziny");
		assertMark(cell.at("/corrections"));
		JsonNode listed = planner().get(plan.path() + "/items?inForceOn=" + today() + "&limit=1").at("/items/0");
		assertThat(listed.at("/text").asText()).isEqualTo("Dyżury asytenta rodziny");
		assertMark(listed.at("/corrections"));
		assertThat(planner().get(plan.path() + "?inForceOn=" + today().minusDays(250)).body())
			.as("for every day of the past")
			.contains("Dyżury asytenta rodziny");
		assertThat(planner().get(plan.path() + "/amendments").at("/changes")).isEmpty();
		assertThat(planner().get(plan.path() + "/difference?fromInForceOn=" + today()).at("/cells")).hasSize(1);
		JsonNode lines = planner().get("/history?plan=" + plan.id() + "&item=" + plan.item() + "&after=" + accepted)
			.at("/items");
		assertThat(lines.findValuesAsText("event")).startsWith("plans.correction-accepted",
				"plans.correction-proposed");
		assertThat(lines.at("/0/sentence").asText()).startsWith("Przyjęto sprostowanie omyłki");
	}

	private static void assertMark(JsonNode corrections) {
		assertThat(corrections).hasSize(1);
		JsonNode mark = corrections.get(0);
		assertThat(mark.at("/column").asText()).isEqualTo("text");
		assertThat(mark.at("/before").asText()).isEqualTo("Dyżury asytenta rodziny");
		assertThat(mark.at("/after").asText()).isEqualTo("Dyżury asystenta rodziny");
		assertThat(mark.at("/by").asText()).isEqualTo("Planistka Demo");
		assertThat(mark.at("/acceptedBy").asText()).isEqualTo("Sekretarz Demo");
		assertThat(mark.at("/reason").asText()).isEqualTo("brak litery");
		assertThat(mark.at("/acceptedAt").asText()).startsWith("20");
	}

	@Test
	void anOwnersCorrectionCountsAtOnceAndADeclinedOneNever() {
		Adopted plan = adopted("Dyżury asytenta rodziny");
		changed(plan.correct(planner(), "Dyżury asystenta rodziny", "brak litery"));
		assertRefused(owner().post(plan.decision("decline"), Map.of("expectedVersion", plan.version())), 422,
				"reason-needed");
		changed(plan.decide("decline", Map.of("expectedVersion", plan.version(), "reason", "tak jest w uchwale")));
		assertThat(planner().get(plan.path() + "/corrections").at("/items")).isEmpty();
		assertRefused(owner().post(plan.decision("accept"), Map.of("expectedVersion", plan.version())), 422,
				"correction-not-proposed");
		changed(plan.correct(owner(), "Dyżury asystenta rodziny", "brak litery"));
		assertThat(plan.now().at("/corrections/0/by").asText()).isEqualTo("Sekretarz Demo");
		assertThat(plan.inForce().at("/cells/text/value").asText()).isEqualTo("Dyżury asytenta rodziny");
		changed(plan.correct(owner(), "Dyżury asytenta rodziny", "jednak nie"));
		assertThat(plan.now().at("/corrections")).isEmpty();
	}

	@Test
	void whatNoActAdoptedIsChangedNotCorrected() {
		String id = drafted("Wersja robocza");
		String area = planner()
			.post("/plans/" + id + "/items", Map.of("level", "area", "text", "Dyżury asytenta rodziny"))
			.text("/id");
		assertRefused(
				planner().patch("/plans/" + id + "/items/" + area, Map.of("expectedVersion", 1, "text",
						"Dyżury asystenta rodziny", "correction", true, "reason", "brak litery")),
				422, "correction-not-adopted");
	}

	@Test
	void aRemarkIsNotInTheTextInForce() {
		Adopted plan = adopted("Dyżury asystenta rodziny");
		long noted = changed(planner().post(plan.path() + "/items/" + plan.item() + "/note",
				Map.of("expectedVersion", plan.version(), "note", "Termin przedłużono do 2035 r.")));
		plan(plan.id(), noted);
		assertThat(plan.now().at("/notes/0").asText()).isEqualTo("Termin przedłużono do 2035 r.");
		assertThat(plan.inForce().at("/notes")).isEmpty();
	}

	/** A strategy whose first row says so, adopted. */
	private Adopted adopted(String text) {
		String id = planOf(document("lipowka.txt")).at("/id").asText();
		JsonNode row = rows(id).getFirst();
		plan(id, changed(planner().patch("/plans/" + id + "/items/" + row.at("/id").asText(),
				Map.of("expectedVersion", row.at("/version").asLong(), "text", text))));
		decide("/plans/" + id, "adoption", act("XII/45/2020", today().minusDays(300), today().minusDays(280)), id);
		return new Adopted(id, row.at("/id").asText());
	}

	/** Where a plan is asked for. */
	private final class Adopted {

		private final String id;

		private final String item;

		Adopted(String id, String item) {
			this.id = id;
			this.item = item;
		}

		String id() {
			return this.id;
		}

		String item() {
			return this.item;
		}

		String path() {
			return "/plans/" + this.id;
		}

		String decision(String what) {
			return path() + "/items/" + this.item + "/corrections/text/" + what;
		}

		Answer correct(Api caller, String words, String reason) {
			Map<String, Object> body = new HashMap<>(
					Map.of("expectedVersion", version(), "text", words, "correction", true));
			if (reason != null) {
				body.put("reason", reason);
			}
			return shown(caller.patch(path() + "/items/" + this.item, body));
		}

		Answer decide(String what, Map<String, Object> body) {
			return shown(owner().post(decision(what), body));
		}

		/** Once it was stored, it is there to be read. */
		private Answer shown(Answer answer) {
			if (answer.status() == 200) {
				plan(this.id, answer.at("/position").asLong());
			}
			return answer;
		}

		long version() {
			return now().at("/version").asLong();
		}

		JsonNode now() {
			return planner().get(path() + "/items?limit=1").at("/items/0");
		}

		JsonNode inForce() {
			JsonNode table = planner().get(path() + "?inForceOn=" + today()).json();
			return table.findParents("id")
				.stream()
				.filter((node) -> node.at("/id").asText().equals(this.item) && node.has("cells"))
				.findFirst()
				.orElseThrow();
		}

	}

	@Test
	void whatWasKnownAtAPositionIsInForceAtIt() {
		String plan = "/plans/demo-przyjeta";
		Answer now = planner().get(plan + "?inForceOn=2024-01-01");
		assertThat(now.text("/asOf/act/kind")).isEqualTo("amendment");
		Answer then = planner().get(plan + "?inForceOn=2024-01-01&knownOn=2022-01-01");
		assertThat(then.text("/asOf/act/kind")).as("the amendment was not known yet").isEqualTo("adoption");
		assertThat(then.text("/asOf/knownOn")).isEqualTo("2022-01-01");
		assertThat(planner().get(plan + "/amendments").at("/changes")).hasSize(3);
		assertThat(planner().get(plan + "/amendments").text("/resolution").split("\n\n")).hasSize(3);
	}

	@Test
	void textsInForceAreAskedForAcrossPlans() {
		assertThat(texts("2017-01-01")).containsExactly("Staże w urzędzie");
		assertThat(texts("2021-04-01")).contains("Odwiedziny wolontarjuszy w domach osób samotnych")
			.doesNotContain("Staże w urzędzie", "Telefon życzliwości w dni wolne od pracy");
		assertThat(planner().get("/items?inForceOn=nigdy").status()).isEqualTo(400);
	}

	private List<String> texts(String day) {
		List<String> texts = new ArrayList<>();
		planner().get("/items?limit=10000&inForceOn=" + day)
			.at("/items")
			.forEach((item) -> texts.add(item.at("/text").asText()));
		return texts;
	}

	@Test
	void expiredIsNotRepealed() {
		assertThat(planner().get("/plans/demo-miniona").text("/state")).isEqualTo("expired");
		assertThat(planner().get("/plans/demo-miniona?inForceOn=" + today()).status()).isEqualTo(200);
		assertThat(planner().get("/plans/demo-miniona?inForceOn=2019-01-01").text("/state")).isEqualTo("adopted");
		assertThat(planner().get("/plans/demo-uchylona").text("/state")).isEqualTo("repealed");
		assertRefused(planner().get("/plans/demo-uchylona?inForceOn=" + today()), 404, "force-ended");
		assertThat(planner().get("/plans/demo-uchylona?inForceOn=2021-03-09").status()).isEqualTo(200);
		assertRefused(planner().get("/plans/demo-uchylona?inForceOn=2021-03-10"), 404, "force-ended");
		assertThat(planner().get("/plans/demo-harmonogram").text("/state")).isEqualTo("consultation");
	}

	@Test
	void aDraftIsConsultedOn() {
		String id = drafted("Do konsultacji");
		String path = "/plans/" + id;
		assertRefused(planner().post(path + "/consultation", Map.of("from", today(), "to", today().minusDays(1))), 422,
				"days-backwards");
		long opened = changed(
				planner().post(path + "/consultation", Map.of("from", today(), "to", today().plusDays(14))));
		assertThat(plan(id, opened).text("/state")).isEqualTo("consultation");
		assertRefused(planner().post(path + "/consultation", Map.of("from", today(), "to", today())), 422,
				"consultation-open");
		long closed = changed(planner().post(path + "/consultation/end", Map.of("outcome", "Nie było uwag.")));
		assertThat(plan(id, closed).text("/state")).isEqualTo("draft");
		assertThat(plan(id, closed).text("/lifecycle/consultation/outcome")).isEqualTo("Nie było uwag.");
	}

	@Test
	void isRepealedOrSucceededByTheOwner() {
		String one = drafted("Pierwszy");
		String other = drafted("Drugi");
		for (String id : List.of(one, other)) {
			decide("/plans/" + id, "adoption", act("I/1", today().minusDays(100), today().minusDays(90)), id);
		}
		assertThat(
				owner().post("/plans/" + one + "/succession", Map.of("successor", "nowhere", "from", today())).status())
			.isEqualTo(404);
		assertRefused(owner().post("/plans/" + one + "/succession", Map.of("from", today())), 422, "successor-missing");
		long at = changed(owner().post("/plans/" + one + "/succession", Map.of("successor", other, "from", today())));
		assertThat(plan(one, at).text("/state")).isEqualTo("succeeded");
		assertThat(plan(one, at).text("/lifecycle/succession/successor")).isEqualTo(other);
		assertRefused(planner().get("/plans/" + one + "?inForceOn=" + today()), 404, "force-ended");
		Map<String, Object> repeal = act("II/2", today().minusDays(1), today().plusDays(1));
		long repealed = changed(owner().post("/plans/" + other + "/repeal", repeal));
		assertThat(plan(other, repealed).text("/state")).isEqualTo("adopted");
		assertRefused(planner().get("/plans/" + other + "?inForceOn=" + today().plusDays(1)), 404, "force-ended");
		assertRefused(planner().patch("/plans/" + other, Map.of("title", "Inny", "reason", "bo tak")), 422,
				"plan-ended");
	}

	@ParameterizedTest
	@ValueSource(strings = { "adoption", "amendment", "repeal", "succession" })
	void onlyTheOwnerDecides(String decision) {
		Map<String, Object> body = act("I/1", today(), today());
		body.put("expectedVersion", 1);
		if (decision.equals("succession")) {
			body = Map.of("successor", "demo-strategia", "from", today());
		}
		for (String token : List.of("demo-planner", "demo-auditor", "demo-analyst")) {
			assertThat(planner().as(token).post("/plans/demo-przyjeta/" + decision, body).status()).as(token)
				.isEqualTo(403);
		}
		assertThat(planner().as("demo-auditor")
			.post("/plans/demo-strategia/consultation", Map.of("from", today(), "to", today()))
			.status()).isEqualTo(403);
	}

	@Test
	void anActThatCannotBeIsRefused() {
		String id = drafted("Bez uchwały");
		String path = "/plans/" + id + "/adoption";
		Map<String, Object> future = act("I/1", today().plusDays(1), today().plusDays(2));
		future.put("expectedVersion", 0);
		assertRefused(owner().post(path, future), 422, "act-date-future");
		Map<String, Object> early = act("I/1", today(), today().minusDays(1));
		early.put("expectedVersion", 0);
		assertRefused(owner().post(path, early), 422, "days-backwards");
		Map<String, Object> stale = act("I/1", today(), today());
		stale.put("expectedVersion", 5);
		assertThat(owner().post(path, stale).status()).isEqualTo(409);
		assertThat(owner().post(path, act("I/1", today(), today())).status()).isEqualTo(400);
		stale.put("expectedVersion", 0);
		Answer once = owner().post(path, stale, "adopt-" + id);
		assertThat(owner().post(path, stale, "adopt-" + id).at("/position")).isEqualTo(once.at("/position"));
		assertRefused(owner().post(path, stale), 422, "plan-adopted");
	}

	@Test
	void anOwnerEditsToo() {
		String id = drafted("Właściciela");
		assertThat(owner().patch("/plans/" + id, Map.of("title", "Inny tytuł")).status()).isEqualTo(200);
	}

	private String drafted(String title) {
		Answer answer = planner().post("/plans", Map.of("municipality", MUNICIPALITY, "kind", "SocialProblemsStrategy",
				"title", title, "period", "2024–2090"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		plan(answer.text("/id"), answer.at("/position").asLong());
		return answer.text("/id");
	}

	private long decide(String path, String decision, Map<String, Object> act, String id) {
		act.put("expectedVersion", planner().get("/plans/" + id).at("/version").asLong());
		long position = changed(owner().post(path + "/" + decision, act));
		plan(id, position);
		return position;
	}

	private static Map<String, Object> act(String number, LocalDate date, LocalDate inForceFrom) {
		return new HashMap<>(
				Map.of("number", number, "body", "Rada", "date", date, "inForceFrom", inForceFrom, "annex", "nr 1"));
	}

	private static long changed(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.at("/position").asLong();
	}

	private static void assertRefused(Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("/code")).as(answer.body()).isEqualTo(code);
	}

	private List<JsonNode> rows(String id) {
		List<JsonNode> rows = new ArrayList<>();
		planner().get("/plans/" + id + "/items?limit=100").at("/items").forEach(rows::add);
		return rows;
	}

	private static JsonNode item(JsonNode table, JsonNode item) {
		return table.findParents("id")
			.stream()
			.filter((node) -> node.at("/id").asText().equals(item.at("/id").asText()))
			.findFirst()
			.orElseThrow();
	}

}
