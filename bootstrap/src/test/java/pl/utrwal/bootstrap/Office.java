package pl.utrwal.bootstrap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.eventhandling.GenericEventMessage;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.kernel.time.Poland;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A municipality whose planner and owner do what people do in an office, over HTTP, on
 * days that have passed.
 */
final class Office {

	/** Texts that plans use for parties, and that the register may know. */
	private static final List<String> NAMES = List.of("Koło Pod Lipą", "Szkoła nad Rzeką", "Ochotnicza Orkiestra",
			"Klub Szachowy", "Stowarzyszenie Mostek", "spółdzielnia", "parafia");

	private static final List<String> FRAMES = List.of("2025", "2020", "działalność ciągła, przegląd co kwartał",
			"II kwartał 2026", "po przyznaniu dotacji");

	private static final List<String> STATUSES = List.of("on_time", "late", "done", "postponed");

	private final Api planner;

	private final Api owner;

	private final String municipality;

	private final Runnable catchUp;

	private final Random random;

	private final List<String> plans = new ArrayList<>();

	private final List<String> partners = new ArrayList<>();

	private final List<String> groups = new ArrayList<>();

	/** By plan. */
	private final Map<String, String> indicators = new LinkedHashMap<>();

	private final Map<String, String> questions = new LinkedHashMap<>();

	private final Map<String, String> goals = new LinkedHashMap<>();

	private long position;

	private int counted;

	Office(Api planner, Api owner, String municipality, Runnable catchUp, Random random) {
		this.planner = planner;
		this.owner = owner;
		this.municipality = municipality;
		this.catchUp = catchUp;
		this.random = random;
	}

	List<String> plans() {
		return this.plans;
	}

	List<String> partners() {
		return this.partners;
	}

	/** Of what was written last. */
	long position() {
		return this.position;
	}

	/**
	 * What happens is recorded on a day that has passed, also what automations make of
	 * it.
	 */
	void on(int daysAgo, Runnable happens) {
		Clock before = GenericEventMessage.clock;
		Instant noon = Poland.today(Clock.systemUTC()).minusDays(daysAgo).atTime(12, 0).atZone(Poland.ZONE).toInstant();
		GenericEventMessage.clock = Clock.fixed(noon.plus(Duration.ofSeconds(this.counted)), ZoneOffset.UTC);
		try {
			happens.run();
			this.catchUp.run();
		}
		finally {
			GenericEventMessage.clock = before;
		}
	}

	/** A plan with an area, a goal and two actions. */
	String draft(String title) {
		String plan = created(this.planner.post("/plans", Map.of("municipality", this.municipality, "kind",
				"SocialProblemsStrategy", "title", title, "period", "2024–2030")));
		this.plans.add(plan);
		String area = created(
				this.planner.post("/plans/%s/items".formatted(plan), Map.of("level", "area", "text", "Obszar")));
		this.goals.put(plan, created(this.planner.post("/plans/%s/items".formatted(plan),
				Map.of("level", "goal", "parent", area, "text", "Cel"))));
		action(plan, "po przyznaniu dotacji", "Koło Pod Lipą");
		action(plan, "2020", "Szkoła nad Rzeką");
		return plan;
	}

	String action(String plan, String frame, String party) {
		return created(this.planner.post("/plans/%s/items".formatted(plan),
				Map.of("parent", this.goals.get(plan), "text", "Działanie " + ++this.counted, "timeFrame", frame,
						"parties", List.of(Map.of("name", party, "role", "lead")), "funding", Map.of("kind", "unknown"),
						"reason", "tak trzeba")));
	}

	/** Does one thing at random; some of it is refused, as in an office. */
	void work() {
		String plan = any(this.plans);
		JsonNode item = any(items(plan));
		String path = "/plans/%s/items/%s".formatted(plan, item.at("/id").asText());
		long version = item.at("/version").asLong();
		this.counted++;
		switch (this.random.nextInt(24)) {
			case 0 -> take(this.planner.patch(path, changed(version, "text", "Inne słowa " + this.counted)));
			case 1 -> take(this.planner.patch(path, changed(version, "timeFrame", any(FRAMES))));
			case 2, 3 -> take(this.planner.patch(path,
					changed(version, "parties", List.of(Map.of("name", any(NAMES), "role", "partner")))));
			case 4 -> action(plan, any(FRAMES), any(NAMES));
			case 5 -> take(this.planner.post(path + "/withdraw", changed(version, "reason", "dość")));
			case 6 -> take(this.planner.post(path + "/restore", changed(version, "reason", "jednak")));
			case 7 -> take(this.planner.post(path + "/note", changed(version, "note", "uwaga " + this.counted)));
			case 8 -> take(
					this.planner.patch("/plans/" + plan, Map.of("title", "Tytuł " + this.counted, "reason", "lepszy")));
			case 9 -> act(plan);
			case 10, 11 -> report(plan, item.at("/id").asText(), any(STATUSES));
			case 12 -> take(this.planner.post(path + "/money",
					Map.of("kind", "spent", "source", "budżet gminy", "year", 2025, "amount", this.counted + ".00")));
			case 13 -> take(this.planner.post(path + "/cadence", Map.of("period", any(List.of("P1M", "P6M")))));
			case 14 -> measure(plan);
			case 15 -> evaluate(plan);
			case 16 -> declare(plan, item.at("/id").asText());
			case 17, 18 -> register(any(NAMES));
			case 19 ->
				take(this.planner.post("/partners/%s/aliases".formatted(partner()), Map.of("alias", any(NAMES))));
			case 20 -> take(this.planner.patch("/partners/" + partner(), Map.of("name", "Nazwa " + this.counted)));
			case 21 -> take(this.planner.post("/partners/%s/merge".formatted(partner()), Map.of("into", partner())));
			case 22 -> take(this.planner.delete("/partners/%s/aliases?alias=%s".formatted(partner(),
					URLEncoder.encode(any(NAMES), StandardCharsets.UTF_8))));
			default -> join();
		}
	}

	void report(String plan, String item, String status) {
		take(this.planner.post("/plans/%s/items/%s/status".formatted(plan, item), Map.of("status", status, "label",
				"słowo " + ++this.counted, "day", "2024-03-01", "evidence", "", "source", "")));
	}

	void register(String name) {
		Answer answer = take(this.planner.post("/partners", Map.of("kind", "organisation", "name", name)));
		if (answer.status() == 201) {
			this.partners.add(answer.text("/id"));
		}
	}

	/** Adopts the plan as it stands, or amends it. */
	void act(String plan) {
		Answer now = get("/plans/" + plan);
		String day = Poland.day(GenericEventMessage.clock.instant()).toString();
		take(this.owner.post(
				"/plans/%s/%s".formatted(plan, now.at("/lifecycle/acts").isEmpty() ? "adoption" : "amendment"),
				Map.of("expectedVersion", now.at("/version").asLong(), "number", "X/" + ++this.counted, "body",
						"Rada Gminy", "date", day, "inForceFrom", day, "annex", "")));
	}

	void declare(String plan, String item) {
		take(this.planner.post("/triggers", Map.of("name", "Przyznano dotację", "kind", "grant_awarded", "day",
				"2024-05-01", "evidence", "umowa", "rows", List.of(Map.of("plan", plan, "item", item)))));
		this.catchUp.run();
	}

	void measure(String plan) {
		if (!this.indicators.containsKey(plan)) {
			Answer defined = take(this.planner.post("/plans/%s/indicators".formatted(plan),
					Map.of("name", "Osoby", "kind", "number", "unit", "osób", "direction", "up", "baseline",
							Map.of("value", "10", "when", "2023"), "target", Map.of("value", "90", "on", "2029-12-31"),
							"source", "rejestr", "frequency", "P6M")));
			this.indicators.put(plan, defined.text("/id"));
			return;
		}
		take(this.planner.post("/plans/%s/indicators/%s/measurements".formatted(plan, this.indicators.get(plan)),
				Map.of("on", "2024-02-0" + (1 + this.random.nextInt(9)), "value", String.valueOf(++this.counted),
						"evidence", "lista")));
	}

	void evaluate(String plan) {
		if (!this.questions.containsKey(plan)) {
			Answer asked = take(this.planner.post("/plans/%s/evaluation".formatted(plan),
					Map.of("question", "Czy to działa?", "on", "2024-01-10")));
			this.questions.put(plan, asked.text("/id"));
			return;
		}
		String question = this.questions.get(plan);
		long version = StreamSupport
			.stream(get("/plans/%s/evaluation".formatted(plan)).at("/items").spliterator(), false)
			.filter((one) -> one.at("/id").asText().equals(question))
			.findFirst()
			.orElseThrow()
			.at("/version")
			.asLong();
		take(this.planner.patch("/plans/%s/evaluation/%s".formatted(plan, question), Map.of("expectedVersion", version,
				"finding", "Działa " + ++this.counted, "evidence", "rozmowy", "on", "2024-01-20")));
	}

	void link(String plan) {
		take(this.planner.post("/plans/%s/completeness/links".formatted(plan),
				Map.of("requirement", "strategy-diagnosis", "words", "rozdział 1")));
	}

	void join() {
		if (this.groups.isEmpty()) {
			this.groups.add(created(this.planner.post("/partnerships", Map.of("kind", "agreement", "name", "Razem",
					"purpose", "Wspólny transport", "from", "2024-01-01"))));
			return;
		}
		take(this.planner.post("/partnerships/%s/members".formatted(this.groups.getFirst()),
				Map.of("partner", partner(), "role", "rola " + ++this.counted)));
	}

	/**
	 * Every question to the past of this office; what follows is {@code position} or a
	 * day.
	 */
	List<String> questions() {
		return Stream
			.of(Stream.of("/plans?", "/items?", "/items?inForceOn=2025-01-01&", "/items?inForceOn=2999-01-01&",
					"/partners?", "/partners/unresolved?", "/partnerships?"),
					this.plans.stream()
						.flatMap((plan) -> Stream
							.of("?", "/items?", "?inForceOn=2999-01-01&", "/items?inForceOn=2999-01-01&", "/progress?",
									"/indicators?", "/evaluation?", "/completeness?", "/completeness?on=2024-01-01&")
							.map((what) -> "/plans/" + plan + what)),
					this.partners.stream().map((partner) -> "/partners/" + partner + "?"),
					this.groups.stream().map((group) -> "/partnerships/" + group + "?"))
			.flatMap((questions) -> questions)
			.toList();
	}

	Map<String, String> answers(List<String> questions, String then) {
		Map<String, String> answers = new LinkedHashMap<>();
		questions.forEach((question) -> {
			Answer answer = get(question + then);
			assertThat(answer.status()).as("%s%s: %s", question, then, answer.body()).isIn(200, 404);
			answers.put(question, (answer.status() == 200) ? answer.json().toString() : answer.text("/code"));
		});
		return answers;
	}

	Answer get(String path) {
		return Api.patiently(() -> this.planner.get(path));
	}

	List<JsonNode> items(String plan) {
		return StreamSupport
			.stream(get("/plans/%s/items?after=%d".formatted(plan, this.position)).at("/items").spliterator(), false)
			.toList();
	}

	private String created(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return take(answer).text("/id");
	}

	private Answer take(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isIn(200, 201, 404, 409, 422);
		if (answer.at("/position").isIntegralNumber() && answer.status() < 300) {
			this.position = Math.max(this.position, answer.at("/position").asLong());
			this.catchUp.run();
		}
		return answer;
	}

	private String partner() {
		return this.partners.isEmpty() ? "nobody" : any(this.partners);
	}

	private static Map<String, Object> changed(long version, String what, Object to) {
		Map<String, Object> change = new LinkedHashMap<>(Map.of("expectedVersion", version, "reason", "tak trzeba"));
		change.put(what, to);
		return change;
	}

	private <T> T any(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

}
