package pl.utrwal.eventstore.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.eventstore.TestStore;
import pl.utrwal.eventstore.contract.events.StoreRestored;
import pl.utrwal.eventstore.log.LedgerBroken;
import pl.utrwal.eventstore.log.Position;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CheckpointsTest {

	@TempDir
	Path folder;

	private Ledger ledger;

	@BeforeEach
	void start() {
		this.ledger = new Ledger(this.folder).start();
		this.ledger.append(20);
	}

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void anyoneCanCheckACheckpointWithThePublicKey() throws Exception {
		Checkpoint checkpoint = this.ledger.checkpoints().sign();
		assertThat(checkpoint.size()).isEqualTo(20);
		assertThat(checkpoint.root()).isEqualTo(this.ledger.log().read(20, 1).getFirst().root());
		assertThat(checkpoint.origin()).matches("utrwal/[0-9a-f]{16}");
		String text = "%s\n20\n%s\n".formatted(checkpoint.origin(), checkpoint.root());
		assertThat(checkpoint.note()).startsWith(text + "\n\u2014 " + checkpoint.origin() + " ");
		String pem = this.ledger.checkpoints().publicKeyPem().replaceAll("-----.*?-----|\\s", "");
		Signature signature = Signature.getInstance("Ed25519");
		signature.initVerify(KeyFactory.getInstance("Ed25519")
			.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
		signature.update(text.getBytes(UTF_8));
		byte[] named = Base64.getDecoder().decode(checkpoint.note().strip().replaceAll("(?s).* ", ""));
		assertThat(signature.verify(Arrays.copyOfRange(named, 4, named.length))).isTrue();
	}

	@Test
	void whatWasSignedIsKeptBesideTheKeyForItsOwnerOnly() throws IOException {
		Checkpoint signed = this.ledger.checkpoints().sign();
		assertThat(this.ledger.checkpoints().sign()).isEqualTo(signed);
		assertThat(Files.readAllLines(this.ledger.file())).hasSize(1);
		for (Path file : List.of(this.ledger.key(), this.ledger.file())) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		}
		this.ledger.stop();
		this.ledger.start();
		assertThat(this.ledger.checkpoints().newest()).contains(signed);
	}

	@Test
	void signsAtTheEndWhatIsNotSignedYet() {
		this.ledger.stop();
		this.ledger.start();
		assertThat(this.ledger.checkpoints().newest()).map(Checkpoint::size).contains(20L);
	}

	@Test
	void isDueOnceABurstIsOverOrAfterAThousandCommits() {
		assertThat(this.ledger.checkpoints().isDue()).as("commits have just come").isFalse();
		assertThat(this.ledger.checkpoints().isDue()).as("no more came").isTrue();
		this.ledger.checkpoints().sign();
		assertThat(this.ledger.checkpoints().isDue()).isFalse();
		this.ledger.append(1000);
		assertThat(this.ledger.checkpoints().isDue()).isTrue();
	}

	@Test
	void aLineThatACrashCutOffDoesNotCount() throws IOException {
		Checkpoint signed = this.ledger.checkpoints().sign();
		this.ledger.append(1);
		this.ledger.kill();
		Files.writeString(this.ledger.file(), "{\"time\":\"2026-01-01T00:00:00Z\",\"note\":\"utrw",
				StandardOpenOption.APPEND);
		this.ledger.start();
		assertThat(this.ledger.checkpoints().newest()).contains(signed);
		assertThat(this.ledger.checkpoints().sign().size()).isEqualTo(21);
		assertThat(Files.readAllLines(this.ledger.file())).hasSize(2);
	}

	@Test
	void aCutStoreIsRefusedWithWhatIsMissing() {
		this.ledger.stop();
		this.ledger.commits().deleteMany(Filters.gt("_id", 15L));
		assertThatIllegalStateException().isThrownBy(this.ledger::start)
			.withMessageContaining("ends at commit 15, but 20 were signed")
			.withMessageContaining("commits 16 to 20 are missing");
	}

	@Test
	void aStoreThatIsBehindItsProjectionsIsRefused() {
		this.ledger.project("plans-table", Position.of(21, 0));
		this.ledger.kill();
		assertThatIllegalStateException().isThrownBy(this.ledger::start)
			.withMessageContaining("ends at commit 20, but plans-table has read commit 21");
	}

	@Test
	void aForgedStoreIsRefusedWithTheLastCheckpointThatFits() {
		this.ledger.checkpoints().sign();
		this.ledger.append(20);
		this.ledger.stop();
		Forgery.rewrite(this.ledger, 30, (commit) -> commit.append("node", "forged"));
		assertThatIllegalStateException().isThrownBy(this.ledger::start)
			.withMessageContaining("The first 40 commits are not those that were signed")
			.withMessageContaining("something after commit 20 was changed");
	}

	@Test
	void whatDoesNotExtendIsNeverSignedWhileRunning() {
		this.ledger.checkpoints().sign();
		Forgery.rewrite(this.ledger, 10, (commit) -> commit.append("node", "forged"));
		this.ledger.append(1);
		assertThatExceptionOfType(LedgerBroken.class).isThrownBy(this.ledger.checkpoints()::sign)
			.withMessageContaining("20 commits are not those");
	}

	@Test
	void aBrokenLogIsNotSignedAndTakesNothingMore() {
		this.ledger.commits().updateOne(Filters.eq("_id", 9L), new Document("$set", new Document("node", "x")));
		assertThatExceptionOfType(LedgerBroken.class).isThrownBy(this.ledger.checkpoints()::sign)
			.withMessageContaining("Commit 9 is broken");
		assertThat(this.ledger.log().broken()).isPresent();
		assertThatExceptionOfType(LedgerBroken.class)
			.isThrownBy(() -> this.ledger.log().append("more", List.of(TestStore.event("more", 0))));
	}

	@Test
	void aRestoredStoreGoesOnOnceItIsSaidSo() {
		Checkpoint before = this.ledger.checkpoints().sign();
		this.ledger.stop();
		this.ledger.commits().deleteMany(Filters.gt("_id", 15L));
		Checkpoints checkpoints = this.ledger.open();
		assertThat(checkpoints.fault()).isPresent();
		List<StoreRestored> told = new ArrayList<>();
		checkpoints.restore("the disk broke", told::add);
		assertThat(told).containsExactly(new StoreRestored(15, before.note()));
		assertThat(checkpoints.fault()).isEmpty();
		checkpoints.start();
		this.ledger.append(10);
		Checkpoint after = checkpoints.sign();
		assertThat(after.size()).isEqualTo(25);
		assertThat(checkpoints.compare(before.note())).isEqualTo(new Comparison(false, "differs", 1L));
		this.ledger.stop();
		assertThat(this.ledger.start().checkpoints().newest()).contains(after);
	}

	@Test
	void aStoreThatIsBrokenInItselfIsNotRestored() {
		this.ledger.stop();
		this.ledger.commits().deleteMany(Filters.gt("_id", 15L));
		Checkpoints checkpoints = this.ledger.open();
		this.ledger.commits().updateOne(Filters.eq("_id", 9L), new Document("$set", new Document("node", "x")));
		assertThatIllegalStateException().isThrownBy(() -> checkpoints.restore("the disk broke", (told) -> {
			throw new AssertionError();
		})).withMessageContaining("Commit 9 is broken");
	}

	@Test
	void neitherKeyNorCheckpointsMayBeMissing() throws IOException {
		this.ledger.stop();
		Path kept = this.folder.resolve("kept");
		Files.move(this.ledger.file(), kept);
		assertThatIllegalStateException().isThrownBy(this.ledger::open).withMessageContaining("no " + Checkpoints.FILE);
		Files.move(this.ledger.key(), this.folder.resolve("key"));
		assertThatIllegalStateException().isThrownBy(this.ledger::open).withMessageContaining("its key");
	}

	@Test
	void aFirstStartThatACrashCutShortBeginsAnew(@TempDir Path other) throws IOException {
		try (Ledger crashed = new Ledger(other)) {
			Files.createFile(crashed.file());
			Files.writeString(other.resolve("ledger-key.pem.new"), "origin: utr");
			crashed.start();
			crashed.append(1);
			assertThat(crashed.checkpoints().sign().size()).isEqualTo(1);
			crashed.stop();
			crashed.start();
		}
	}

	@Test
	void anotherKeyIsRefused() throws IOException {
		this.ledger.stop();
		Files.delete(this.ledger.key());
		Files.delete(this.ledger.file());
		SigningKey.create(this.ledger.key());
		Files.createFile(this.ledger.file());
		assertThatIllegalStateException().isThrownBy(this.ledger::open)
			.withMessageContaining("All nodes of a cluster sign with one key");
		Files.writeString(this.ledger.key(), "no key");
		assertThatIllegalStateException().isThrownBy(this.ledger::open).withMessageContaining("no Ed25519 key");
	}

	@Test
	void aForgedLineOfTheFileIsRefused() throws IOException {
		this.ledger.stop();
		String lines = Files.readString(this.ledger.file());
		Files.writeString(this.ledger.file(), lines.replace("\\n20\\n", "\\n19\\n"));
		assertThatIllegalStateException().isThrownBy(this.ledger::open).withMessageContaining("Line 1");
	}

	@Test
	void comparesACheckpointThatWasKeptElsewhere(@TempDir Path other) {
		Checkpoints checkpoints = this.ledger.checkpoints();
		String kept = checkpoints.sign().note();
		this.ledger.append(5);
		assertThat(checkpoints.compare(kept)).isEqualTo(Comparison.FITS);
		assertThat(checkpoints.compare(kept.replace("\n", "\r\n"))).isEqualTo(Comparison.FITS);
		assertThat(checkpoints.compare("words").reason()).isEqualTo("unreadable");
		assertThat(checkpoints.compare(kept.replace("\n20\n", "\n21\n")).reason()).isEqualTo("not-signed");
		try (Ledger foreign = new Ledger(other).start()) {
			foreign.append(1);
			assertThat(checkpoints.compare(foreign.checkpoints().sign().note()).reason()).isEqualTo("other-ledger");
		}
		String newer = checkpoints.sign().note();
		this.ledger.stop();
		this.ledger.commits().deleteMany(Filters.gt("_id", 22L));
		assertThat(this.ledger.open().compare(newer)).isEqualTo(new Comparison(false, "shorter", 23L));
	}

	@Test
	void tellsTheRootAtEverySize() {
		for (long size = 1; size <= 20; size++) {
			Checkpoint at = this.ledger.checkpoints().at(size);
			assertThat(at.root()).isEqualTo(this.ledger.log().read(size, 1).getFirst().root());
			assertThat(this.ledger.checkpoints().compare(at.note())).isEqualTo(Comparison.FITS);
		}
	}

}
