package pl.utrwal.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.plans.table.read.PlanTableProjection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API promises of indicators and their measurements.
 */
class IndicatorsApiTest extends RunningTest {

	@Autowired
	private IdentitySetup identity;

	@Test
	void anIndicatorIsDefinedMeasuredAndCorrected() {
		Sample sample = sample();
		String path = "/plans/%s/indicators".formatted(sample.plan());
		Answer defined = created(planner().post(path, wish(sample.action())));
		String one = path + "/" + defined.text("/id");
		created(planner().post(one + "/measurements",
				Map.of("on", "2025-06-30", "value", "24", "evidence", "rejestr rozmów")));
		Answer wrong = created(planner().post(one + "/measurements", Map.of("on", "2025-12-31", "value", "3.50")));
		refused(planner().patch(one + "/measurements/" + wrong.text("/id"),
				Map.of("expectedVersion", 2, "value", "35")), "reason-missing");
		Answer corrected = ok(planner().patch(one + "/measurements/" + wrong.text("/id"),
				Map.of("expectedVersion", 2, "value", "35", "reason", "przecinek w złym miejscu")));
		JsonNode found = get(one, corrected);
		assertThat(found.at("/item").asText()).isEqualTo(sample.action());
		assertThat(found.at("/kind").asText()).isEqualTo("number");
		assertThat(found.at("/baseline")).hasToString("{\"value\":\"10\",\"when\":\"2024\"}");
		assertThat(found.at("/target")).hasToString("{\"value\":\"60\",\"on\":\"2999-12-31\"}");
		assertThat(found.at("/newest/value").asText()).isEqualTo("35");
		assertThat(found.at("/measurements/1/earlier"))
			.hasToString("[{\"on\":\"2025-12-31\",\"value\":\"3.50\",\"evidence\":\"\","
					+ "\"reason\":\"przecinek w złym miejscu\"}]");
		assertThat(found.at("/reach"))
			.hasToString("{\"state\":\"on-way\",\"percent\":50,\"gap\":\"25\",\"late\":false}");
		JsonNode before = planner().get(one + "?position=" + wrong.at("/position").asLong()).json();
		assertThat(before.at("/newest/value").asText()).isEqualTo("3.50");
		assertThat(before.at("/version").asLong()).isEqualTo(2);
		assertThat(before.at("/position")).isEqualTo(wrong.at("/position"));
		assertThat(before.at("/reach/state").asText()).isEqualTo("worse");
		JsonNode lines = Api
			.patiently(() -> planner().get(
					"/history?plan=%s&item=%s&after=%d".formatted(sample.plan(), sample.action(), position(corrected))))
			.json();
		assertThat(lines.at("/items")).extracting((line) -> line.at("/event").asText())
			.startsWith("monitoring.measurement-corrected", "monitoring.measurement-taken",
					"monitoring.measurement-taken", "monitoring.indicator-defined");
		assertThat(lines.at("/items/0/reason").asText()).isEqualTo("przecinek w złym miejscu");
		assertThat(lines.at("/items/0/old").asText()).isEqualTo("3.50 osób (31 grudnia 2025)");
		assertThat(lines.at("/items/0/sentence").asText())
			.startsWith("Poprawiono pomiar wskaźnika „Osoby w zasięgu telefonu”");
	}

	@Test
	void isDefinedForAPlanThatCannotBeReadYet() {
		String[] plan = new String[1];
		whileLate(PlanTableProjection.PROCESSOR, () -> {
			Sample sample = begun();
			plan[0] = sample.plan();
			created(planner().post("/plans/%s/indicators".formatted(sample.plan()), wish(sample.action())));
			assertThat(planner().get("/plans/" + sample.plan()).status()).isEqualTo(404);
		});
		awaitCaughtUp();
		assertThat(planner().get("/plans/%s/indicators".formatted(plan[0])).at("/items")).hasSize(1);
	}

	@Test
	void anIndicatorCanSpeakInWords() {
		Sample sample = sample();
		String path = "/plans/%s/indicators".formatted(sample.plan());
		Answer defined = created(planner().post(path,
				Map.of("name", "Jak mieszkańcom się z nami rozmawia", "kind", "words", "scale",
						List.of("źle", "różnie", "dobrze"), "direction", "up", "baseline",
						Map.of("value", "źle", "when", "2024-05-01"), "target", Map.of("value", "dobrze"))));
		String one = path + "/" + defined.text("/id");
		refused(planner().post(one + "/measurements", Map.of("on", "2025-01-01", "value", "świetnie")),
				"value-not-on-scale");
		Answer measured = created(planner().post(one + "/measurements", Map.of("on", "2025-01-01", "value", "różnie")));
		assertThat(get(one, measured).at("/reach"))
			.hasToString("{\"state\":\"on-way\",\"percent\":50,\"gap\":\"1\",\"late\":false}");
		refused(planner().patch(one, Map.of("expectedVersion", 1, "kind", "number", "scale", List.of(), "baseline",
				Map.of(), "target", Map.of())), "indicator-measured-already");
	}

	@Test
	void rulesAreTold() {
		Sample sample = sample();
		String path = "/plans/%s/indicators".formatted(sample.plan());
		refused(planner().post(path, with("name", " ")), "text-blank");
		refused(planner().post(path, with("direction", "sideways")), "direction-unknown");
		refused(planner().post(path, with("kind", "colour")), "indicator-kind-unknown");
		refused(planner().post(path, with("frequency", "czasem")), "frequency-malformed");
		refused(planner().post(path, with("baseline", Map.of("value", "dziesięć", "when", "2024"))),
				"value-not-number");
		refused(planner().post(path, with("baseline", Map.of("value", "10"))), "baseline-without-day");
		refused(planner().post(path, with("target", Map.of("value", "60", "on", "2020-01-01"))),
				"target-before-baseline");
		refused(planner().post(path, with("scale", List.of("a", "b"))), "scale-malformed");
		String one = path + "/" + created(planner().post(path, wish(null))).text("/id");
		refused(planner().post(one + "/measurements", Map.of("on", "2025-01-01", "value", "1,5")), "value-not-number");
		refused(planner().post(one + "/measurements", Map.of("value", "1")), "day-missing");
		refused(planner().post(one + "/measurements", Map.of("on", "2999-01-01", "value", "1")), "day-ahead");
		refused(planner().post(one + "/retire", Map.of()), "reason-missing");
		Answer retired = ok(planner().post(one + "/retire", Map.of("reason", "nikt tego nie liczy")));
		refused(planner().post(one + "/measurements", Map.of("on", "2025-01-01", "value", "1")), "indicator-retired");
		assertThat(get(one, retired).at("/retired").asBoolean()).isTrue();
		ok(planner().post(one + "/restore", Map.of()));
		created(planner().post(one + "/measurements", Map.of("on", "2025-01-01", "value", "1")));
	}

	@Test
	void whoChangesSecondIsToldWhatStandsThere() {
		Sample sample = sample();
		String path = "/plans/%s/indicators".formatted(sample.plan());
		String one = path + "/" + created(planner().post(path, wish(null))).text("/id");
		assertThat(planner().patch(one, Map.of("source", "spis")).status()).as("no version").isEqualTo(400);
		Answer measured = created(planner().post(one + "/measurements", Map.of("on", "2025-01-01", "value", "12")));
		Answer first = ok(planner().patch(one, Map.of("expectedVersion", 0, "target", Map.of("value", "70"))));
		Answer late = planner().in("en").patch(one, Map.of("expectedVersion", 1, "target", Map.of("value", "80")));
		assertThat(late.status()).as(late.body()).isEqualTo(409);
		assertThat(late.contentType()).contains("application/problem+json");
		assertThat(late.text("/title")).isEqualTo("Somebody was faster");
		assertThat(late.text("/changedBy")).isEqualTo("Planistka Demo");
		assertThat(late.text("/changedAt")).isNotBlank();
		assertThat(late.at("/position")).isEqualTo(first.at("/position"));
		assertThat(late.text("/current/target/value")).isEqualTo("70");
		assertThat(late.at("/current/version")).isEqualTo(first.at("/version"));
		ok(planner().patch(one, Map.of("expectedVersion", first.at("/version"), "target", Map.of("value", "80"))));
		String measurement = one + "/measurements/" + measured.text("/id");
		assertThat(planner().patch(measurement, Map.of("value", "13", "reason", "x")).status()).isEqualTo(400);
		Answer right = ok(
				planner().patch(measurement, Map.of("expectedVersion", 1, "value", "13", "reason", "pomyłka")));
		Answer corrected = planner().patch(measurement,
				Map.of("expectedVersion", 3, "value", "14", "reason", "inna pomyłka"));
		assertThat(corrected.status()).as(corrected.body()).isEqualTo(409);
		assertThat(corrected.text("/current/newest/value")).isEqualTo("13");
		assertThat(get(one, right).at("/newest/value").asText()).isEqualTo("13");
	}

	@Test
	void theSameKeyIsAnsweredTheSame() {
		Sample sample = sample();
		String path = "/plans/%s/indicators".formatted(sample.plan());
		String key = UUID.randomUUID().toString();
		Answer first = created(planner().post(path, wish(null), key));
		assertThat(planner().post(path, wish(null), key).json()).isEqualTo(first.json());
		refused(planner().post(path, with("name", "Inny"), key), "idempotency-key-reused");
		String measuring = UUID.randomUUID().toString();
		Map<String, Object> reading = Map.of("on", "2025-01-01", "value", "1");
		String measurements = path + "/" + first.text("/id") + "/measurements";
		Answer measured = created(planner().post(measurements, reading, measuring));
		assertThat(planner().post(measurements, reading, measuring).json()).isEqualTo(measured.json());
		assertThat(get(path, measured).at("/items")).hasSize(1);
		assertThat(get(path, measured).at("/items/0/measurements")).hasSize(1);
	}

	@Test
	void onlyAPlannerOfTheMunicipalityWritesAndOthersFindNothing() {
		Sample sample = sample();
		String path = "/plans/%s/indicators".formatted(sample.plan());
		Answer defined = created(planner().post(path, wish(sample.action())));
		String one = path + "/" + defined.text("/id");
		Api auditor = planner().as("demo-auditor");
		assertThat(auditor.post(path, wish(null)).status()).isEqualTo(403);
		assertThat(auditor.post(one + "/measurements", Map.of("on", "2025-01-01", "value", "1")).status())
			.isEqualTo(403);
		assertThat(Api.patiently(() -> auditor.get(one + "?after=" + position(defined))).status()).isEqualTo(200);
		MunicipalityId elsewhere = this.identity.createMunicipality("gdzie-indziej", "Gdzie Indziej");
		String login = "stranger-" + UUID.randomUUID();
		this.identity.createAccount(elsewhere, login, "Ktoś Obcy", Role.PLANNER, "utrwal-demo");
		this.identity.registerToken(login, login);
		Api stranger = planner().as(login);
		assertThat(stranger.get(path).status()).isEqualTo(404);
		assertThat(stranger.get(one).status()).isEqualTo(404);
		assertThat(stranger.post(path, wish(null)).status()).isEqualTo(404);
		assertThat(stranger.post(one + "/measurements", Map.of("on", "2025-01-01", "value", "1")).status())
			.isEqualTo(404);
		assertThat(planner().get("/plans/demo-strategia/indicators/" + defined.text("/id")).status()).isEqualTo(404);
		assertThat(planner()
			.post("/plans/demo-strategia/indicators/%s/retire".formatted(defined.text("/id")), Map.of("reason", "x"))
			.status()).isEqualTo(404);
		assertThat(planner()
			.patch(one + "/measurements/nowhere", Map.of("expectedVersion", 0, "value", "1", "reason", "x"))
			.status()).isEqualTo(404);
		assertThat(planner().post(path, wish("nowhere")).status()).isEqualTo(404);
		assertThat(planner().as(null).get(path).status()).isEqualTo(401);
	}

	private Sample sample() {
		Sample sample = begun();
		awaitCaughtUp();
		return sample;
	}

	private Sample begun() {
		Answer plan = created(planner().post("/plans",
				Map.of("kind", "SocialProblemsStrategy", "title", "Strategia 2025–2030", "period", "2025–2030")));
		String id = plan.text("/id");
		String parent = null;
		for (String level : List.of("area", "goal", "action")) {
			Map<String, Object> item = new HashMap<>(Map.of("level", level, "text", "Coś dobrego: " + level));
			item.put("parent", parent);
			parent = created(planner().post("/plans/" + id + "/items", item)).text("/id");
		}
		return new Sample(id, parent);
	}

	private static Map<String, Object> wish(String item) {
		Map<String, Object> wish = new HashMap<>(Map.of("name", "Osoby w zasięgu telefonu", "kind", "number", "unit",
				"osób", "direction", "up", "baseline", Map.of("value", "10", "when", "2024"), "target",
				Map.of("value", "60", "on", "2999-12-31"), "source", "rejestr rozmów", "frequency", "P6M"));
		wish.put("item", item);
		return wish;
	}

	private static Map<String, Object> with(String name, Object value) {
		Map<String, Object> wish = wish(null);
		wish.put(name, value);
		return wish;
	}

	private JsonNode get(String path, Answer after) {
		Answer answer = Api.patiently(() -> planner().get(path + "?after=" + position(after)));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private static Answer created(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
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

	private record Sample(String plan, String action) {
	}

}
