package pl.utrwal.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.importing.read.PendingImportRepository;
import pl.utrwal.plans.table.domain.PlanCommand.AddImported;
import pl.utrwal.plans.table.domain.PlanCommand.CompleteImport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents with more elements than a commit holds, and what becomes of one that does not
 * get to its end.
 */
class ImportInPartsTest extends RunningTest {

	private static final int ACTIONS = 2400;

	@Autowired
	private CommandBus commands;

	@Autowired
	private CommitLog log;

	@Autowired
	private PendingImportRepository pending;

	@Autowired
	private ApplicationContext context;

	@Test
	void comesInWhole() {
		Answer taken = imported(planner(), large("cała"), Map.of());
		assertThat(taken.status()).as(taken.body()).isEqualTo(201);
		JsonNode plan = plan(taken.text("/planId"), taken.at("/position").asLong()).json();
		assertThat(plan.at("/counts/items").asInt()).isEqualTo(ACTIONS);
		assertThat(plan.at("/unfinished").asBoolean()).isFalse();
		assertThat(commits(taken.text("/planId"))).as("begun, three parts, completed").isEqualTo(5);
		assertThat(this.pending.plans()).doesNotContain(new PlanId(taken.text("/planId")));
		Answer tooLong = planner().get("/plans/%s/export?format=pdf".formatted(taken.text("/planId")));
		assertThat(tooLong.status()).as("a PDF of it would not fit into a small server").isEqualTo(422);
		assertThat(tooLong.text("/detail")).contains("2000");
	}

	@Test
	void goesOnWhereItStoppedAtTheNextStart() throws Exception {
		String plan = stoppedIn(AddImported.class, 2, "przerwana", UUID.randomUUID().toString());
		awaitCaughtUp();
		JsonNode unfinished = planner().get("/plans/" + plan).json();
		assertThat(unfinished.at("/unfinished").asBoolean()).isTrue();
		assertThat(unfinished.at("/counts/items").asInt()).isPositive().isLessThan(ACTIONS);
		assertThat(planner().get("/plans").json().at("/items").findValuesAsText("id")).contains(plan);
		Object parts = this.context.getBean("importParts");
		ReflectionTestUtils.invokeMethod(parts, "goOnWithAll");
		ExecutorService background = (ExecutorService) ReflectionTestUtils.getField(parts, "background");
		background.submit(() -> {
		}).get();
		awaitCaughtUp();
		JsonNode whole = planner().get("/plans/" + plan).json();
		assertThat(whole.at("/unfinished").asBoolean()).isFalse();
		assertThat(whole.at("/counts/items").asInt()).isEqualTo(ACTIONS);
		assertThat(commits(plan)).isEqualTo(5);
		assertThat(this.pending.plans()).doesNotContain(new PlanId(plan));
	}

	@Test
	void isTakenInOnceWhenItIsSentAgain() {
		String key = UUID.randomUUID().toString();
		String plan = stoppedIn(CompleteImport.class, 1, "ponowiona", key);
		Answer again = planner().importPlan(large("ponowiona"), Map.of("municipality", MUNICIPALITY), key);
		assertThat(again.status()).as(again.body()).isEqualTo(201);
		assertThat(again.text("/planId")).isEqualTo(plan);
		assertThat(plan(plan, again.at("/position").asLong()).json().at("/counts/items").asInt()).isEqualTo(ACTIONS);
		assertThat(commits(plan)).isEqualTo(5);
	}

	/**
	 * Begins an import and ends it in the middle.
	 * @param nth command of the type is the one that fails
	 * @return the id of the plan
	 */
	private String stoppedIn(Class<?> command, int nth, String title, String key) {
		int[] seen = new int[1];
		Registration stop = this.commands.registerHandlerInterceptor((work, chain) -> {
			if (command.isInstance(work.getMessage().getPayload()) && ++seen[0] == nth) {
				throw new IllegalStateException("stopped by the test");
			}
			return chain.proceed();
		});
		try {
			List<PlanId> before = this.pending.plans();
			Answer stopped = planner().importPlan(large(title), Map.of("municipality", MUNICIPALITY), key);
			assertThat(stopped.status()).as(stopped.body()).isEqualTo(500);
			List<PlanId> now = this.pending.plans();
			now.removeAll(before);
			assertThat(now).hasSize(1);
			return now.getFirst().value();
		}
		finally {
			stop.cancel();
		}
	}

	private int commits(String plan) {
		int commits = 0;
		for (long version = 0; this.log.commitOf(plan, version).isPresent(); commits++) {
			version += this.log.commitOf(plan, version).get().events().size();
		}
		return commits;
	}

	private static byte[] large(String title) {
		StringBuilder text = new StringBuilder("STRATEGIA %s NA LATA 2026–2032\n\n".formatted(title));
		text.append("\tCel\n\tDziałania\n\tTermin\n\tRealizator\n\n");
		for (int i = 0; i < ACTIONS; i++) {
			text.append("\t%s\n\t%d. Działanie numer %d\n\t2027\n\tGOPS\n\n"
				.formatted((i % 100 == 0) ? (i / 100 + 1) + ". Cel numer " + (i / 100 + 1) : "", i % 100 + 1, i));
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
