package pl.utrwal.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the program says of its ledger, held to a client that nobody here wrote: the Go
 * project's packages for transparent logs.
 */
class LedgerProofTest extends RunningTest {

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	@Test
	void strangersVerifyKeyNotesAndProofs(@TempDir Path cache) throws IOException, InterruptedException {
		Go.assumeInstalled();
		long head = planner().post("/ledger/checkpoint", Map.of()).at("/size").asLong();
		String key = planner().get("/ledger/key", "text/plain").body().strip();
		List<String> good = new ArrayList<>();
		List<String> bad = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			long size = 1 + this.random.nextLong(head);
			String note = planner().get("/ledger/checkpoints/" + size, "text/plain").body();
			good.add(Go.note(key, note));
			bad.add(Go.note(key, note.replace("\n" + size + "\n", "\n" + (size + 1) + "\n")));

			long number = 1 + this.random.nextLong(size);
			JsonNode commit = planner().get("/ledger/commits/%d?size=%d".formatted(number, size)).json();
			assertThat(commit.at("/root").asText())
				.isEqualTo(planner().get("/ledger/checkpoints/" + size).at("/root").asText());
			good.add(Go.record(commit, commit.at("/bytes").asText()));
			byte[] bytes = Base64.getDecoder().decode(commit.at("/bytes").asText());
			bytes[this.random.nextInt(bytes.length)] ^= 1;
			bad.add(Go.record(commit, Base64.getEncoder().encodeToString(bytes)));

			JsonNode tree = planner().get("/ledger/consistency?from=%d&to=%d".formatted(number, size)).json();
			good.add(Go.tree(tree, tree.at("/fromRoot").asText()));
			bad.add(Go.tree(tree, Go.base64("another root of just 32 bytes...")));
		}
		assertThat(Go.run(good, cache)).as("seed %d", this.seed).hasSize(good.size()).containsOnly("ok");
		assertThat(Go.run(bad, cache)).as("seed %d", this.seed).hasSize(bad.size()).doesNotContain("ok");
	}

	@Test
	void tilesAreTheLeavesInTheirOrder() {
		long head = planner().get("/ledger/verification").at("/commits").asLong();
		int width = (int) Math.min(head, 256);
		byte[] tile = planner().bytes((width < 256) ? "/ledger/tile/0/000.p/" + width : "/ledger/tile/0/000");
		assertThat(tile).hasSize(width * 32);
		int index = this.random.nextInt(width);
		String leaf = planner().get("/ledger/commits/" + (index + 1)).at("/leaf").asText();
		assertThat(Arrays.copyOfRange(tile, index * 32, index * 32 + 32)).isEqualTo(Base64.getDecoder().decode(leaf));
		// another test may store a commit meanwhile, but not as many as fill two
		String notFull = "0/%03d".formatted(head / 256 + 2);
		for (String none : List.of(notFull, "0/x001/000", "0/000.p/0", "0/000.p/257", "0/abc", "9/000", "0/0")) {
			assertThat(planner().get("/ledger/tile/" + none).status()).as(none).isEqualTo(404);
		}
	}

	@Test
	void aCheckpointThatWasKeptElsewhereIsCompared() {
		String kept = planner().post("/ledger/checkpoint", Map.of()).at("/note").asText();
		Answer fits = planner().postText("/ledger/compare", kept);
		assertThat(fits.at("/fits").asBoolean()).as(fits.body()).isTrue();
		Answer changed = planner().postText("/ledger/compare", kept.replaceFirst("\n\\d", "\n9"));
		assertThat(changed.at("/fits").asBoolean()).as(changed.body()).isFalse();
		assertThat(changed.at("/reason").asText()).isEqualTo("not-signed");
	}

	@Test
	void whatIsNotThereIsSaid() {
		long head = planner().get("/ledger/verification").at("/commits").asLong();
		for (String none : List.of("/commits/0", "/commits/" + (head + 1000), "/checkpoints/0",
				"/checkpoints/" + (head + 1000))) {
			assertThat(planner().get("/ledger" + none).status()).as(none).isEqualTo(404);
		}
		for (String wrong : List.of("/commits/2?size=1", "/commits/1?size=" + (head + 1000), "/consistency?from=0&to=1",
				"/consistency?from=2&to=1", "/consistency?from=1&to=" + (head + 1000), "/consistency?from=1")) {
			assertThat(planner().get("/ledger" + wrong).status()).as(wrong).isEqualTo(400);
		}
	}

}
