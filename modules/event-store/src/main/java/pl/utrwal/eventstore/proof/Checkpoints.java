package pl.utrwal.eventstore.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pl.utrwal.eventstore.contract.events.StoreRestored;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Hash;
import pl.utrwal.eventstore.log.LedgerBroken;
import pl.utrwal.eventstore.log.MerkleHash;
import pl.utrwal.eventstore.log.MerkleTree;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StartRefused;
import pl.utrwal.eventstore.log.Verification;

/**
 * Signs how far the log has come: within ten seconds after a burst of commits, every
 * 1,000 commits, when it is closed, and on demand; but only what extends all that was
 * signed before. The key, and a file with all checkpoints, lie outside the database.
 */
public final class Checkpoints implements AutoCloseable {

	/** Beside the key. */
	public static final String FILE = "ledger-checkpoints.jsonl";

	private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

	private static final long COMMITS_BETWEEN = 1000;

	private static final Duration LOOK_EVERY = Duration.ofSeconds(4);

	private final CommitLog commits;

	private final SigningKey key;

	private final CheckpointFile file;

	private final Supplier<Map<String, Long>> projections;

	private final Clock clock;

	private final ScheduledExecutorService signer = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("checkpoints").factory());

	private boolean started;

	/** How many commits there were at the last look. */
	private long seen;

	/** What the last look found. */
	private Optional<String> suspicion = Optional.empty();

	private Checkpoints(CommitLog commits, SigningKey key, CheckpointFile file, Supplier<Map<String, Long>> projections,
			Clock clock) {
		this.commits = commits;
		this.key = key;
		this.file = file;
		this.projections = projections;
		this.clock = clock;
	}

	/**
	 * Opens what was signed. Nothing is signed before {@link #start()}.
	 * @param keyFile the name of the ledger and its Ed25519 key pair; made, with an empty
	 * file of checkpoints beside it, if the database was never signed
	 * @param projections how far each processor has come, as positions
	 * @throws IllegalStateException if the key or the file of checkpoints is missing or
	 * damaged, or the database is signed with another key
	 */
	public static Checkpoints open(CommitLog commits, MongoDatabase database, Path keyFile,
			Supplier<Map<String, Long>> projections, Clock clock) {
		Path checkpointFile = keyFile.resolveSibling(FILE);
		MongoCollection<Document> ledgers = database.getCollection("ledger")
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		Optional<String> signedBy = Optional.ofNullable(ledgers.find(Filters.eq("_id", "signer")).first())
			.map((found) -> found.getString("key"));
		boolean isNew = !Files.exists(keyFile);
		if (isNew && (signedBy.isPresent() || CheckpointFile.isUsed(checkpointFile))) {
			throw new StartRefused(
					"The ledger was signed, but its key %s is not there. Put that file and %s back, from another node or from the copy that was kept apart"
						.formatted(keyFile, FILE));
		}
		if (!isNew && !Files.exists(checkpointFile)) {
			throw new StartRefused(
					"There is a key %s, but no %s beside it. Put that file back, from another node or from the last copy"
						.formatted(keyFile, FILE));
		}
		if (isNew) {
			// the key last: where it is, the file is too, whenever a crash came
			CheckpointFile.create(checkpointFile);
			SigningKey.create(keyFile);
		}
		SigningKey key = SigningKey.open(keyFile);
		CheckpointFile file = CheckpointFile.open(checkpointFile, key);
		ledgers.updateOne(Filters.eq("_id", "signer"), Updates.setOnInsert("key", key.verifierKey()),
				new UpdateOptions().upsert(true));
		String signer = ledgers.find(Filters.eq("_id", "signer")).first().getString("key");
		if (!signer.equals(key.verifierKey())) {
			throw new StartRefused(
					"The ledger is signed with the key %s, but %s holds %s. All nodes of a cluster sign with one key: copy the file"
						.formatted(signer, keyFile, key.verifierKey()));
		}
		return new Checkpoints(commits, key, file, projections, clock);
	}

	/**
	 * Signs what there is from now on.
	 * @throws IllegalStateException if the store does not extend what was signed; the
	 * message says what is missing and from where
	 */
	public void start() {
		fault().ifPresent((fault) -> {
			throw new StartRefused(fault);
		});
		this.started = true;
		this.signer.scheduleWithFixedDelay(this::look, LOOK_EVERY.toSeconds(), LOOK_EVERY.toSeconds(),
				TimeUnit.SECONDS);
	}

	/**
	 * Why the store does not extend what was signed, in words for an operator.
	 */
	public Optional<String> fault() {
		Optional<String> fault = this.file.newest().flatMap(this::fault);
		return fault.isPresent() ? fault : projectionFault();
	}

	private Optional<String> fault(Checkpoint signed) {
		long head = this.commits.head();
		if (head < signed.size()) {
			return Optional
				.of("The store ends at commit %d, but %d were signed on %s: commits %d to %d are missing. If an older backup was put back, say so with utrwal.store-restored"
					.formatted(head, signed.size(), signed.time(), head + 1, signed.size()));
		}
		if (!signed.root().equals(root(signed.size()))) {
			return Optional
				.of("The first %d commits are not those that were signed on %s: something after commit %d was changed"
					.formatted(signed.size(), signed.time(), lastThatFits(signed.size())));
		}
		return Optional.empty();
	}

	private Optional<String> projectionFault() {
		// the tokens first: commits may come between
		Optional<Map.Entry<String, Long>> furthest = this.projections.get()
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue());
		long head = this.commits.head();
		return furthest.filter((projection) -> Position.commitNumber(projection.getValue()) > head)
			.map((projection) -> "The store ends at commit %d, but %s has read commit %d: commits are missing. If an older backup was put back, say so with utrwal.store-restored"
				.formatted(head, projection.getKey(), Position.commitNumber(projection.getValue())));
	}

	/** The largest size up to which the store is known to be what was signed. */
	private long lastThatFits(long below) {
		long head = this.commits.head();
		return this.file.checkpoints()
			.stream()
			.filter((checkpoint) -> checkpoint.size() < below && checkpoint.size() <= head
					&& checkpoint.root().equals(root(checkpoint.size())))
			.mapToLong(Checkpoint::size)
			.max()
			.orElse(0);
	}

	/**
	 * The root at a size, as the commit of that number tells it.
	 * @return null if there is no such commit
	 */
	private Hash root(long size) {
		return (size == 0) ? MerkleHash.EMPTY : this.commits.stored(size).map(Commit::root).orElse(null);
	}

	/**
	 * A database whose primary has just changed may lack for a moment what it will have
	 * again, so a fault counts when it is seen twice.
	 */
	private void look() {
		try {
			Optional<String> fault = fault();
			if (fault.isPresent()) {
				if (fault.equals(this.suspicion)) {
					this.commits.breakDown(fault.get());
				}
			}
			else if (isDue()) {
				sign();
			}
			this.suspicion = fault;
		}
		catch (RuntimeException ex) {
			log.error("No checkpoint was made", ex);
		}
	}

	/**
	 * Whether commits are not signed yet and no more of them came since the last look.
	 */
	boolean isDue() {
		long size = this.commits.head();
		long signed = newest().map(Checkpoint::size).orElse(0L);
		boolean quiet = size == this.seen;
		this.seen = size;
		return size - signed >= COMMITS_BETWEEN || size > signed && quiet;
	}

	/**
	 * Signs all commits that there are now, after those since the newest checkpoint were
	 * computed again; if nothing was stored since, that checkpoint is the answer.
	 * @throws IllegalStateException if there is no commit yet
	 * @throws LedgerBroken if the store does not extend what was signed
	 */
	public synchronized Checkpoint sign() {
		fault().ifPresent((fault) -> {
			throw new LedgerBroken(fault);
		});
		Optional<Checkpoint> newest = this.file.newest();
		Verification verification = this.commits.verifyFrom(newest.map(Checkpoint::size).orElse(0L));
		if (!verification.intact()) {
			breakDown("Commit %d is broken: %s".formatted(verification.firstBad(), verification.reason()));
		}
		if (verification.commits() == 0) {
			throw new IllegalStateException("There is nothing to sign yet");
		}
		if (newest.isPresent() && verification.commits() == newest.get().size()) {
			return newest.get();
		}
		Checkpoint signed = Checkpoint.sign(verification.commits(), verification.root(), this.clock.instant(),
				this.key);
		this.file.append(signed);
		return signed;
	}

	private void breakDown(String fault) {
		this.commits.breakDown(fault);
		throw new LedgerBroken(fault);
	}

	/**
	 * Goes on with an older store that an operator put back. What was signed before need
	 * not be extended any more; that this was so is an event.
	 * @param append stores the event
	 * @throws IllegalStateException if the store itself is broken
	 */
	public synchronized void restore(String reason, Consumer<StoreRestored> append) {
		Verification verification = this.commits.verify();
		if (!verification.intact()) {
			throw new IllegalStateException(
					"Commit %d is broken: %s".formatted(verification.firstBad(), verification.reason()));
		}
		append.accept(new StoreRestored(verification.commits(), this.file.newest().map(Checkpoint::note).orElse(null)));
		this.file.appendRestored(reason, this.clock.instant());
	}

	/**
	 * The one that covers most commits.
	 */
	public synchronized Optional<Checkpoint> newest() {
		return this.file.newest();
	}

	/**
	 * A checkpoint of a size, which may be older than the newest: signed again, if none
	 * of that size was.
	 * @throws IllegalArgumentException if the ledger is smaller
	 */
	public synchronized Checkpoint at(long size) {
		return this.file.checkpoints()
			.stream()
			.filter((checkpoint) -> checkpoint.size() == size)
			.findFirst()
			.orElseGet(() -> {
				sign();
				return Checkpoint.sign(size, checkedRoot(size), this.clock.instant(), this.key);
			});
	}

	/**
	 * That a commit is in the ledger of a size.
	 * @throws IllegalArgumentException if the ledger is smaller, or has no such commit
	 */
	public Inclusion inclusion(long number, long size) {
		List<Hash> proof = this.commits.tree(size).inclusionProof(number - 1, size);
		return new Inclusion(this.commits.stored(number).orElseThrow(), size, checkedRoot(size), proof);
	}

	/**
	 * That the ledger of one size is the beginning of the ledger of another.
	 * @throws IllegalArgumentException if the sizes are not in order, from 1 to the
	 * ledger's
	 */
	public Consistency consistency(long from, long to) {
		List<Hash> proof = this.commits.tree(to).consistencyProof(from, to);
		return new Consistency(from, to, checkedRoot(from), checkedRoot(to), proof);
	}

	/** What the tree says must be what the commit says of itself. */
	private Hash checkedRoot(long size) {
		Hash root = this.commits.tree(size).root(size);
		if (!root.equals(root(size))) {
			breakDown("The root of commit %d is not that of the commits up to it".formatted(size));
		}
		return root;
	}

	/**
	 * The first hashes of a tile of the tree.
	 * @param level from 0, eight levels of the tree each
	 * @throws IllegalArgumentException if the tree has not so many
	 */
	public List<Hash> tile(int level, long index, int width) {
		return this.commits.tree((index * MerkleTree.TILE_WIDTH + width) << 8 * level).tile(level, index, width);
	}

	/**
	 * Holds the ledger to a checkpoint that was kept elsewhere.
	 * @param note a signed note
	 */
	public Comparison compare(String note) {
		Optional<Checkpoint> read = Checkpoint.read(note, this.clock.instant());
		if (read.isEmpty()) {
			return Comparison.not("unreadable", null);
		}
		Checkpoint kept = read.get();
		if (!kept.origin().equals(this.key.origin())) {
			return Comparison.not("other-ledger", null);
		}
		if (!kept.isSignedBy(this.key)) {
			return Comparison.not("not-signed", null);
		}
		long head = this.commits.head();
		if (kept.size() > head) {
			return Comparison.not("shorter", head + 1);
		}
		return kept.root().equals(root(kept.size())) ? Comparison.FITS
				: Comparison.not("differs", lastThatFits(kept.size()) + 1);
	}

	/**
	 * Vouches for something that was made of the ledger: a signed note of the form, the
	 * name of the ledger and the hash, a line each. It is no checkpoint, whose second
	 * line is a number.
	 * @param form what it is, such as {@code utrwal/evidence/v1}
	 * @param sha256 in hex
	 */
	public String vouch(String form, String sha256) {
		return SignedNote.sign("%s\n%s\n%s\n".formatted(form, this.key.origin(), sha256), this.key).toString();
	}

	/**
	 * The name of this ledger.
	 */
	public String origin() {
		return this.key.origin();
	}

	/**
	 * For whoever checks a checkpoint outside.
	 */
	public String publicKeyPem() {
		return this.key.publicKeyPem();
	}

	/**
	 * The same key as verifiers of signed notes read it.
	 */
	public String verifierKey() {
		return this.key.verifierKey();
	}

	/**
	 * Computes the tree again, from the first commit to the last, and holds it to
	 * everything that was signed.
	 * @param progress is told how many commits are done
	 */
	public Verification verify(LongConsumer progress) {
		Map<Long, Hash> known = new HashMap<>();
		List<Checkpoint> signed;
		synchronized (this) {
			signed = this.file.checkpoints();
		}
		signed.stream()
			.sorted(Comparator.comparingLong(Checkpoint::size))
			.forEach((checkpoint) -> known.put(checkpoint.size(), checkpoint.root()));
		return this.commits.verify(known, progress);
	}

	/**
	 * Signs what is not signed yet.
	 */
	@Override
	public void close() {
		this.signer.close();
		if (this.started && this.commits.head() > 0 && this.commits.broken().isEmpty() && fault().isEmpty()) {
			sign();
		}
	}

}
