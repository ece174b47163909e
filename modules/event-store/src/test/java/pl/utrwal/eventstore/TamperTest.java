package pl.utrwal.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TamperTest {

	private static final int COMMITS = 80;

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private static final JsonWriterSettings EXACT = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

	@TempDir
	Path folder;

	private TestStore store;

	private CommitLog log;

	@BeforeEach
	void open() {
		this.store = new TestStore();
		this.log = this.store.open();
		append(0, COMMITS);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void anyChangedByteIsNamed() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (String field : List.of("e.0.id", "e.0.a", "e.0.ty", "e.0.t", "e.0.rev", "e.0.ts", "e.0.md", "e.0.p", "cid",
				"ts", "node", "prev", "inner", "h", "maxTs", "k.0")) {
			long number = 1 + random.nextInt(COMMITS);
			Document intact = commits().find(Filters.eq("_id", number)).first();
			Document changed = Document.parse(intact.toJson(EXACT));
			assertThat(changed).isEqualTo(intact);
			change(changed, field, random);
			replace(number, changed);
			Verification verification = this.log.verify();
			assertThat(verification.intact()).as("%s of %d, seed %d", field, number, seed).isFalse();
			assertThat(verification.firstBad()).as("%s of %d, seed %d", field, number, seed).isEqualTo(number);
			assertThat(verification.reason()).isNotBlank();
			replace(number, intact);
		}
		assertThat(this.log.verify()).isEqualTo(Verification.intact(COMMITS, this.log.read(COMMITS, 1).get(0).hash()));
	}

	@Test
	void aRemovedCommitIsNamed() {
		commits().deleteOne(Filters.eq("_id", 70L));
		assertThat(this.log.verify().firstBad()).isEqualTo(70);
		assertThat(this.log.verify().reason()).isEqualTo("it is missing");
	}

	@Test
	void swappedCommitsAreNamed() {
		Document one = commits().find(Filters.eq("_id", 70L)).first();
		Document other = commits().find(Filters.eq("_id", 71L)).first();
		commits().deleteMany(Filters.in("_id", 70L, 71L));
		commits().insertOne(one.append("_id", 71L));
		commits().insertOne(other.append("_id", 70L));
		assertThat(this.log.verify().firstBad()).isEqualTo(70);
	}

	@Test
	void aHistoryRewrittenWithAllItsHashesDiffersFromTheCheckpoint() {
		try (Checkpoints checkpoints = checkpoints(Clock.fixed(NOW, ZoneOffset.UTC))) {
			checkpoints.sign();
			assertThat(checkpoints.verify().intact()).isTrue();
			rewrite();
			assertThat(this.log.verify().intact()).isTrue();
			assertThat(checkpoints.verify().firstBad()).isEqualTo(COMMITS);
			assertThat(checkpoints.verify().reason()).contains("checkpoint");
		}
	}

	@Test
	void commitsCutOffTheEndAreMissed() {
		try (Checkpoints checkpoints = checkpoints(Clock.fixed(NOW, ZoneOffset.UTC))) {
			checkpoints.sign();
			commits().deleteOne(Filters.eq("_id", (long) COMMITS));
			assertThat(this.log.verify().intact()).isTrue();
			assertThat(checkpoints.verify().firstBad()).isEqualTo(COMMITS);
		}
	}

	@Test
	void aForgedCheckpointIsFound() {
		try (Checkpoints checkpoints = checkpoints(Clock.fixed(NOW, ZoneOffset.UTC))) {
			checkpoints.sign();
			this.store.database()
				.getCollection("checkpoints")
				.updateOne(new Document(), new Document("$set", new Document("hash", "f".repeat(64))));
			assertThat(checkpoints.verify().reason()).contains("signature");
		}
	}

	@Test
	void aBrokenLogIsNotSigned() {
		try (Checkpoints checkpoints = checkpoints(Clock.fixed(NOW, ZoneOffset.UTC))) {
			commits().updateOne(Filters.eq("_id", 9L), new Document("$set", new Document("node", "x")));
			assertThatIllegalStateException().isThrownBy(checkpoints::sign).withMessageContaining("Commit 9");
		}
	}

	@Test
	void anyoneCanCheckACheckpointWithThePublicKey() throws Exception {
		try (Checkpoints checkpoints = checkpoints(Clock.fixed(NOW, ZoneOffset.UTC))) {
			Checkpoint checkpoint = checkpoints.sign();
			assertThat(checkpoint.size()).isEqualTo(COMMITS);
			assertThat(checkpoint.time()).isEqualTo(NOW);
			assertThat(checkpoint.signedText()).isEqualTo("ledger\n80\n%s\n2026-03-01T10:00:00Z\n%s\n"
				.formatted(this.log.read(COMMITS, 1).get(0).hash(), checkpoint.keyId()));
			String pem = checkpoints.publicKeyPem().replaceAll("-----.*?-----|\\s", "");
			Signature signature = Signature.getInstance("Ed25519");
			signature.initVerify(KeyFactory.getInstance("Ed25519")
				.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
			signature.update(checkpoint.signedText().getBytes(UTF_8));
			assertThat(signature.verify(Base64.getDecoder().decode(checkpoint.signature()))).isTrue();
		}
	}

	@Test
	void theKeyIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
		Checkpoint signed;
		try (Checkpoints checkpoints = checkpoints(Clock.fixed(NOW, ZoneOffset.UTC))) {
			signed = checkpoints.sign();
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key()))).isEqualTo("rw-------");
		try (Checkpoints again = checkpoints(Clock.fixed(NOW, ZoneOffset.UTC))) {
			assertThat(again.newest()).contains(signed);
			assertThat(again.sign()).isEqualTo(signed);
		}
		Files.writeString(key(), "no key");
		assertThatIllegalStateException().isThrownBy(() -> checkpoints(Clock.systemUTC()))
			.withMessageContaining("no Ed25519 key");
	}

	@Test
	void isDueAfterTenMinutesOrAThousandCommits() {
		try (Checkpoints checkpoints = checkpoints(Clock.fixed(NOW, ZoneOffset.UTC))) {
			assertThat(checkpoints.isDue()).isTrue();
			checkpoints.sign();
			append(COMMITS, COMMITS + 1);
			assertThat(checkpoints.isDue()).isFalse();
			Clock later = Clock.offset(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(10));
			try (Checkpoints afterTenMinutes = checkpoints(later)) {
				assertThat(afterTenMinutes.isDue()).isTrue();
			}
			append(COMMITS + 1, COMMITS + 1000);
			assertThat(checkpoints.isDue()).isTrue();
		}
	}

	private Checkpoints checkpoints(Clock clock) {
		return Checkpoints.open(this.log, this.store.database(), "ledger", key(), clock);
	}

	private Path key() {
		return this.folder.resolve("keys").resolve("checkpoints.pem");
	}

	private void append(int from, int to) {
		// at the same time, so that they are stored in groups
		try (ExecutorService clients = Executors.newFixedThreadPool(64)) {
			IntStream.range(from, to)
				.forEach((i) -> clients.execute(() -> this.log.append("c" + i,
						List.of(TestStore.event("x" + i, 0), TestStore.event("x" + i, 1)))));
		}
	}

	/**
	 * As somebody would who can change the database and knows how commits are hashed.
	 */
	private void rewrite() {
		String previous = Chain.START;
		for (long number = 1; number <= COMMITS; number++) {
			Commit old = this.log.read(number, 1).get(0);
			String node = (number < 50) ? old.node() : "forged";
			String inner = Chain.inner(old.cid(), old.recordedAt(), node, old.events());
			String hash = Chain.link(number, previous, inner);
			replace(number, CommitDocuments.of(new Commit(number, old.cid(), old.maxTimestamp(), previous, inner, hash,
					old.recordedAt(), node, old.events())));
			previous = hash;
		}
	}

	private void replace(long number, Document document) {
		commits().replaceOne(Filters.eq("_id", number), document);
	}

	private static void change(Document document, String field, Random random) {
		String[] path = field.split("\\.");
		if (path[0].equals("k")) {
			document.put("k", List.of(changed(document.getList("k", String.class).get(0), random), "x:1"));
		}
		else if (path.length == 1) {
			document.put(field, changed(document.getString(field), random));
		}
		else {
			Document event = document.getList("e", Document.class).get(0);
			event.put(path[2], changed(event.getString(path[2]), random));
		}
	}

	/**
	 * Another digit or letter in the place of one.
	 */
	private static String changed(String text, Random random) {
		int[] places = IntStream.range(0, text.length())
			.filter((i) -> Character.isLetterOrDigit(text.charAt(i)))
			.toArray();
		if (places.length == 0) {
			return text + " ";
		}
		int place = places[random.nextInt(places.length)];
		char other = text.endsWith("Z") ? ((text.charAt(place) == '1') ? '2' : '1')
				: ((text.charAt(place) == 'q') ? 'z' : 'q');
		return text.substring(0, place) + other + text.substring(place + 1);
	}

	private MongoCollection<Document> commits() {
		return this.store.database().getCollection("commits");
	}

}
