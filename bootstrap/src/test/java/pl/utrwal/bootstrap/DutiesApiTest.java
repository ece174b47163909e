package pl.utrwal.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API promises of the calendar of duties.
 */
class DutiesApiTest extends RunningTest {

	@Autowired
	private IdentitySetup identity;

	@Test
	void theLawIsAskedByYear() {
		assertThat(laws(2019)).containsExactly("law:resources", "law:cooperation-report", "law:state-of-gmina",
				"law:cooperation-programme", "law:centre-report", "law:cooperation-opinion", "law:family-report");
		assertThat(laws(2015)).containsExactly("law:cooperation-report", "law:resources", "law:cooperation-programme",
				"law:centre-report", "law:family-report");
		assertThat(duty(planner(), "law:cooperation-report", 2015).at("/due").asText()).isEqualTo("2015-04-30");
		assertThat(duty(planner(), "law:cooperation-report", 2019).at("/due").asText()).isEqualTo("2019-05-31");
		JsonNode resources = duty(planner(), "law:resources", 2019);
		assertThat(resources.at("/due").asText()).isEqualTo("2019-04-30");
		assertThat(resources.at("/about").asInt()).isEqualTo(2018);
		assertThat(resources.at("/state").asText()).isEqualTo("overdue");
		assertThat(resources.at("/article").asText()).isEqualTo("art. 16a ust. 4");
		assertThat(resources.at("/basis").asText()).endsWith("o pomocy społecznej");
		assertThat(resources.at("/quality").asText()).isEqualTo("secondary");
		assertThat(duty(planner(), "law:family-report", 2019).at("/quality").asText()).isEqualTo("unverified");
		assertThat(resources.at("/what").asText()).startsWith("Ocena zasobów");
		assertThat(duty(planner().in("en"), "law:resources", 2019).at("/what").asText()).startsWith("Assessment");
		assertThat(duty(planner(), "law:centre-report", 2019).at("/due").isNull()).isTrue();
		assertThat(planner().get("/duties").at("/items/0/year").asInt()).isEqualTo(today().getYear());
		assertThat(planner().get("/duties?year=20260").status()).isEqualTo(400);
	}

	private List<String> laws(int year) {
		return StreamSupport.stream(planner().get("/duties?year=" + year).at("/items").spliterator(), false)
			.filter((duty) -> duty.at("/source").asText().equals("law"))
			.map((duty) -> duty.at("/key").asText())
			.toList();
	}

	@Test
	void aDutyIsFulfilledAndTakenBack() {
		Map<String, Object> wish = Map.of("duty", "law:state-of-gmina", "year", 2021, "on", "2021-05-28", "evidence",
				"protokół XX/2021", "report", "https://bip.example/raport");
		Answer fulfilled = planner().post("/duties/fulfilments", wish);
		assertThat(fulfilled.status()).as(fulfilled.body()).isEqualTo(201);
		JsonNode met = duty(planner(), "law:state-of-gmina", 2021, fulfilled.at("/position").asLong());
		assertThat(met.at("/state").asText()).isEqualTo("met");
		assertThat(met.at("/met/on").asText()).isEqualTo("2021-05-28");
		assertThat(met.at("/met/report").asText()).isEqualTo("https://bip.example/raport");
		assertThat(planner().post("/duties/fulfilments", wish).at("/position").isNull()).as("nothing had to change")
			.isTrue();
		refused(planner().post("/duties/fulfilments",
				Map.of("duty", "law:state-of-gmina", "year", 2021, "on", "2021-05-29", "evidence", "protokół XX/2021")),
				"duty-fulfilled");
		Answer back = planner().delete("/duties/fulfilments?duty=law:state-of-gmina&year=2021");
		assertThat(back.status()).as(back.body()).isEqualTo(200);
		assertThat(duty(planner(), "law:state-of-gmina", 2021, back.at("/position").asLong()).at("/state").asText())
			.isEqualTo("overdue");
		Answer lines = Api
			.patiently(() -> planner().get("/history?plan=duties-demo&after=" + back.at("/position").asLong()));
		assertThat(lines.at("/items/0/sentence").asText()).isEqualTo(
				"Cofnięto zapis o wykonaniu: Raport o stanie gminy, także o tym, jak wykonano plany i strategie (termin w 2021 r.).");
	}

	@Test
	void aPlansOwnDutyIsTakenOnAndEnds() {
		String plan = plan();
		Map<String, Object> wish = Map.of("plan", plan, "what", "Sprawozdanie dla sąsiadów", "to", "rada sołecka",
				"first", "2024-03-31", "yearly", true);
		String key = UUID.randomUUID().toString();
		Answer taken = planner().post("/duties", wish, key);
		assertThat(taken.status()).as(taken.body()).isEqualTo(201);
		assertThat(planner().post("/duties", wish, key).json()).isEqualTo(taken.json());
		JsonNode duty = duty(planner(), taken.text("/key"), 2026, taken.at("/position").asLong());
		assertThat(duty.at("/due").asText()).isEqualTo("2026-03-31");
		assertThat(duty.at("/plan").asText()).isEqualTo(plan);
		assertThat(duty.at("/basis").asText()).isEqualTo("Strategia z terminem");
		Answer fulfilled = planner().post("/duties/fulfilments",
				Map.of("duty", taken.text("/key"), "year", 2025, "on", "2025-03-30", "evidence", "zebranie"));
		assertThat(fulfilled.status()).as(fulfilled.body()).isEqualTo(201);
		JsonNode line = Api.patiently(
				() -> planner().get("/history?plan=%s&after=%d".formatted(plan, fulfilled.at("/position").asLong())))
			.at("/items/0");
		assertThat(line.at("/sentence").asText()).contains("Sprawozdanie dla sąsiadów").contains("zebranie");
		Answer ended = planner().post("/duties/%s/end".formatted(taken.text("/id")), Map.of("on", "2025-12-31"));
		assertThat(ended.status()).as(ended.body()).isEqualTo(200);
		assertThat(duty(planner(), taken.text("/key"), 2026, ended.at("/position").asLong())).isNull();
		assertThat(duty(planner(), taken.text("/key"), 2025).at("/state").asText()).isEqualTo("met");
	}

	@Test
	void whatAProgrammePromisesToReportIsDue() {
		String plan = planner()
			.post("/plans",
					Map.of("kind", "LocalActivityProgramme", "title", "Program sąsiadów", "period", "2024–2026"))
			.text("/id");
		String chapter = add(plan, null, Map.of("level", "chapter", "text", "Monitorowanie"));
		String list = add(plan, chapter, Map.of("level", "reportDuties", "text", "Sprawozdania"));
		String yearly = add(plan, list,
				Map.of("level", "reportDuty", "text", "Co roku radzie", "timeFrame", "raz w roku"));
		add(plan, list, Map.of("level", "reportDuty", "text", "Na koniec", "timeFrame", "do 30.11.2026"));
		plan(plan, 0);
		assertThat(ofPlan(plan, 2025)).extracting((duty) -> duty.at("/item").asText()).containsExactly(yearly);
		assertThat(ofPlan(plan, 2025).getFirst().at("/due").isNull()).isTrue();
		assertThat(ofPlan(plan, 2026)).extracting((duty) -> duty.at("/due").asText())
			.containsExactly("2026-11-30", "null");
		assertThat(ofPlan(plan, 2027)).isEmpty();
	}

	private List<JsonNode> ofPlan(String plan, int year) {
		return StreamSupport.stream(planner().get("/duties?year=" + year).at("/items").spliterator(), false)
			.filter((duty) -> duty.at("/plan").asText().equals(plan))
			.toList();
	}

	private String add(String plan, String parent, Map<String, String> item) {
		Map<String, Object> wish = new HashMap<>(item);
		wish.put("parent", parent);
		Answer answer = planner().post("/plans/%s/items".formatted(plan), wish);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		plan(plan, answer.at("/position").asLong());
		return answer.text("/id");
	}

	@Test
	void rulesAndRightsAreTold() {
		refused(planner().post("/duties/fulfilments", fulfilment("2999-01-01", "x", "")), "day-to-come");
		refused(planner().post("/duties/fulfilments", fulfilment("2020-04-01", " ", "")), "text-blank");
		refused(planner().post("/duties/fulfilments", fulfilment("2020-04-01", "x", "javascript:alert(1)")),
				"address-malformed");
		assertThat(planner()
			.post("/duties/fulfilments",
					Map.of("duty", "law:nothing", "year", 2020, "on", "2020-04-01", "evidence", "x"))
			.status()).isEqualTo(404);
		assertThat(planner().as("demo-auditor").post("/duties/fulfilments", fulfilment("2020-04-01", "x", "")).status())
			.isEqualTo(403);
		assertThat(planner().as("demo-auditor").get("/duties?year=2020").status()).isEqualTo(200);
		Answer taken = planner().post("/duties",
				Map.of("plan", plan(), "what", "x", "to", "y", "first", "2024-03-31", "yearly", false));
		Api stranger = stranger();
		assertThat(stranger.post("/duties/%s/end".formatted(taken.text("/id")), Map.of("on", "2025-12-31")).status())
			.isEqualTo(404);
		assertThat(stranger
			.post("/duties", Map.of("plan", "demo-strategia", "what", "x", "to", "y", "first", "2024-03-31"))
			.status()).isEqualTo(404);
		Answer met = stranger.post("/duties/fulfilments", fulfilment("2020-04-01", "x", ""));
		assertThat(met.status()).as(met.body()).isEqualTo(201);
		assertThat(duty(stranger, "law:resources", 2020, met.at("/position").asLong()).at("/state").asText())
			.isEqualTo("met");
		assertThat(duty(planner(), "law:resources", 2020).at("/state").asText()).as("of another municipality")
			.isEqualTo("overdue");
	}

	private static Map<String, Object> fulfilment(String on, String evidence, String report) {
		return Map.of("duty", "law:resources", "year", 2020, "on", on, "evidence", evidence, "report", report);
	}

	private Api stranger() {
		MunicipalityId elsewhere = this.identity.createMunicipality("elsewhere-duties", "Gmina Inna");
		this.identity.createAccount(elsewhere, "stranger-duties", "Obca Planistka", Role.PLANNER, "utrwal-demo");
		this.identity.registerToken("stranger-duties", "stranger-duties");
		return planner().as("stranger-duties");
	}

	private String plan() {
		Answer made = planner().post("/plans",
				Map.of("kind", "SocialProblemsStrategy", "title", "Strategia z terminem", "period", "2024"));
		plan(made.text("/id"), made.at("/position").asLong());
		return made.text("/id");
	}

	private static JsonNode duty(Api api, String key, int year) {
		return duty(api, key, year, 0);
	}

	/** Null if it is not due. */
	private static JsonNode duty(Api api, String key, int year, long after) {
		Answer answer = Api.patiently(() -> api.get("/duties?year=%d&after=%d".formatted(year, after)));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return StreamSupport.stream(answer.at("/items").spliterator(), false)
			.filter((duty) -> duty.at("/key").asText().equals(key))
			.findFirst()
			.orElse(null);
	}

	private static void refused(Answer answer, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

}
