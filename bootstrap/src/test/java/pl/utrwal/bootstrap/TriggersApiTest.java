package pl.utrwal.bootstrap;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.plans.triggers.automation.WhenTriggerDeclaredThenDateElements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API promises of conditions: rows that wait begin when it has happened, once,
 * and no due date is invented.
 */
class TriggersApiTest extends RunningTest {

	private static final String PROCESSOR = WhenTriggerDeclaredThenDateElements.PROCESSOR;

	@Autowired
	private EventProcessingConfiguration processing;

	@Autowired
	private CommitTokenStore tokens;

	@Autowired
	private IdentitySetup identity;

	@Test
	void bothTasksOfTheScheduleBeginWhenTheActIsAmended() throws IOException {
		bothTasksBegin(realDocument("003"));
	}

	@Test
	void bothTasksOfAScheduleInOurWordsBegin() {
		bothTasksBegin(document("warunek.txt"));
	}

	private void bothTasksBegin(byte[] file) {
		JsonNode imported = planOf(file);
		String plan = imported.at("/id").asText();
		JsonNode waiting = planner().get("/triggers/waiting?plan=" + plan).at("/items");
		assertThat(waiting).as("one condition for both").hasSize(1);
		assertThat(waiting.at("/0/rows")).hasSize(2);
		Map<String, Object> wish = Map.of("name", "Zmieniono ustawę", "kind", "act_amended", "day", "2010-08-01",
				"evidence", "Dziennik Ustaw", "rows", rows(waiting.at("/0/rows")));
		String key = UUID.randomUUID().toString();
		Answer declared = planner().post("/triggers", wish, key);
		assertThat(declared.status()).as(declared.body()).isEqualTo(201);
		assertDated(plan, declared, waiting);
		List<JsonNode> history = history(plan);
		assertThat(planner().post("/triggers", wish, key).json()).isEqualTo(declared.json());
		Answer again = planner().post("/triggers", wish);
		assertThat(again.status()).isEqualTo(201);
		assertDated(plan, again, waiting);
		rewind(declared.at("/position").asLong() - 1);
		assertDated(plan, again, waiting);
		assertThat(history(plan)).as("nothing more has happened to the plan").isEqualTo(history);
	}

	private void assertDated(String plan, Answer declared, JsonNode waiting) {
		JsonNode trigger = settled(declared);
		assertThat(trigger.at("/rows")).hasSize(2)
			.allSatisfy((row) -> assertThat(row.at("/fate").asText()).isEqualTo("dated"));
		for (JsonNode row : waiting.at("/0/rows")) {
			JsonNode item = item(plan, row.at("/item").asText());
			assertThat(item.at("/timeFrame/start").asText()).isEqualTo("2010-08-01");
			assertThat(item.at("/timeFrame/due").isNull()).isTrue();
			assertThat(item.at("/timeFrame/form").asText()).isEqualTo("interval");
			assertThat(item.at("/timeFrame/source").asText()).isEqualTo(row.at("/timeFrame").asText());
			JsonNode newest = lines(plan, "&item=" + row.at("/item").asText()).at("/items/0");
			assertThat(newest.at("/event").asText()).isEqualTo("plans.element-dated");
			assertThat(newest.at("/sentence").asText()).contains("Zmieniono ustawę").contains("1 sierpnia 2010");
			assertThat(newest.at("/channel").asText()).isEqualTo("automation");
		}
	}

	@Test
	void aCorrectedDayMovesWhatNobodyChangedSince() {
		Sample sample = sample();
		Answer declared = declare(sample, "2026-05-01");
		settled(declared);
		reschedule(sample, "2027");
		Answer corrected = planner().patch("/triggers/" + declared.text("/id"),
				Map.of("day", "2026-05-04", "evidence", "umowa 9/2026"));
		assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
		JsonNode trigger = settled(declared.text("/id"), corrected.at("/position").asLong());
		assertThat(trigger.at("/day").asText()).isEqualTo("2026-05-04");
		assertFates(trigger, "dated", "otherwise");
		assertThat(item(sample.plan(), sample.row()).at("/timeFrame/start").asText()).isEqualTo("2026-05-04");
		assertThat(item(sample.plan(), sample.other()).at("/timeFrame/source").asText()).isEqualTo("2027");
		List<JsonNode> history = history(sample.plan());
		rewind(declared.at("/position").asLong() - 1);
		settled(declared.text("/id"), corrected.at("/position").asLong());
		assertThat(history(sample.plan())).as("nothing more has happened to the plan").isEqualTo(history);
		assertThat(planner().get("/history?plan=" + declared.text("/id")).at("/items/0/sentence").asText())
			.contains("z „1 maja 2026” na „4 maja 2026”");
	}

	@Test
	void whatHasNotHappenedIsTakenBackAndItsRowsWaitAgain() {
		Sample sample = sample();
		JsonNode row = item(sample.plan(), sample.row()).at("/timeFrame");
		JsonNode other = item(sample.plan(), sample.other()).at("/timeFrame");
		Answer declared = declare(sample, "2026-05-01");
		settled(declared);
		Answer takenBack = takeBack(declared, "to była umowa innej gminy");
		JsonNode trigger = settled(declared.text("/id"), takenBack.at("/position").asLong());
		assertFates(trigger, "waiting", "waiting");
		assertThat(trigger.at("/takenBack/reason").asText()).isEqualTo("to była umowa innej gminy");
		assertThat(trigger.at("/takenBack/actor").asText()).isNotEmpty();
		assertThat(trigger.at("/takenBack/at").asText()).isNotEmpty();
		assertThat(item(sample.plan(), sample.row()).at("/timeFrame")).isEqualTo(row);
		assertThat(item(sample.plan(), sample.other()).at("/timeFrame")).isEqualTo(other);
		assertThat(planner().get("/triggers/waiting?plan=" + sample.plan()).at("/items/0/rows")).hasSize(2);
		JsonNode newest = lines(sample.plan(), "&item=" + sample.row()).at("/items/0");
		assertThat(newest.at("/event").asText()).isEqualTo("plans.element-undated");
		assertThat(newest.at("/sentence").asText()).contains("Przyznano dotację")
			.contains("z „1 maja 2026” na „po przyznaniu dotacji”");
		assertThat(newest.at("/reason").asText()).isEqualTo("to była umowa innej gminy");
		assertThat(newest.at("/channel").asText()).isEqualTo("automation");
		List<JsonNode> history = history(sample.plan());
		rewind(declared.at("/position").asLong() - 1);
		settled(declared.text("/id"), takenBack.at("/position").asLong());
		assertThat(history(sample.plan())).as("nothing more has happened to the plan").isEqualTo(history);
		assertThat(takeBack(declared, "na pewno").at("/position")).isEqualTo(takenBack.at("/position"));
		Answer anew = declare(sample, "2026-05-20");
		assertFates(settled(anew), "dated", "dated");
		assertThat(item(sample.plan(), sample.row()).at("/timeFrame/start").asText()).isEqualTo("2026-05-20");
		history = history(sample.plan());
		rewind(declared.at("/position").asLong() - 1);
		settled(declared.text("/id"), anew.at("/position").asLong());
		assertThat(history(sample.plan())).as("nothing more has happened to the plan").isEqualTo(history);
	}

	@Test
	void whatAPlannerDecidedSinceStaysWhenItIsTakenBack() {
		Sample sample = sample();
		Answer declared = declare(sample, "2026-05-01");
		settled(declared);
		reschedule(sample, "2027");
		Answer takenBack = takeBack(declared, "pomyłka");
		assertFates(settled(declared.text("/id"), takenBack.at("/position").asLong()), "waiting", "otherwise");
		assertThat(item(sample.plan(), sample.row()).at("/timeFrame/form").asText()).isEqualTo("conditional");
		assertThat(item(sample.plan(), sample.other()).at("/timeFrame/source").asText()).isEqualTo("2027");
	}

	@Test
	void whatAnAdoptedTextSaidItSaysAgainWithoutAnAct() {
		Sample sample = sample();
		adopt(sample.plan());
		JsonNode before = planner().get("/plans/%s?inForceOn=2026-06-01".formatted(sample.plan())).json();
		Answer declared = declare(sample, "2026-05-01");
		settled(declared);
		Answer takenBack = takeBack(declared, "pomyłka");
		settled(declared.text("/id"), takenBack.at("/position").asLong());
		JsonNode plan = plan(sample.plan(), 0).json();
		JsonNode inForce = planner().get("/plans/%s?inForceOn=2026-06-01".formatted(sample.plan())).json();
		assertThat(plan.toString()).doesNotContain("2026-05-01");
		assertThat(inForce.at("/sections")).isEqualTo(plan.at("/sections"));
		assertThat(inForce.findValuesAsText("form")).isEqualTo(before.findValuesAsText("form"));
		assertThat(planner().get("/plans/%s/amendments".formatted(sample.plan())).at("/changes")).isEmpty();
	}

	@Test
	void whatWasTakenBackIsChangedNoMoreAndTakingBackHasItsRules() {
		Sample sample = sample();
		Answer declared = planner().post("/triggers", wish(List.of(row(sample, sample.row())), "2026-05-01"));
		settled(declared);
		String address = "/triggers/" + declared.text("/id");
		refused(planner().post(address + "/take-back", Map.of()), "reason-missing");
		refused(planner().post(address + "/take-back", Map.of("reason", " ")), "reason-missing");
		Map<String, String> reason = Map.of("reason", "pomyłka");
		assertThat(planner().as("demo-auditor").post(address + "/take-back", reason).status()).isEqualTo(403);
		assertThat(planner().post("/triggers/nowhere/take-back", reason).status()).isEqualTo(404);
		String key = UUID.randomUUID().toString();
		Answer takenBack = planner().post(address + "/take-back", reason, key);
		assertThat(takenBack.status()).as(takenBack.body()).isEqualTo(200);
		assertThat(planner().post(address + "/take-back", reason, key).json()).isEqualTo(takenBack.json());
		refused(planner().post(address + "/take-back", Map.of("reason", "co innego"), key), "idempotency-key-reused");
		settled(declared.text("/id"), takenBack.at("/position").asLong());
		refused(planner().patch(address, Map.of("day", "2026-05-02", "evidence", "x")), "trigger-taken-back");
		refused(planner().post(address + "/rows", Map.of("rows", List.of(row(sample, sample.other())))),
				"trigger-taken-back");
		assertThat(planner().get("/history?plan=" + declared.text("/id")).at("/items/0/sentence").asText())
			.contains("Cofnięto zapis, że stało się „Przyznano dotację”");
	}

	@Test
	void savingTheWordsOfTheCellAgainKeepsTheDate() {
		Sample sample = sample();
		settled(declare(sample, "2026-05-01"));
		JsonNode item = item(sample.plan(), sample.row());
		Answer patched = planner().patch("/plans/%s/items/%s".formatted(sample.plan(), sample.row()),
				Map.of("expectedVersion", item.at("/version").asLong(), "timeFrame", "po przyznaniu dotacji"));
		assertThat(patched.status()).as(patched.body()).isEqualTo(200);
		assertThat(item(sample.plan(), sample.row())).isEqualTo(item);
	}

	@Test
	void anAdoptedTextIsDatedWithoutAnAct() {
		Sample sample = sample();
		adopt(sample.plan());
		settled(declare(sample, "2026-05-01"));
		JsonNode plan = plan(sample.plan(), 0).json();
		assertThat(plan.toString()).contains("\"start\":\"2026-05-01\"");
		JsonNode inForce = planner().get("/plans/%s?inForceOn=2026-06-01".formatted(sample.plan())).json();
		assertThat(inForce.at("/sections")).isEqualTo(plan.at("/sections"));
		assertThat(planner().get("/plans/%s/amendments".formatted(sample.plan())).at("/changes")).isEmpty();
	}

	@Test
	void aPlanThatEndedStaysAndTheTriggerSaysSo() {
		Sample sample = sample();
		adopt(sample.plan());
		Answer repealed = owner().post("/plans/%s/repeal".formatted(sample.plan()), act("II/2", "2026-02-01", null));
		assertThat(repealed.status()).as(repealed.body()).isLessThan(300);
		plan(sample.plan(), repealed.at("/position").asLong());
		JsonNode trigger = settled(declare(sample, "2026-05-01"));
		assertThat(trigger.at("/rows")).extracting((row) -> row.at("/fate").asText()).containsOnly("plan_ended");
		assertThat(planner().get("/triggers/waiting?plan=" + sample.plan()).at("/items")).isEmpty();
	}

	@Test
	void moreRowsComeAlongLater() {
		Sample sample = sample();
		Answer declared = planner().post("/triggers", wish(List.of(row(sample, sample.row())), "2026-05-01"));
		String id = declared.text("/id");
		Answer extended = planner().post("/triggers/%s/rows".formatted(id),
				Map.of("rows", List.of(row(sample, sample.other()))));
		assertThat(extended.status()).as(extended.body()).isEqualTo(200);
		JsonNode trigger = settled(id, extended.at("/position").asLong());
		assertThat(trigger.at("/rows")).hasSize(2)
			.allSatisfy((row) -> assertThat(row.at("/fate").asText()).isEqualTo("dated"));
		Answer nothing = planner().post("/triggers/%s/rows".formatted(id),
				Map.of("rows", List.of(row(sample, sample.other()))));
		assertThat(nothing.at("/position")).isEqualTo(extended.at("/position"));
		assertThat(planner().get("/triggers?plan=" + sample.plan()).at("/items")).hasSize(1);
	}

	@Test
	void rulesAndRightsAreTold() {
		Sample sample = sample();
		List<Map<String, String>> rows = List.of(row(sample, sample.row()));
		refused(planner().post("/triggers", wish(rows, "2999-01-01")), "day-to-come");
		refused(planner().post("/triggers", wish(List.of(), "2026-05-01")), "trigger-without-rows");
		assertThat(planner().post("/triggers", Map.of("kind", "earthquake")).status()).isEqualTo(400);
		assertThat(planner()
			.post("/triggers", wish(List.of(Map.of("plan", sample.plan(), "item", "nowhere")), "2026-05-01"))
			.status()).isEqualTo(404);
		assertThat(planner().as("demo-auditor").post("/triggers", wish(rows, "2026-05-01")).status()).isEqualTo(403);
		String key = UUID.randomUUID().toString();
		assertThat(planner().post("/triggers", wish(rows, "2026-05-01"), key).status()).isEqualTo(201);
		refused(planner().post("/triggers", wish(rows, "2026-05-02"), key), "idempotency-key-reused");
		Answer declared = planner().post("/triggers", wish(rows, "2026-05-01"), key);
		stranger();
		Api stranger = planner().as("stranger-triggers");
		assertThat(stranger.get("/triggers").at("/items")).isEmpty();
		assertThat(stranger.get("/triggers/" + declared.text("/id")).status()).isEqualTo(404);
		assertThat(stranger.post("/triggers", wish(rows, "2026-05-01")).status()).isEqualTo(404);
		assertThat(stranger.patch("/triggers/" + declared.text("/id"), Map.of("day", "2026-05-02", "evidence", "x"))
			.status()).isEqualTo(404);
		assertThat(
				stranger.post("/triggers/%s/take-back".formatted(declared.text("/id")), Map.of("reason", "x")).status())
			.isEqualTo(404);
	}

	private void stranger() {
		MunicipalityId elsewhere = this.identity.createMunicipality("elsewhere-triggers", "Gmina Inna");
		this.identity.createAccount(elsewhere, "stranger-triggers", "Obca Planistka", Role.PLANNER, "utrwal-demo");
		this.identity.registerToken("stranger-triggers", "stranger-triggers");
	}

	private static void refused(Answer answer, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	/** What the trigger is when all that follows from it is done. */
	private JsonNode settled(Answer declared) {
		assertThat(declared.status()).as(declared.body()).isEqualTo(201);
		return settled(declared.text("/id"), declared.at("/position").asLong());
	}

	private JsonNode settled(String id, long after) {
		return Api.patiently(() -> planner().get("/triggers/%s?after=%d".formatted(id, after))).json();
	}

	/** Of the plan itself, not of what concerns it. */
	private List<JsonNode> history(String plan) {
		return StreamSupport.stream(lines(plan, "&limit=10000").at("/items").spliterator(), false)
			.filter((line) -> line.at("/plan").asText().equals(plan))
			.toList();
	}

	private Answer lines(String plan, String more) {
		awaitCaughtUp();
		return planner().get("/history?plan=%s%s".formatted(plan, more));
	}

	/** Has the automation be told again of all after a position. */
	private void rewind(long position) {
		PooledStreamingEventProcessor processor = this.processing
			.eventProcessor(PROCESSOR, PooledStreamingEventProcessor.class)
			.orElseThrow();
		processor.shutDown();
		this.tokens.fetchToken(PROCESSOR, 0);
		this.tokens.storeToken(new GlobalSequenceTrackingToken(position), PROCESSOR, 0);
		this.tokens.releaseClaim(PROCESSOR, 0);
		assertThat(this.tokens.position(PROCESSOR)).isEqualTo(position);
		processor.start();
	}

	private JsonNode item(String plan, String id) {
		return StreamSupport.stream(planner().get("/plans/%s/items".formatted(plan)).at("/items").spliterator(), false)
			.filter((item) -> item.at("/id").asText().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static List<Map<String, String>> rows(JsonNode rows) {
		return StreamSupport.stream(rows.spliterator(), false)
			.map((row) -> Map.of("plan", row.at("/plan").asText(), "item", row.at("/item").asText()))
			.toList();
	}

	private static Map<String, String> row(Sample sample, String item) {
		return Map.of("plan", sample.plan(), "item", item);
	}

	private Answer declare(Sample sample, String day) {
		return planner().post("/triggers", wish(List.of(row(sample, sample.row()), row(sample, sample.other())), day));
	}

	private static Map<String, Object> wish(List<Map<String, String>> rows, String day) {
		return Map.of("name", "Przyznano dotację", "kind", "grant_awarded", "day", day, "evidence", "umowa 7/2026",
				"rows", rows);
	}

	private Answer takeBack(Answer declared, String reason) {
		Answer takenBack = planner().post("/triggers/%s/take-back".formatted(declared.text("/id")),
				Map.of("reason", reason));
		assertThat(takenBack.status()).as(takenBack.body()).isEqualTo(200);
		return takenBack;
	}

	/** Gives the other action another time frame. */
	private void reschedule(Sample sample, String timeFrame) {
		JsonNode now = item(sample.plan(), sample.other());
		Answer patched = planner().patch("/plans/%s/items/%s".formatted(sample.plan(), sample.other()),
				Map.of("expectedVersion", now.at("/version").asLong(), "timeFrame", timeFrame));
		assertThat(patched.status()).as(patched.body()).isEqualTo(200);
	}

	private static void assertFates(JsonNode trigger, String... fates) {
		assertThat(trigger.at("/rows")).extracting((row) -> row.at("/fate").asText()).containsExactly(fates);
	}

	private void adopt(String plan) {
		Answer adopted = owner().post("/plans/%s/adoption".formatted(plan),
				act("I/1", "2026-01-01", plan(plan, 0).at("/version").asLong()));
		assertThat(adopted.status()).as(adopted.body()).isLessThan(300);
		plan(plan, adopted.at("/position").asLong());
	}

	private static Map<String, Object> act(String number, String day, Long version) {
		Map<String, Object> act = new HashMap<>(
				Map.of("number", number, "body", "Rada Gminy", "date", day, "inForceFrom", day, "annex", ""));
		act.put("expectedVersion", version);
		return act;
	}

	/** Two actions that wait for a grant. */
	private Sample sample() {
		String plan = planner()
			.post("/plans", Map.of("kind", "SocialProblemsStrategy", "title", "Warunki", "period", "2025–2030"))
			.text("/id");
		String area = add(plan, null, Map.of("level", "area", "text", "Starość")).text("/id");
		String goal = add(plan, area, Map.of("level", "goal", "text", "Dom")).text("/id");
		String row = add(plan, goal,
				Map.of("level", "action", "text", "Dzienny dom", "timeFrame", "po przyznaniu dotacji"))
			.text("/id");
		Answer other = add(plan, goal,
				Map.of("level", "action", "text", "Dowóz", "timeFrame", "Po przyznaniu dotacji."));
		plan(plan, other.at("/position").asLong());
		return new Sample(plan, row, other.text("/id"));
	}

	private Answer add(String plan, String parent, Map<String, String> item) {
		Map<String, Object> wish = new HashMap<>(item);
		wish.put("parent", parent);
		Answer answer = planner().post("/plans/%s/items".formatted(plan), wish);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private record Sample(String plan, String row, String other) {
	}

}
