package pl.utrwal.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.indicators.read.IndicatorProjection;
import pl.utrwal.partnerships.partners.read.PartnerProjection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a body refers to by its id: of another municipality it is not there, and made a
 * moment ago it is.
 */
class IdsInBodiesTest extends RunningTest {

	private final String tag = UUID.randomUUID().toString().replaceAll("[^a-z]", "x");

	@Autowired
	private IdentitySetup identity;

	private Sample own;

	private Sample foreign;

	@BeforeEach
	void twoMunicipalities() {
		MunicipalityId elsewhere = this.identity.createMunicipality("obca-" + this.tag, "Gmina Obca");
		this.identity.createAccount(elsewhere, this.tag, "Obca Planistka", Role.PLANNER, "utrwal-demo");
		this.identity.registerToken(this.tag, "token-" + this.tag);
		this.own = sample(planner());
		this.foreign = sample(planner().as("token-" + this.tag));
	}

	@Test
	void whatABodyNamesIsNotThereIfItIsOfAnotherMunicipalityOrOfNone() {
		List<String> accepted = new ArrayList<>();
		for (Sample other : List.of(this.foreign, new Sample("x", "x", "x", "x", "x", "x"))) {
			requests(other).forEach((name, request) -> {
				Answer answer = send(request);
				if (answer.status() != 404) {
					accepted.add(name + ": " + answer.status() + " " + answer.body());
				}
			});
		}
		assertThat(accepted).isEmpty();
	}

	private static Answer send(Callable<Answer> request) {
		try {
			return request.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, Callable<Answer>> requests(Sample other) {
		Map<String, Callable<Answer>> all = new HashMap<>();
		Api api = planner();
		String plan = "/plans/" + this.own.plan();
		String partner = "/partners/" + this.own.partner();
		all.put("register", () -> api.post("/partners", Map.of("kind", "body", "name", name(), "plan", other.plan())));
		all.put("register by item", () -> api.post("/partners",
				Map.of("kind", "unit", "name", name(), "plan", this.own.plan(), "item", other.item())));
		all.put("register by item alone",
				() -> api.post("/partners", Map.of("kind", "unit", "name", name(), "item", other.item())));
		all.put("reclassify", () -> api.patch(partner, Map.of("kind", "body", "plan", other.plan())));
		all.put("alias", () -> api.post(partner + "/aliases",
				Map.of("alias", name(), "plan", other.plan(), "item", other.item())));
		all.put("merge", () -> api.post(partner + "/merge", Map.of("into", other.partner())));
		all.put("role", () -> api.post(partner + "/roles", Map.of("plan", other.plan(), "item", other.item(), "role",
				"lead", "answer", "confirmed", "on", "2026-01-01")));
		all.put("member",
				() -> api.post("/partnerships/" + this.own.group() + "/members", Map.of("partner", other.partner())));
		all.put("add", () -> api.post(plan + "/items", Map.of("parent", other.area(), "text", "x")));
		all.put("move", () -> api.post(plan + "/items/" + this.own.item() + "/move",
				Map.of("expectedVersion", 2, "parent", other.area(), "index", 0)));
		all.put("succession",
				() -> owner().post(plan + "/succession", Map.of("successor", other.plan(), "from", "2026-01-01")));
		all.put("trigger", () -> api.post("/triggers", trigger(other.plan(), other.item())));
		all.put("trigger by item", () -> api.post("/triggers", trigger(this.own.plan(), other.item())));
		all.put("duty", () -> api.post("/duties",
				Map.of("plan", other.plan(), "what", "x", "to", "rada", "first", "2027-01-01")));
		all.put("report", () -> api.post("/reports",
				Map.of("title", "x", "from", "2025-01-01", "to", "2025-12-31", "plans", List.of(other.plan()))));
		all.put("superseded", () -> api.post("/reports",
				Map.of("title", "x", "from", "2025-01-01", "to", "2025-12-31", "supersedes", other.report())));
		all.put("link", () -> api.post(plan + "/completeness/links",
				Map.of("requirement", "strategy-diagnosis", "items", List.of(other.item()))));
		all.put("question", () -> api.post(plan + "/evaluation",
				Map.of("item", other.item(), "question", "x", "on", "2026-01-01")));
		all.put("indicator",
				() -> api.post(plan + "/indicators", Map.of("item", other.item(), "name", "x", "unit", "osoby")));
		all.put("call", () -> api.post("/plans/demo-program/calls", Map.of("task", other.item(), "title", "x",
				"available", "1", "announcedOn", "2026-01-01", "offersUntil", "2026-01-31")));
		return all;
	}

	private static Map<String, Object> trigger(String plan, String item) {
		return Map.of("name", "x", "kind", "other", "day", "2026-01-01", "evidence", "x", "rows",
				List.of(Map.of("plan", plan, "item", item)));
	}

	@Test
	void aPartnerMadeAMomentAgoIsChangedAtOnceAndMadeOnce() {
		for (int i = 0; i < 10; i++) {
			String name = name();
			String partner = created(planner().post("/partners", Map.of("kind", "unit", "name", name)));
			assertThat(planner().patch("/partners/" + partner, Map.of("name", name + " B")).status()).isEqualTo(200);
			assertThat(planner().patch("/partners/" + partner, Map.of("name", name)).status()).isEqualTo(200);
			Answer twice = planner().post("/partners", Map.of("kind", "unit", "name", name));
			assertThat(twice.status()).as(twice.body()).isEqualTo(422);
			assertThat(twice.text("/code")).isEqualTo("partner-text-taken");
			String group = created(
					planner().post("/partnerships", Map.of("kind", "task_group", "name", name, "purpose", "x")));
			assertThat(planner().post("/partnerships/" + group + "/members", Map.of("partner", partner)).status())
				.isEqualTo(200);
			awaitCaughtUp();
			assertThat(planner().get("/partners/" + partner).text("/name")).isEqualTo(name);
		}
	}

	@Test
	void ofManyWhoAskForTheSamePartnerAtOnceOneMakesIt() throws Exception {
		String name = name();
		try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
			List<Future<Answer>> answers = clients.invokeAll(IntStream.range(0, 8)
				.<Callable<Answer>>mapToObj(
						(i) -> () -> planner().post("/partners", Map.of("kind", "unit", "name", name)))
				.toList());
			assertThat(answers).extracting((answer) -> answer.get().status())
				.containsOnlyOnce(201)
				.containsOnly(201, 422);
		}
	}

	@Test
	void nothingIsDecidedOnAReadModelThatIsLate() {
		String name = name();
		String address = "/plans/%s/indicators".formatted(this.own.plan());
		String[] made = new String[2];
		awaitCaughtUp();
		whileLate(PartnerProjection.PROCESSOR, () -> {
			made[0] = created(planner().post("/partners", Map.of("kind", "unit", "name", name)));
			for (Answer late : List.of(planner().patch("/partners/" + made[0], Map.of("name", "x" + name)),
					planner().post("/partners", Map.of("kind", "unit", "name", name)))) {
				assertThat(late.status()).as(late.body()).isEqualTo(503);
				assertThat(late.headers().firstValue("Retry-After")).isPresent();
			}
		});
		awaitCaughtUp();
		whileLate(IndicatorProjection.PROCESSOR, () -> {
			made[1] = created(planner().post(address, Map.of("name", "Osoby", "unit", "osoby")));
			assertThat(planner().patch(address + "/" + made[1], Map.of("expectedVersion", 0, "unit", "dni")).status())
				.isEqualTo(503);
		});
		awaitCaughtUp();
		assertThat(planner().patch("/partners/" + made[0], Map.of("name", "x" + name)).status()).isEqualTo(200);
		assertThat(planner().post("/partners", Map.of("kind", "unit", "name", name)).status()).isEqualTo(422);
		for (Map<String, Object> change : List.<Map<String, Object>>of(Map.of("expectedVersion", 0, "unit", "dni"),
				Map.of("expectedVersion", 1, "name", "Dni w roku"),
				Map.of("expectedVersion", 2, "source", "ankieta"))) {
			Answer answer = planner().patch(address + "/" + made[1], change);
			assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		}
		awaitCaughtUp();
		Answer indicator = planner().get(address + "/" + made[1]);
		assertThat(Stream.of("/unit", "/name", "/source").map(indicator::text)).containsExactly("dni", "Dni w roku",
				"ankieta");
	}

	private Sample sample(Api api) {
		String plan = created(api.post("/plans", Map.of("kind", "SocialProblemsStrategy", "title", name())));
		String area = created(api.post("/plans/%s/items".formatted(plan), Map.of("level", "area", "text", "Obszar")));
		String item = created(
				api.post("/plans/%s/items".formatted(plan), Map.of("level", "goal", "parent", area, "text", "Cel")));
		String partner = created(api.post("/partners", Map.of("kind", "unit", "name", name())));
		String group = created(api.post("/partnerships", Map.of("kind", "task_group", "name", name(), "purpose", "x")));
		String report = created(
				api.post("/reports", Map.of("title", name(), "from", "2025-01-01", "to", "2025-12-31")));
		return new Sample(plan, area, item, partner, group, report);
	}

	private static String created(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.text("/id");
	}

	private static String name() {
		return "n" + UUID.randomUUID().toString().replaceAll("[^a-z]", "x");
	}

	private record Sample(String plan, String area, String item, String partner, String group, String report) {
	}

}
