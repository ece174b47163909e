package pl.utrwal.eventstore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs how far the log has come: after every 1,000 commits, every ten minutes in which
 * something was stored, and on demand. The key lies outside the database, so whoever can
 * change only the database cannot hide it.
 */
public final class Checkpoints implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

	private static final long COMMITS_BETWEEN = 1000;

	private static final Duration TIME_BETWEEN = Duration.ofMinutes(10);

	private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

	private final CommitLog commits;

	private final MongoCollection<Document> checkpoints;

	private final String origin;

	private final SigningKey key;

	private final Clock clock;

	private final ScheduledExecutorService signer = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("checkpoints").factory());

	private volatile Checkpoint newest;

	private Checkpoints(CommitLog commits, MongoDatabase database, String origin, SigningKey key, Clock clock) {
		this.commits = commits;
		this.checkpoints = database.getCollection("checkpoints")
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.origin = origin;
		this.key = key;
		this.clock = clock;
	}

	/**
	 * Starts signing.
	 * @param origin whose ledger it is, on one line
	 * @param keyFile PEM with a PKCS #8 Ed25519 private key and its public key; made if
	 * absent, readable by its owner only
	 * @throws IllegalStateException if the file holds something else
	 */
	public static Checkpoints open(CommitLog commits, MongoDatabase database, String origin, Path keyFile,
			Clock clock) {
		Checkpoints checkpoints = new Checkpoints(commits, database, origin, SigningKey.open(keyFile), clock);
		checkpoints.findNewest();
		checkpoints.signer.scheduleWithFixedDelay(checkpoints::signIfDue, LOOK_EVERY.toSeconds(),
				LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
		return checkpoints;
	}

	private void signIfDue() {
		try {
			if (isDue()) {
				sign();
			}
		}
		catch (RuntimeException ex) {
			log.error("No checkpoint was made", ex);
		}
	}

	boolean isDue() {
		long size = this.commits.head();
		Optional<Checkpoint> newest = newest();
		long signed = newest.map(Checkpoint::size).orElse(0L);
		Instant since = newest.map(Checkpoint::time).orElse(Instant.MIN);
		return size - signed >= COMMITS_BETWEEN
				|| size > signed && !since.isAfter(this.clock.instant().minus(TIME_BETWEEN));
	}

	/**
	 * Signs all commits that there are now, after computing the links since the newest
	 * checkpoint again; if nothing was stored since, that checkpoint is the answer.
	 * @throws IllegalStateException if there is no commit yet, or a link is broken
	 */
	public synchronized Checkpoint sign() {
		Optional<Checkpoint> newest = newest();
		long from = newest.map(Checkpoint::size).orElse(0L);
		String fromHash = newest.map(Checkpoint::hash).orElse(Chain.START);
		Instant fromTimestamp = this.commits.read(from, 1)
			.stream()
			.findFirst()
			.map(Commit::maxTimestamp)
			.orElse(Instant.MIN);
		Verification verification = this.commits.verify(new Head(from, fromHash, fromTimestamp), Map.of());
		if (!verification.intact()) {
			throw new IllegalStateException(
					"Commit %d is broken: %s".formatted(verification.firstBad(), verification.reason()));
		}
		if (verification.commits() == 0) {
			throw new IllegalStateException("There is nothing to sign yet");
		}
		if (newest.isPresent() && verification.commits() == from) {
			return newest.get();
		}
		Checkpoint unsigned = new Checkpoint(this.origin, verification.commits(), verification.head(),
				this.clock.instant(), this.key.id(), null);
		Checkpoint signed = new Checkpoint(unsigned.origin(), unsigned.size(), unsigned.hash(), unsigned.time(),
				unsigned.keyId(), this.key.sign(unsigned.signedText()));
		String id = signed.size() + "/" + signed.keyId();
		this.checkpoints.replaceOne(Filters.eq("_id", id), document(id, signed), new ReplaceOptions().upsert(true));
		this.newest = signed;
		return signed;
	}

	/**
	 * The one of this key that covers most commits.
	 */
	public Optional<Checkpoint> newest() {
		return Optional.ofNullable(this.newest);
	}

	private void findNewest() {
		this.newest = all().stream()
			.filter((checkpoint) -> checkpoint.keyId().equals(this.key.id()))
			.max(Comparator.comparingLong(Checkpoint::size))
			.orElse(null);
	}

	private List<Checkpoint> all() {
		return this.checkpoints.find().map(Checkpoints::checkpoint).into(new ArrayList<>());
	}

	/**
	 * For whoever checks a checkpoint outside.
	 */
	public String publicKeyPem() {
		return this.key.publicKeyPem();
	}

	/**
	 * Computes every link again, and holds the commits to every stored checkpoint, whose
	 * signatures must be right; those of another key are held to their hash only.
	 */
	public Verification verify() {
		Map<Long, String> known = new HashMap<>();
		for (Checkpoint checkpoint : all()) {
			if (checkpoint.keyId().equals(this.key.id())
					&& !this.key.verifies(checkpoint.signedText(), checkpoint.signature())) {
				return new Verification(false, 0, checkpoint.size(), Chain.START,
						"the signature of the checkpoint at %d is wrong".formatted(checkpoint.size()));
			}
			known.merge(checkpoint.size(), checkpoint.hash(),
					(one, other) -> one.equals(other) ? one : "%s and %s".formatted(one, other));
		}
		return this.commits.verify(Head.START, known);
	}

	private static Document document(String id, Checkpoint checkpoint) {
		return new Document("_id", id).append("origin", checkpoint.origin())
			.append("size", checkpoint.size())
			.append("hash", checkpoint.hash())
			.append("time", checkpoint.time().toString())
			.append("keyId", checkpoint.keyId())
			.append("signature", checkpoint.signature());
	}

	private static Checkpoint checkpoint(Document document) {
		return new Checkpoint(document.getString("origin"), document.getLong("size"), document.getString("hash"),
				Instant.parse(document.getString("time")), document.getString("keyId"),
				document.getString("signature"));
	}

	@Override
	public void close() {
		this.signer.close();
	}

}
