package pl.utrwal.bootstrap;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.eventstore.embedded.EmbeddedMongo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody alters in the database beside the ledger is found by the running
 * application and by the operator's command, and mended by the other one.
 */
class OperatorCommandTest {

	private static final String PLAN = "demo-strategia";

	private static final Pattern READY = Pattern.compile("The demonstration is ready");

	private static final String FORGED_CELL = "Cell as nobody wrote it";

	private static final String FORGED_REASON = "A reason that nobody gave";

	@TempDir
	private Path data;

	@Test
	void whatIsReadIsVerifiedAndMended() {
		Demonstration.copy(this.data);
		String told;
		try (OtherProcess process = demo()) {
			Api auditor = auditor(process);
			Answer answer = deep(auditor);
			assertThat(answer.at("/readModels/intact").asBoolean()).as(answer.body()).isTrue();
			assertThat(answer.at("/readModels/differing").isEmpty()).isTrue();
			assertThat(answer.at("/intact").asBoolean()).isTrue();
			assertThat(auditor.get("/ledger/verification").at("/readModels").isMissingNode()).isTrue();
			assertThat(auditor.get("/ledger/verification?deep=maybe").status()).isEqualTo(400);
			told = told(auditor);
			OtherProcess besides = command("verify");
			assertThat(besides.exit()).as(besides.output()).isEqualTo(2);
			assertThat(besides.output()).contains("Cannot run: ");
		}
		alter("history_lines", PLAN + ":0",
				(json) -> json.replaceFirst("\"stream\":", "\"reason\":\"%s\",\"stream\":".formatted(FORGED_REASON)));
		alter("plans_sections", null,
				(json) -> json.replaceFirst("(?<=\"rows\":\\[.{0,400}\"text\":\")[^\"]*", FORGED_CELL));
		try (OtherProcess process = demo()) {
			Api auditor = auditor(process);
			Answer answer = deep(auditor);
			assertThat(answer.at("/intact").asBoolean()).as(answer.body()).isTrue();
			assertThat(answer.at("/readModels/intact").asBoolean()).isFalse();
			List<JsonNode> differing = StreamSupport.stream(answer.at("/readModels/differing").spliterator(), false)
				.toList();
			assertThat(differing).as(answer.body()).hasSize(2);
			JsonNode line = differing.stream()
				.filter((one) -> kind(one).equals("history-line"))
				.findFirst()
				.orElseThrow();
			assertThat(line.at("/plan").asText()).isEqualTo(PLAN);
			assertThat(line.at("/position").asLong()).isPositive();
			assertThat(line.at("/stored").asText()).isEqualTo(FORGED_REASON);
			JsonNode cell = differing.stream()
				.filter((one) -> kind(one).equals("table-cell"))
				.findFirst()
				.orElseThrow();
			assertThat(cell.at("/plan").asText()).isNotEmpty();
			assertThat(cell.at("/row").asText()).isNotEmpty();
			assertThat(cell.at("/column").asText()).isEqualTo("text");
			assertThat(cell.at("/stored").asText()).isEqualTo(FORGED_CELL);
			assertThat(cell.at("/expected").asText()).isNotEmpty();
		}
		try (OtherProcess verify = command("verify")) {
			assertThat(verify.exit()).as(verify.output()).isEqualTo(1);
			assertThat(verify.output()).contains("The ledger is intact: ", "DIFFERS history-line plan " + PLAN,
					"DIFFERS table-cell plan ", FORGED_CELL, FORGED_REASON);
			assertThat(verify.output()).doesNotContain("Tomcat started", "Set up this installation");
		}
		try (OtherProcess rebuild = command("rebuild")) {
			assertThat(rebuild.exit()).as(rebuild.output()).isZero();
			assertThat(rebuild.output()).contains("Rebuilding history-lines (", "Rebuilt plans-table (",
					"Everything that is read is as the ledger says");
		}
		try (OtherProcess process = demo()) {
			Api auditor = auditor(process);
			Answer answer = deep(auditor);
			assertThat(answer.at("/readModels/intact").asBoolean()).as(answer.body()).isTrue();
			assertThat(told(auditor)).isEqualTo(told);
		}
	}

	@Test
	void anUnknownCommandIsNamed() {
		try (OtherProcess process = command("mend")) {
			assertThat(process.exit()).isEqualTo(2);
			assertThat(process.output()).contains("There is no command 'mend'. The commands are: verify, rebuild.");
		}
	}

	private OtherProcess demo() {
		OtherProcess process = OtherProcess.start(this.data, "--spring.profiles.active=demo",
				"--server.address=127.0.0.1");
		process.said(READY);
		return process;
	}

	private OtherProcess command(String name) {
		return OtherProcess.start(this.data, "--utrwal.command=" + name);
	}

	private static Api auditor(OtherProcess process) {
		return new Api(process.port(), "demo-auditor");
	}

	private static Answer deep(Api auditor) {
		Answer answer = auditor.get("/ledger/verification?deep=true");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private static String told(Api auditor) {
		return auditor.get("/history?plan=" + PLAN).body() + auditor.get("/plans/" + PLAN).body();
	}

	private static String kind(JsonNode difference) {
		return difference.at("/kind").asText();
	}

	/**
	 * @param id null for any document that is altered by it
	 */
	private void alter(String collection, String id, UnaryOperator<String> change) {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.data.resolve("store"));
				MongoClient client = server.client()) {
			MongoCollection<Document> documents = client.getDatabase("utrwal").getCollection(collection);
			for (Document document : documents.find()) {
				String json = document.getString("value");
				String changed = change.apply(json);
				if ((id == null || id.equals(document.getString("_id"))) && !changed.equals(json)) {
					documents.updateOne(Filters.eq("_id", document.get("_id")), Updates.set("value", changed));
					return;
				}
			}
			throw new AssertionError("Nothing in %s was altered".formatted(collection));
		}
	}

}
