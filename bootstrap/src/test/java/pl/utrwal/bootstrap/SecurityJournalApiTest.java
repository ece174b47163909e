package pl.utrwal.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The journal of security as an auditor asks for it.
 */
class SecurityJournalApiTest extends RunningTest {

	private static final String JOURNAL = "/history?plan=security-" + MUNICIPALITY;

	@Test
	void aFileWithManyDataLeavesALineThatOnlyAuditorAndAdministratorRead() {
		assertThat(planner().get("/history?format=csv&limit=1").body()).contains("kto (identyfikator)");
		awaitCaughtUp();
		JsonNode line = lines(planner().as("demo-auditor")).getFirst();
		assertThat(line.at("/event").asText()).isEqualTo("identity.bulk-export-taken");
		assertThat(line.at("/sentence").asText()).contains("history.csv");
		assertThat(line.at("/actor").asText()).isEqualTo("Planistka Demo");
		assertThat(line.at("/actorId").asText()).matches("[0-9a-f-]{36}");
		assertThat(line.at("/role").asText()).isEqualTo("PLANNER");
		assertThat(line.at("/channel").asText()).isEqualTo("api");
		assertThat(lines(planner().as("demo-administrator")).getFirst()).isEqualTo(line);
		for (String other : List.of("demo-planner", "demo-owner", "demo-analyst")) {
			assertThat(planner().as(other).get(JOURNAL).status()).as(other).isEqualTo(404);
		}
		assertThat(planner().as("demo-auditor").get("/history?limit=1").at("/items/0/event").asText())
			.as("the history of plans is for everybody and holds no such line")
			.isNotEqualTo("identity.bulk-export-taken");
		assertThat(planner().as("demo-auditor").get("/history?plan=security-elsewhere").status()).isEqualTo(404);
	}

	@Test
	void aLineOfHistoryKeepsTheRoleInWhichSomebodyActed() {
		Answer changed = planner().patch("/plans/demo-strategia", Map.of("title", "Strategia z rolą", "reason", "tak"));
		assertThat(changed.status()).as(changed.body()).isEqualTo(200);
		awaitCaughtUp();
		JsonNode line = planner().get("/history?plan=demo-strategia&limit=1").at("/items/0");
		assertThat(line.at("/role").asText()).isEqualTo("PLANNER");
		assertThat(line.at("/actorId").asText()).matches("[0-9a-f-]{36}");
	}

	private static List<JsonNode> lines(Api api) {
		Answer answer = Api.patiently(() -> api.get(JOURNAL));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return StreamSupport.stream(answer.at("/items").spliterator(), false).toList();
	}

}
