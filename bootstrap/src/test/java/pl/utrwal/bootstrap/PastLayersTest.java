package pl.utrwal.bootstrap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What was recorded after a moment never shows in what is told of that moment, whichever
 * layer over a plan it belongs to; and what is told of a position stays the same for
 * ever.
 */
class PastLayersTest extends RunningTest {

	private static final int FOUNDED = 40;

	private static final int ASKED = 20;

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	@Autowired
	private IdentitySetup identity;

	/** What happens today, by layer, and a question whose answer changes by it. */
	static Stream<Arguments> layers() {
		return Stream.of(
				layer("a partner's name", (office, plan) -> office.register("Koło Pod Lipą"), "/plans/%s/items?"),
				layer("a partner's name in the table", (office, plan) -> office.register("Koło Pod Lipą"),
						"/plans/%s?"),
				layer("a partner's name across plans", (office, plan) -> office.register("Koło Pod Lipą"), "/items?"),
				layer("the register", (office, plan) -> office.register("Klub Szachowy"), "/partners?"),
				layer("a status", (office, plan) -> office.report(plan, first(office, plan), "done"),
						"/plans/%s/items?"),
				layer("a status across plans", (office, plan) -> office.report(plan, first(office, plan), "done"),
						"/items?"),
				layer("a standing", (office, plan) -> office.report(plan, first(office, plan), "late"),
						"/plans/%s/progress?"),
				layer("an indicator", Office::measure, "/plans/%s/indicators?"),
				layer("a question", Office::evaluate, "/plans/%s/evaluation?"),
				layer("a link to the law", (office, plan) -> office.link(plan), "/plans/%s/completeness?"),
				layer("an act", Office::act, "/plans/%s?"), layer("an act in the list", Office::act, "/plans?"),
				layer("a text in force", Office::act, "/plans/%s/items?inForceOn=2999-01-01&"),
				layer("a text in force across plans", Office::act, "/items?inForceOn=2999-01-01&"),
				layer("a trigger", (office, plan) -> office.declare(plan, first(office, plan)), "/plans/%s/items?"),
				layer("a change", (office, plan) -> office.action(plan, "2026", "parafia"), "/plans/%s?"),
				layer("a plan", (office, plan) -> office.draft("Następny"), "/plans?"),
				layer("a partnership", (office, plan) -> office.join(), "/partnerships?"));
	}

	private static Arguments layer(String name, BiConsumer<Office, String> happens, String question) {
		return arguments(name, happens, question);
	}

	private static String first(Office office, String plan) {
		return office.items(plan).getFirst().at("/id").asText();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("layers")
	void doesNotLeak(String name, BiConsumer<Office, String> happens, String question) {
		Office office = office();
		office.on(FOUNDED, () -> office.draft("Plan"));
		String plan = office.plans().getFirst();
		String asked = question.formatted(plan);
		List<String> moments = List.of("knownOn=" + ago(ASKED), "position=" + office.position());
		List<Answer> before = moments.stream().map((moment) -> office.get(asked + moment)).toList();
		Answer then = office.get(asked);
		happens.accept(office, plan);
		awaitCaughtUp();
		assertThat(office.get(asked).body()).as("it happened").isNotEqualTo(then.body());
		List<Answer> after = moments.stream().map((moment) -> office.get(asked + moment)).toList();
		assertThat(after).extracting(Answer::status)
			.containsExactlyElementsOf(before.stream().map(Answer::status).toList());
		for (int i = 0; i < moments.size(); i++) {
			assertThat(told(after.get(i))).as(moments.get(i)).isEqualTo(told(before.get(i)));
		}
	}

	/** The number under which a refusal stands in the log is another each time. */
	private static Object told(Answer answer) {
		return (answer.status() == 200) ? answer.json() : answer.text("/code");
	}

	@Test
	void whatIsToldOfAMomentStaysTheSameForEver() {
		Office office = office();
		Map<String, Map<String, String>> remembered = new LinkedHashMap<>();
		office.on(FOUNDED, () -> {
			office.draft("Pierwszy");
			office.draft("Drugi");
		});
		for (int daysAgo = FOUNDED - 1; daysAgo > FOUNDED - 6; daysAgo--) {
			office.on(daysAgo, () -> IntStream.range(0, 12).forEach((time) -> office.work()));
			List<String> questions = office.questions();
			String position = "position=" + office.position();
			Map<String, String> answers = office.answers(questions, position);
			remembered.put(position, answers);
			String day = "knownOn=" + ago(daysAgo);
			remembered.put(day, office.answers(questions, day));
		}
		office.on(1, () -> IntStream.range(0, 15).forEach((time) -> office.work()));
		IntStream.range(0, 5).forEach((time) -> office.work());
		awaitCaughtUp();
		assertSame(remembered, office);
	}

	private void assertSame(Map<String, Map<String, String>> remembered, Office office) {
		remembered.forEach((moment, answers) -> assertThat(office.answers(List.copyOf(answers.keySet()), moment))
			.as("seed %d, %s", this.seed, moment)
			.isEqualTo(answers));
	}

	@Test
	void aDayIsThePositionOfItsLastEvent() {
		Office office = office();
		office.on(FOUNDED, () -> office.draft("Pierwszy"));
		office.on(ASKED, () -> {
			office.draft("Drugi");
			IntStream.range(0, 20).forEach((time) -> office.work());
			office.draft("Trzeci");
		});
		long last = office.position();
		office.on(1, () -> IntStream.range(0, 20).forEach((time) -> office.work()));
		List<String> questions = office.questions()
			.stream()
			.filter((question) -> !question.startsWith("/partner"))
			.toList();
		assertThat(undated(office.answers(questions, "knownOn=" + ago(ASKED)))).as("seed %d", this.seed)
			.isEqualTo(undated(office.answers(questions, "position=" + last)));
	}

	/** An answer says which day was asked for. */
	private Map<String, String> undated(Map<String, String> answers) {
		answers.replaceAll(
				(question, answer) -> answer.replace("\"knownOn\":\"%s\"".formatted(ago(ASKED)), "\"knownOn\":null"));
		return answers;
	}

	@Test
	void itemsAcrossPlansAreTheItemsOfEachPlan() {
		awaitCaughtUp();
		List<String> plans = StreamSupport.stream(planner().get("/plans").at("/items").spliterator(), false)
			.map((plan) -> plan.at("/id").asText())
			.filter((plan) -> plan.startsWith("demo-"))
			.toList();
		assertThat(plans).hasSizeGreaterThan(5);
		long head = planner().get("/history?limit=1").at("/items/0/position").asLong();
		assertItemsAgree(plans, "?inForceOn=" + today());
		for (int time = 0; time < 6; time++) {
			String inForceOn = "inForceOn=" + ago(this.random.nextInt(-100, 1800));
			String moment = this.random.nextBoolean() ? "knownOn=" + ago(this.random.nextInt(800))
					: "position=" + this.random.nextLong(2048, head);
			assertItemsAgree(plans, "?" + inForceOn);
			assertItemsAgree(plans, "?" + moment);
			assertItemsAgree(plans, "?" + inForceOn + "&" + moment);
		}
	}

	private void assertItemsAgree(List<String> plans, String asked) {
		Map<String, List<JsonNode>> across = new LinkedHashMap<>();
		Answer all = planner().get("/items" + asked);
		assertThat(all.status()).as(all.body()).isEqualTo(200);
		all.at("/items")
			.forEach(
					(item) -> across.computeIfAbsent(item.at("/plan").asText(), (plan) -> new ArrayList<>()).add(item));
		for (String plan : plans) {
			Answer own = planner().get("/plans/%s/items%s".formatted(plan, asked));
			assertThat(own.status()).as(own.body()).isIn(200, 404);
			List<JsonNode> items = StreamSupport.stream(own.at("/items").spliterator(), false)
				.filter((item) -> !item.at("/withdrawn").asBoolean())
				.toList();
			assertThat(across.getOrDefault(plan, List.of())).as("seed %d, %s of %s", this.seed, asked, plan)
				.isEqualTo(items);
		}
	}

	private Office office() {
		String tag = UUID.randomUUID().toString();
		MunicipalityId municipality = this.identity.createMunicipality("past-" + tag, "Gmina Dawna");
		for (Role role : List.of(Role.PLANNER, Role.OWNER)) {
			this.identity.createAccount(municipality, role + tag, "Osoba " + role, role, "not-the-demo-password");
			this.identity.registerToken(role + tag, role + "-" + tag);
		}
		return new Office(planner().as(Role.PLANNER + "-" + tag), planner().as(Role.OWNER + "-" + tag), "past-" + tag,
				this::awaitCaughtUp, this.random);
	}

}
