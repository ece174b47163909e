package pl.utrwal.eventstore.proof;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.eventstore.TestStore;
import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.ErasureUnderWay;
import pl.utrwal.eventstore.log.Hash;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.eventstore.log.Verification;
import pl.utrwal.eventstore.log.WordEraser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ErasureTest {

	private static final long PLACE = Position.of(7, 1);

	@TempDir
	Path folder;

	private Ledger ledger;

	private WordEraser eraser;

	@BeforeEach
	void start() {
		this.ledger = new Ledger(this.folder).start();
		this.ledger.append(20);
		this.eraser = eraser(Clock.systemUTC());
	}

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void everyProofMadeBeforeAndAfterStillVerifies() {
		Checkpoint before = this.ledger.checkpoints().sign();
		Inclusion proof = this.ledger.checkpoints().inclusion(7, 20);
		byte[] bytes = proof.commit().canonicalBytes();
		Commit said = erase("first", WordsErased.MARK);
		assertThat(said.number()).isEqualTo(21);
		Commit erased = this.ledger.log().read(7, 1).getFirst();
		assertThat(erased.events().get(1).payload()).contains(WordsErased.MARK);
		assertThat(erased.events().get(0)).isEqualTo(proof.commit().events().get(0));
		assertThat(erased.canonicalBytes()).isEqualTo(bytes);
		assertThat(erased.seals().get(1).commitment()).isEqualTo(proof.commit().seals().get(1).commitment());
		assertThat(erased.seals().get(1).salt()).isNotEqualTo(proof.commit().seals().get(1).salt());
		assertThat(erased.seals().get(1).erasedBy()).isEqualTo(said.lastPosition());
		assertThat(this.ledger.checkpoints().inclusion(7, 20).proof()).isEqualTo(proof.proof());
		assertThat(this.ledger.checkpoints().compare(before.note())).isEqualTo(Comparison.FITS);
		assertIntact();
		erase("second", WordsErased.MARK + WordsErased.MARK);
		assertIntact();
		this.ledger.stop();
		this.ledger.start();
		assertIntact();
	}

	@Test
	void wordsThatNothingVouchesForAreNamed() {
		erase("first", WordsErased.MARK);
		this.ledger.commits()
			.updateOne(Filters.eq("_id", 7L), new Document("$set", new Document("e.1.p", "\"other words\"")));
		Verification found = this.ledger.checkpoints().verify((number) -> {
		});
		assertThat(found.firstBad()).isEqualTo(7);
		assertThat(found.reason()).isEqualTo("its words are not what was stored");
		this.ledger.kill();
		assertThatIllegalStateException().isThrownBy(this.ledger::start).withMessageContaining("Commit 7");
	}

	@Test
	void theTextBeforeTheNewestErasureIsNotTaken() {
		erase("first", WordsErased.MARK);
		Document once = this.ledger.commits().find(Filters.eq("_id", 7L)).first();
		erase("second", WordsErased.MARK + WordsErased.MARK);
		this.ledger.commits().replaceOne(Filters.eq("_id", 7L), once);
		assertThat(this.ledger.log().verify().firstBad()).isEqualTo(7);
	}

	@Test
	void anEventNamesTheErasureThatVouchesForIt() {
		StoredEvent other = this.ledger.log().read(9, 1).getFirst().events().get(0);
		Map<Long, StoredEvent> both = new HashMap<>(reworded(WordsErased.MARK));
		both.put(Position.of(9, 0), other.reworded(other.metadata(), "\"" + WordsErased.MARK + "\""));
		Commit said = this.eraser.erase("both", () -> both,
				(openings) -> List.of(announced(openings.subList(0, 1)), announced(openings.subList(1, 2))));
		assertThat(this.ledger.log().read(7, 1).getFirst().seals().get(1).erasedBy())
			.isEqualTo(Position.of(said.number(), 0));
		assertThat(this.ledger.log().read(9, 1).getFirst().seals().get(0).erasedBy())
			.isEqualTo(Position.of(said.number(), 1));
		assertIntact();
	}

	@Test
	void theNewTextIsMadeWhenNobodyElseCanErase() {
		this.eraser.erase("first", () -> {
			assertThatExceptionOfType(ErasureUnderWay.class).isThrownBy(() -> erase("second", WordsErased.MARK));
			return reworded(WordsErased.MARK);
		}, (openings) -> List.of(announced(openings)));
		assertIntact();
	}

	@Test
	void whatACrashLeftUndoneIsDoneLater() {
		List<Document> begun = new ArrayList<>();
		Document whole = this.ledger.commits().find(Filters.eq("_id", 7L)).first();
		this.eraser.erase("first", () -> reworded(WordsErased.MARK), (openings) -> {
			begun.add(this.ledger.collection("erasures").find().first());
			return List.of(announced(openings));
		});
		// as if it had crashed after the event was stored
		this.ledger.commits().replaceOne(Filters.eq("_id", 7L), whole);
		this.ledger.collection("erasures").insertOne(begun.getFirst());
		assertIntact();
		this.eraser.finish();
		assertThat(this.ledger.log().read(7, 1).getFirst().events().get(1).payload()).contains(WordsErased.MARK);
		assertThat(this.ledger.collection("erasures").countDocuments()).isZero();
		assertIntact();
	}

	@Test
	void whatWasNeverSaidIsForgottenOnceNobodyCanBeAtIt() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.eraser.erase("none", () -> reworded(WordsErased.MARK), (openings) -> List.of()));
		assertThat(this.ledger.collection("erasures").countDocuments()).isZero();
		this.ledger.collection("erasures")
			.insertOne(new Document("_id", "current").append("cid", "lost")
				.append("since", Clock.systemUTC().instant().toString())
				.append("texts", List.of()));
		assertThatExceptionOfType(ErasureUnderWay.class).isThrownBy(() -> erase("first", WordsErased.MARK));
		this.eraser = eraser(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)));
		erase("first", WordsErased.MARK);
		assertIntact();
	}

	private WordEraser eraser(Clock clock) {
		return new WordEraser(this.ledger.log(), this.ledger.store().database(), clock, () -> {
		});
	}

	private Commit erase(String cid, String mark) {
		return this.eraser.erase(cid, () -> reworded(mark), (openings) -> List.of(announced(openings)));
	}

	private Map<Long, StoredEvent> reworded(String mark) {
		StoredEvent event = this.ledger.log().read(7, 1).getFirst().events().get(1);
		return Map.of(PLACE, event.reworded(event.metadata(), "\"" + mark + "\""));
	}

	private static StoredEvent announced(List<WordsErased.Opening> openings) {
		try {
			StoredEvent event = TestStore.event(java.util.UUID.randomUUID().toString(), 0);
			return new StoredEvent(event.id(), event.aggregateId(), 0, "Ledger", WordsErased.NAME, "1",
					event.timestamp(), "{}",
					new ObjectMapper().writeValueAsString(Map.of("openings",
							openings.stream()
								.map((opening) -> Map.of("position", opening.position(), "event", opening.event(),
										"commitment", opening.commitment()))
								.toList())));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void assertIntact() {
		Verification verification = this.ledger.checkpoints().verify((number) -> {
		});
		assertThat(verification.intact()).as(String.valueOf(verification)).isTrue();
		Hash root = this.ledger.log().read(verification.commits(), 1).getFirst().root();
		assertThat(verification.root()).isEqualTo(root);
	}

}
