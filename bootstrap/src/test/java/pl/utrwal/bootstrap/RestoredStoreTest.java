package pl.utrwal.bootstrap;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.eventstore.embedded.EmbeddedMongo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A store that lacks what was signed does not start, until an operator says that an older
 * one was put back; the history then says it too.
 */
class RestoredStoreTest {

	private static final int CUT = 5;

	private static final String REASON = "awaria dysku";

	@TempDir
	private Path data;

	@Test
	void aCutStoreIsRefusedUntilItIsSaidThatItWasRestored() {
		Demonstration.copy(this.data);
		long signed;
		try (OtherProcess process = demo()) {
			signed = auditor(process).post("/ledger/checkpoint", Map.of()).at("/size").asLong();
		}
		cutAfter(signed - CUT);
		try (OtherProcess process = demo()) {
			assertThat(process.exit()).isNotZero();
			assertThat(process.output())
				.contains("The store ends at commit %d, but %d were signed".formatted(signed - CUT, signed))
				.contains("commits %d to %d are missing".formatted(signed - CUT + 1, signed))
				.contains("utrwal.store-restored");
		}
		try (OtherProcess process = demo("--utrwal.store-restored=" + REASON)) {
			Api auditor = auditor(process);
			Answer line = Api.patiently(() -> auditor.get("/history?event=event-store.store-restored"));
			JsonNode told = line.at("/items/0");
			assertThat(told.at("/reason").asText()).as(line.body()).isEqualTo(REASON);
			assertThat(auditor.get("/ledger/verification").at("/intact").asBoolean()).isTrue();
		}
		try (OtherProcess process = demo()) {
			assertThat(auditor(process).get("/ledger/verification").at("/intact").asBoolean()).isTrue();
		}
	}

	private OtherProcess demo(String... more) {
		String[] arguments = new String[more.length + 2];
		arguments[0] = "--spring.profiles.active=demo";
		arguments[1] = "--server.address=127.0.0.1";
		System.arraycopy(more, 0, arguments, 2, more.length);
		return OtherProcess.start(this.data, arguments);
	}

	private static Api auditor(OtherProcess process) {
		process.said(Pattern.compile("The demonstration is ready"));
		return new Api(process.port(), "demo-auditor");
	}

	private void cutAfter(long number) {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.data.resolve("store"));
				MongoClient client = server.client()) {
			client.getDatabase("utrwal").getCollection("commits").deleteMany(Filters.gt("_id", number));
		}
	}

}
