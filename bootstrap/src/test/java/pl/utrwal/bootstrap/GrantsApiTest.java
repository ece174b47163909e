package pl.utrwal.bootstrap;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API promises of cooperation programmes, their calls and grants.
 */
class GrantsApiTest extends RunningTest {

	@Autowired
	private IdentitySetup identity;

	@Test
	void aProgrammeHasGoalsTasksWithAmountsAndForms() {
		Sample sample = sample();
		String part = add(sample.plan(), "cooperation", null, Map.of("text", "Formy współpracy")).text("/id");
		String group = add(sample.plan(), "formGroup", part, Map.of("text", "Pozafinansowe")).text("/id");
		Answer form = add(sample.plan(), "form", group, Map.of("text", "Użyczanie sal"));
		JsonNode plan = plan(sample.plan(), position(form)).json();
		assertThat(plan.at("/kind").asText()).isEqualTo("CooperationProgramme");
		assertThat(plan.at("/counts")).hasToString("{\"goals\":1,\"tasks\":1,\"forms\":1}");
		assertThat(plan.at("/sections/0/sections/0/rows/0/cells/cost/value/total").asText()).isEqualTo("15000.00");
	}

	@Test
	void aCallGoesFromItsAnnouncementToTheLastSettlement() {
		Sample sample = sample();
		String call = announce(sample, "30000").text("/id");
		Answer club = offer(call, "Klub Seniora", "20000", "2026-01-31");
		Answer choir = offer(call, "Chór „Echo”", "15000.50", "2026-01-20");
		Answer late = offer(call, "OSP", "100", "2026-02-01");
		String offers = "/calls/%s/offers/".formatted(call);
		ok(planner().post(offers + club.text("/id") + "/award",
				Map.of("amount", "18000.00", "on", "2026-02-14", "decision", "14/2026")));
		ok(planner().post(offers + choir.text("/id") + "/reject",
				Map.of("on", "2026-02-14", "reason", "brak podpisu")));
		ok(planner().post("/calls/" + call + "/decide", Map.of("on", "2026-02-14")));
		Answer settled = ok(planner().post(offers + club.text("/id") + "/settle",
				Map.of("spent", "17500.10", "returned", "499.90", "on", "2026-12-30")));
		Answer answer = Api.patiently(() -> planner().get("/calls/%s?after=%d".formatted(call, position(settled))));
		JsonNode found = answer.json();
		assertThat(found.at("/state").asText()).isEqualTo("decided");
		assertThat(found.at("/task").asText()).isEqualTo(sample.task());
		assertThat(found.at("/offers")).extracting((offer) -> offer.at("/state").asText())
			.containsExactly("settled", "rejected", "late");
		assertThat(found.at("/offers/0/decision").asText()).isEqualTo("14/2026");
		assertThat(found.at("/offers/1/reason").asText()).isEqualTo("brak podpisu");
		assertThat(found.at("/offers/2/id").asText()).isEqualTo(late.text("/id"));
		assertThat(found.at("/sums").toString()).isEqualTo(
				"{\"available\":\"30000.00\",\"asked\":\"35100.50\",\"granted\":\"18000.00\",\"spent\":\"17500.10\",\"returned\":\"499.90\"}");
		JsonNode all = Api
			.patiently(() -> planner().get("/plans/%s/calls?after=%d".formatted(sample.plan(), position(settled))))
			.json();
		assertThat(all.at("/items")).hasSize(1);
		assertThat(all.at("/items/0")).isEqualTo(found);
		Answer lines = Api
			.patiently(() -> planner().get("/history?plan=%s&after=%d".formatted(call, position(settled))));
		assertThat(lines.at("/items/0/sentence").asText()).isEqualTo(
				"Rozliczono dotację: Klub Seniora. Wydano 17\u00a0500,10\u00a0zł, zwrócono 499,90\u00a0zł: „30 grudnia 2026”.");
		assertThat(planner().in("en").get("/history?plan=" + call).at("/items/0/sentence").asText())
			.startsWith("A grant was settled: Klub Seniora. Spent PLN\u00a017,500.10, returned PLN\u00a0499.90");
	}

	@Test
	void rulesAreTold() {
		Sample sample = sample();
		String call = announce(sample, "10000").text("/id");
		Answer club = offer(call, "Klub Seniora", "20000", "2026-01-31");
		String path = "/calls/%s/offers/%s".formatted(call, club.text("/id"));
		refused(planner().post(path + "/award", award("10000.01")), "call-exhausted");
		refused(planner().post(path + "/award", award("20000.01")), "grant-above-asked");
		refused(planner().post(path + "/award", award("dużo")), "amount-malformed");
		refused(planner().post(path + "/award", award("1.005")), "amount-malformed");
		refused(planner().post(path + "/award", Map.of("on", "2026-02-14", "decision", "1")), "amount-malformed");
		refused(planner().post(path + "/settle", Map.of("spent", "1", "returned", "0", "on", "2026-02-14")),
				"grant-not-awarded");
		refused(planner().post(path + "/reject", Map.of("on", "2026-02-14")), "text-blank");
		refused(planner().post(path + "/reject", Map.of("reason", "x")), "day-missing");
		ok(planner().post(path + "/award", award("9000")));
		refused(planner().post(path + "/award", award("1")), "offer-answered");
		refused(planner().post(path + "/settle", Map.of("spent", "9000", "returned", "0.01", "on", "2026-12-01")),
				"grant-not-adding-up");
		refused(planner().post("/calls/" + call + "/cancel", Map.of("on", "2026-02-14", "reason", "x")),
				"call-has-grants");
		Map<String, Object> wrong = new HashMap<>(call(sample.task(), "5"));
		wrong.put("task", sample.area());
		refused(planner().post("/plans/%s/calls".formatted(sample.plan()), wrong), "call-task-unknown");
	}

	@Test
	void whatWasRecordedWronglyIsCorrectedOrTakenBack() {
		Sample sample = sample();
		String call = announce(sample, "30000").text("/id");
		String club = offer(call, "Klub Seniora", "15000", "2026-02-01").text("/id");
		String path = "/calls/%s/offers/%s".formatted(call, club);
		ok(planner().post("/calls/" + call + "/correct", Map.of("title", "Konkurs 2/2026", "available", "40000",
				"announcedOn", "2026-01-10", "offersUntil", "2026-02-01", "reason", "zły dzień")));
		ok(planner().post(path + "/correct", Map.of("organisation", "Klub Seniora „Wierzba”", "title", "Taniec",
				"asked", "16000", "on", "2026-02-01", "reason", "pełna nazwa")));
		ok(planner().post(path + "/award", award("1500")));
		refused(planner().post(path + "/award/correct", award("15000")), "reason-missing");
		Map<String, Object> right = new HashMap<>(award("15000"));
		right.put("reason", "brak zera");
		ok(planner().post(path + "/award/correct", right));
		ok(planner().post("/calls/" + call + "/decide", Map.of("on", "2026-02-14")));
		ok(planner().post(path + "/settle", Map.of("spent", "15000", "returned", "0", "on", "2026-12-30")));
		Answer settled = ok(planner().post(path + "/settlement/correct",
				Map.of("spent", "14000", "returned", "1000", "on", "2026-12-30", "reason", "korekta")));
		JsonNode found = Api.patiently(() -> planner().get("/calls/%s?after=%d".formatted(call, position(settled))))
			.json();
		assertThat(found.at("/title").asText()).isEqualTo("Konkurs 2/2026");
		assertThat(found.at("/offers/0/organisation").asText()).isEqualTo("Klub Seniora „Wierzba”");
		assertThat(found.at("/offers/0/granted").asText()).isEqualTo("15000.00");
		assertThat(found.at("/offers/0/returned").asText()).isEqualTo("1000.00");
		Map<String, Object> why = Map.of("reason", "pomyłka");
		refused(planner().post("/calls/" + call + "/take-back", why), "call-has-offers");
		ok(planner().post(path + "/settlement/take-back", why));
		ok(planner().post("/calls/" + call + "/reopen", why));
		ok(planner().post(path + "/answer/take-back", why));
		ok(planner().post(path + "/take-back", why));
		Answer gone = ok(planner().post("/calls/" + call + "/take-back", why));
		JsonNode left = Api
			.patiently(() -> planner().get("/plans/%s/calls?after=%d".formatted(sample.plan(), position(gone))))
			.json();
		assertThat(left.at("/items")).isEmpty();
		assertThat(planner().get("/calls/" + call).status()).isEqualTo(404);
		Answer lines = Api.patiently(() -> planner().get("/history?plan=%s&after=%d".formatted(call, position(gone))));
		assertThat(lines.at("/items/0/sentence").asText()).startsWith("Cofnięto ogłoszenie konkursu ofert");
		assertThat(lines.at("/items/0/reason").asText()).isEqualTo("pomyłka");
	}

	@Test
	void anOfferByNameIsLinkedOnceTheNameIsRegistered() {
		Sample sample = sample();
		String call = announce(sample, "30000").text("/id");
		String name = "Koło " + UUID.randomUUID();
		offer(call, name, "15000", "2026-02-01");
		awaitCaughtUp();
		assertThat(planner().get("/calls/" + call).at("/offers/0/partner").isNull()).isTrue();
		Answer registered = planner().post("/partners", Map.of("kind", "organisation", "name", name));
		assertThat(registered.status()).as(registered.body()).isEqualTo(201);
		awaitCaughtUp();
		assertThat(planner().get("/calls/" + call).at("/offers/0/partner").asText()).isEqualTo(registered.text("/id"));
		assertThat(planner().get("/plans/%s/calls".formatted(sample.plan())).at("/items/0/offers/0/partner").asText())
			.isEqualTo(registered.text("/id"));
	}

	@Test
	void theSameKeyIsAnsweredTheSame() {
		Sample sample = sample();
		String key = UUID.randomUUID().toString();
		Map<String, Object> wish = call(sample.task(), "5000");
		String path = "/plans/%s/calls".formatted(sample.plan());
		Answer first = planner().post(path, wish, key);
		assertThat(planner().post(path, wish, key).json()).isEqualTo(first.json());
		refused(planner().post(path, call(sample.task(), "6000"), key), "idempotency-key-reused");
		String other = UUID.randomUUID().toString();
		Map<String, Object> offer = Map.of("organisation", "Klub", "title", "x", "asked", "1", "on", "2026-01-15");
		Answer offered = planner().post("/calls/" + first.text("/id") + "/offers", offer, other);
		assertThat(planner().post("/calls/" + first.text("/id") + "/offers", offer, other).json())
			.isEqualTo(offered.json());
		JsonNode call = Api
			.patiently(() -> planner().get("/calls/%s?after=%d".formatted(first.text("/id"), position(offered))))
			.json();
		assertThat(call.at("/offers")).hasSize(1);
	}

	@Test
	void onlyAPlannerOfTheMunicipalityWrites() {
		Sample sample = sample();
		Answer announced = announce(sample, "10000");
		String call = announced.text("/id");
		Api auditor = planner().as("demo-auditor");
		assertThat(auditor.post("/plans/%s/calls".formatted(sample.plan()), call(sample.task(), "1")).status())
			.isEqualTo(403);
		assertThat(auditor.post("/calls/" + call + "/decide", Map.of("on", "2026-02-14")).status()).isEqualTo(403);
		assertThat(Api.patiently(() -> auditor.get("/calls/%s?after=%d".formatted(call, position(announced)))).status())
			.isEqualTo(200);
		MunicipalityId elsewhere = this.identity.createMunicipality("gdzie-indziej", "Gdzie Indziej");
		String login = "stranger-" + UUID.randomUUID();
		this.identity.createAccount(elsewhere, login, "Ktoś Obcy", Role.PLANNER, "utrwal-demo");
		this.identity.registerToken(login, login);
		Api stranger = planner().as(login);
		assertThat(stranger.get("/calls/" + call).status()).isEqualTo(404);
		assertThat(stranger.get("/plans/%s/calls".formatted(sample.plan())).status()).isEqualTo(404);
		assertThat(stranger.post("/calls/" + call + "/decide", Map.of("on", "2026-02-14")).status()).isEqualTo(404);
		assertThat(stranger.post("/plans/%s/calls".formatted(sample.plan()), call(sample.task(), "1")).status())
			.isEqualTo(404);
		assertThat(planner().get("/calls/nowhere").status()).isEqualTo(404);
		assertThat(planner().post("/calls/nowhere/decide", Map.of("on", "2026-02-14")).status()).isEqualTo(404);
		assertThat(planner().post("/calls/%s/offers/nowhere/award".formatted(call), award("1")).status())
			.isEqualTo(404);
		assertThat(planner().get("/plans/demo-strategia/calls").status()).isEqualTo(404);
		assertThat(planner().as(null).get("/calls/" + call).status()).isEqualTo(401);
	}

	private Sample sample() {
		Answer plan = planner().post("/plans",
				Map.of("kind", "CooperationProgramme", "title", "Program na rok 2026", "period", "2026"));
		assertThat(plan.status()).as(plan.body()).isEqualTo(201);
		String id = plan.text("/id");
		String goal = add(id, "cooperationGoal", null, Map.of("text", "Razem")).text("/id");
		String area = add(id, "priorityArea", goal, Map.of("text", "Seniorzy")).text("/id");
		Answer task = add(id, "commissionedTask", area,
				Map.of("number", "1", "text", "Zajęcia", "cost", "3 konkursy po 5 tys. zł"));
		plan(id, position(task));
		return new Sample(id, area, task.text("/id"));
	}

	private Answer add(String plan, String level, String parent, Map<String, Object> item) {
		Map<String, Object> body = new HashMap<>(item);
		body.put("level", level);
		body.put("parent", parent);
		Answer answer = planner().post("/plans/" + plan + "/items", body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private Answer announce(Sample sample, String available) {
		Answer answer = planner().post("/plans/%s/calls".formatted(sample.plan()), call(sample.task(), available));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private static Map<String, Object> call(String task, String available) {
		return Map.of("task", task, "title", "Konkurs 1/2026", "available", available, "announcedOn", "2026-01-10",
				"offersUntil", "2026-01-31");
	}

	private Answer offer(String call, String organisation, String asked, String on) {
		Answer answer = planner().post("/calls/" + call + "/offers",
				Map.of("organisation", organisation, "title", "Razem raźniej", "asked", asked, "on", on));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private static Map<String, Object> award(String amount) {
		return Map.of("amount", amount, "on", "2026-02-14", "decision", "14/2026");
	}

	private static Answer ok(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private static void refused(Answer answer, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	private static long position(Answer answer) {
		return answer.at("/position").asLong();
	}

	private record Sample(String plan, String area, String task) {
	}

}
