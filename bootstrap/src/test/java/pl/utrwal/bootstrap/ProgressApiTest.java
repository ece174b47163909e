package pl.utrwal.bootstrap;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API promises of how rows get on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressApiTest extends RunningTest {

	@Test
	void aReportIsTheStandingUntilItIsTakenBack() {
		Sample sample = sample("do " + today().minusDays(1));
		assertStanding(sample, 0, null, true, false);
		Answer late = report(sample, Map.of("status", "late", "label", "czeka na umowę", "day",
				today().minusDays(2).toString(), "evidence", "notatka", "source", "szkoła"));
		assertThat(late.status()).as(late.body()).isEqualTo(201);
		Answer done = report(sample, Map.of("status", "done", "day", today().toString()));
		assertStanding(sample, position(done), "done", false, false);
		JsonNode reports = get(sample.item() + "/status", position(done)).at("/items");
		assertThat(reports).hasSize(2);
		assertThat(reports.at("/1/label").asText()).isEqualTo("czeka na umowę");
		assertThat(reports.at("/1/evidence").asText()).isEqualTo("notatka");
		assertThat(reports.at("/1/source").asText()).isEqualTo("szkoła");
		assertThat(reports.at("/0/label").isNull()).isTrue();
		Answer corrected = planner().patch(sample.item() + "/status/" + done.text("/id"),
				Map.of("status", "on_time", "day", today().toString()));
		assertStanding(sample, position(corrected), "on_time", true, false);
		Answer back = planner().post(sample.item() + "/status/" + done.text("/id") + "/take-back", Map.of());
		assertStanding(sample, position(back), "late", true, false);
		assertThat(
				get("/plans/%s/progress?position=%d".formatted(sample.plan(), position(done)), 0).at("/items/0/status")
					.asText())
			.isEqualTo("done");
		JsonNode lines = get("/history?plan=%s&item=%s".formatted(sample.plan(), sample.row()), position(back))
			.at("/items");
		assertThat(lines.at("/0/sentence").asText()).contains("Cofnięto zgłoszenie");
		assertThat(lines.at("/3/sentence").asText()).contains("szkoła, notatka", "czeka na umowę");
		assertThat(lines).extracting((line) -> line.at("/item").asText()).containsOnly(sample.row());
		Answer again = planner().post(sample.item() + "/status/" + done.text("/id") + "/take-back", Map.of());
		assertThat(again.status()).isEqualTo(404);
	}

	@Test
	void aRowIsStaleOnTheDayAfterItsReviewDay() {
		Sample sample = sample("działalność ciągła");
		Answer report = report(sample, Map.of("status", "on_time", "day", today().minusDays(10).toString()));
		Answer ten = planner().post(sample.item() + "/cadence", Map.of("period", "P10D"));
		assertThat(ten.status()).as(ten.body()).isEqualTo(200);
		assertStanding(sample, position(ten), "on_time", false, false);
		Answer nine = planner().post(sample.item() + "/cadence", Map.of("period", "P9D"));
		assertStanding(sample, position(nine), "on_time", false, true);
		assertThat(get(sample.item() + "/cadence", position(nine)))
			.hasToString("{\"own\":\"P9D\",\"plan\":null,\"reviewDue\":\"%s\"}".formatted(today().minusDays(1)));
		assertThat(get("/items?dates=stale&q=" + sample.tag(), position(nine)).at("/items")).hasSize(1);
		assertThat(get("/items?status=on_time&q=" + sample.tag(), position(nine)).at("/items")).hasSize(1);
		assertThat(get("/items?status=unreported&q=" + sample.tag(), position(nine)).at("/items")).isEmpty();
		assertThat(planner().get("/items?status=finished").status()).isEqualTo(400);
		Map<String, Object> none = new HashMap<>();
		none.put("period", null);
		Answer removed = planner().post(sample.item() + "/cadence", none);
		assertStanding(sample, position(removed), "on_time", false, false);
		assertThat(report.status()).isEqualTo(201);
	}

	@Test
	void anOverdueItemIsFoundUntilItIsDone() {
		Sample sample = sample("2020");
		assertThat(get("/items?dates=overdue&q=" + sample.tag(), sample.position()).at("/items")).hasSize(1);
		Answer done = report(sample, Map.of("status", "done", "day", today().toString()));
		assertThat(get("/items?dates=overdue&q=" + sample.tag(), position(done)).at("/items")).isEmpty();
		JsonNode item = get("/items?status=done&q=" + sample.tag(), position(done)).at("/items/0");
		assertThat(item.at("/status").asText()).isEqualTo("done");
		assertThat(item.at("/overdue").asBoolean(true)).isFalse();
	}

	@Test
	void amountsAreExactAndReplaceEachOther() {
		Sample sample = sample("2026");
		String money = sample.item() + "/money";
		planner().post(money, amount("budgeted", "0.10"));
		planner().post(money, amount("budgeted", "1234567.89"));
		Answer spent = planner().post(money, amount("spent", "0.20"));
		assertThat(get(money, position(spent)).at("/items").toString())
			.isEqualTo("[{\"source\":\"budżet gminy\",\"year\":2026,\"budgeted\":\"1234567.89\",\"spent\":\"0.20\"}]");
		Answer back = planner().post(money, amount("spent", null));
		assertThat(get(money, position(back)).at("/items/0/spent").isNull()).isTrue();
		assertThat(planner().post(money, amount("spent", "-1")).text("/code")).isEqualTo("amount-malformed");
		assertThat(planner().post(money, amount("lost", "1")).status()).isEqualTo(400);
	}

	@Test
	void rulesAreTold() {
		Sample sample = sample("2026");
		Answer none = report(sample, Map.of("day", today().toString()));
		assertThat(none.status()).isEqualTo(422);
		assertThat(none.text("/code")).isEqualTo("status-missing");
		assertThat(report(sample, Map.of("status", "done", "day", today().plusDays(1).toString())).text("/code"))
			.isEqualTo("day-to-come");
		assertThat(planner().post(sample.item() + "/cadence", Map.of("period", "co rok")).text("/code"))
			.isEqualTo("cadence-malformed");
		assertThat(planner()
			.post("/plans/%s/items/nowhere/status".formatted(sample.plan()),
					Map.of("status", "done", "day", today().toString()))
			.status()).isEqualTo(404);
		assertThat(planner().as("demo-auditor")
			.post(sample.item() + "/status", Map.of("status", "done", "day", today().toString()))
			.status()).isEqualTo(403);
	}

	@Test
	void theSameKeyReportsOnce() {
		Sample sample = sample("2026");
		String key = UUID.randomUUID().toString();
		Map<String, String> report = Map.of("status", "late", "day", today().toString());
		Answer once = planner().post(sample.item() + "/status", report, key);
		Answer twice = planner().post(sample.item() + "/status", report, key);
		assertThat(once.text("/id")).isEqualTo(twice.text("/id"));
		assertThat(position(once)).isEqualTo(position(twice));
		assertThat(get(sample.item() + "/status", position(twice)).at("/items")).hasSize(1);
	}

	private static Map<String, Object> amount(String kind, String amount) {
		Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "source", "budżet gminy", "year", 2026));
		body.put("amount", amount);
		return body;
	}

	private Answer report(Sample sample, Map<String, String> report) {
		return planner().post(sample.item() + "/status", report);
	}

	private void assertStanding(Sample sample, long after, String status, boolean overdue, boolean stale) {
		JsonNode standing = get("/plans/%s/progress".formatted(sample.plan()), after).at("/items/0");
		JsonNode item = StreamSupport
			.stream(get("/plans/%s/items".formatted(sample.plan()), after).at("/items").spliterator(), false)
			.findFirst()
			.orElseThrow();
		for (JsonNode json : new JsonNode[] { standing, item }) {
			assertThat(json.at("/status").isNull() ? null : json.at("/status").asText()).isEqualTo(status);
			assertThat(json.at("/overdue").asBoolean()).isEqualTo(overdue);
			assertThat(json.at("/stale").asBoolean()).isEqualTo(stale);
		}
	}

	private JsonNode get(String path, long after) {
		String address = (after > 0) ? path + (path.contains("?") ? "&" : "?") + "after=" + after : path;
		Answer answer = Api.patiently(() -> planner().get(address));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private static long position(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
		return answer.at("/position").asLong();
	}

	private Sample sample(String timeFrame) {
		String tag = UUID.randomUUID().toString();
		String plan = planner()
			.post("/plans", Map.of("municipality", MUNICIPALITY, "kind", "SocialProblemsStrategy", "title", "Plan",
					"period", "2026"))
			.text("/id");
		String area = planner().post("/plans/%s/items".formatted(plan), Map.of("level", "area", "text", "Obszar"))
			.text("/id");
		String goal = planner()
			.post("/plans/%s/items".formatted(plan), Map.of("level", "goal", "parent", area, "text", "Cel"))
			.text("/id");
		Answer row = planner().post("/plans/%s/items".formatted(plan),
				Map.of("level", "action", "parent", goal, "text", tag, "timeFrame", timeFrame));
		plan(plan, position(row));
		return new Sample(plan, row.text("/id"), tag, position(row));
	}

	private record Sample(String plan, String row, String tag, long position) {

		String item() {
			return "/plans/%s/items/%s".formatted(this.plan, this.row);
		}

	}

}
