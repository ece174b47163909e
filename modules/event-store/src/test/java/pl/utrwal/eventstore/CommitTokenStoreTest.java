package pl.utrwal.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.log.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommitTokenStoreTest {

	private static final String PROCESSOR = "plans";

	private final AtomicLong watch = new AtomicLong();

	private TestStore store;

	private CommitTokenStore one;

	private CommitTokenStore other;

	@BeforeEach
	void open() {
		this.store = new TestStore();
		this.one = tokens("one");
		this.other = tokens("other");
		this.one.initializeTokenSegments(PROCESSOR, 1, token(5));
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void keepsTheToken() {
		assertThat(this.one.fetchToken(PROCESSOR, 0)).isEqualTo(token(5));
		this.one.storeToken(token(6), PROCESSOR, 0);
		assertThat(this.one.fetchToken(PROCESSOR, 0)).isEqualTo(token(6));
		this.one.storeToken(null, PROCESSOR, 0);
		assertThat(this.one.fetchToken(PROCESSOR, 0)).isNull();
		TrackingToken replay = ReplayToken.createReplayToken(token(9), token(3));
		this.one.storeToken(replay, PROCESSOR, 0);
		assertThat(this.one.fetchToken(PROCESSOR, 0)).isEqualTo(replay);
	}

	@Test
	void whoIsAloneTakesEveryClaimAndWritesNothingToKeepIt() {
		this.other.fetchToken(PROCESSOR, 0);
		CommitTokenStore alone = new CommitTokenStore(this.store.database(), "alone", null);
		assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> alone.extendClaim(PROCESSOR, 0));
		assertThat(alone.fetchToken(PROCESSOR, 0)).isEqualTo(token(5));
		List<Document> before = stored();
		alone.extendClaim(PROCESSOR, 0);
		assertThat(stored()).isEqualTo(before);
		alone.storeToken(token(6), PROCESSOR, 0);
		assertThat(alone.position(PROCESSOR)).isEqualTo(6);
	}

	private List<Document> stored() {
		return this.store.database().getCollection("tokens").find().into(new ArrayList<>());
	}

	@Test
	void anyNodeCanSeeHowFarAProcessorIs() {
		assertThat(this.other.position("absent")).isEqualTo(Position.NONE);
		assertThat(this.other.position(PROCESSOR)).isEqualTo(5);
		this.one.initializeSegment(null, PROCESSOR, 1);
		assertThat(this.other.position(PROCESSOR)).isEqualTo(Position.NONE);
		this.one.fetchToken(PROCESSOR, 1);
		this.one.storeToken(token(3), PROCESSOR, 1);
		assertThat(this.other.position(PROCESSOR)).isEqualTo(3);
	}

	@Test
	void theSameTokenTwiceInAMillisecondIsStored() {
		this.one.fetchToken(PROCESSOR, 0);
		this.one.storeToken(token(6), PROCESSOR, 0);
		this.one.storeToken(token(6), PROCESSOR, 0);
		this.one.extendClaim(PROCESSOR, 0);
		this.one.extendClaim(PROCESSOR, 0);
		assertThat(this.one.fetchToken(PROCESSOR, 0)).isEqualTo(token(6));
	}

	@Test
	void oneNodeAtATime() {
		this.one.fetchToken(PROCESSOR, 0);
		assertRefused(() -> this.other.fetchToken(PROCESSOR, 0));
		assertThat(this.other.fetchAvailableSegments(PROCESSOR)).isEmpty();
		assertThat(this.one.fetchAvailableSegments(PROCESSOR)).containsExactly(Segment.ROOT_SEGMENT);
		this.one.releaseClaim(PROCESSOR, 0);
		assertThat(this.other.fetchAvailableSegments(PROCESSOR)).containsExactly(Segment.ROOT_SEGMENT);
		assertThat(this.other.fetchToken(PROCESSOR, 0)).isEqualTo(token(5));
		assertRefused(() -> this.one.fetchToken(PROCESSOR, 0));
	}

	@Test
	void nothingIsStoredWithoutAClaim() {
		assertRefused(() -> this.one.storeToken(token(6), PROCESSOR, 0));
		assertRefused(() -> this.one.extendClaim(PROCESSOR, 0));
		assertRefused(() -> this.one.deleteToken(PROCESSOR, 0));
		assertRefused(() -> this.one.fetchToken("absent", 0));
	}

	@Test
	void aClaimThatIsExtendedIsKept() {
		this.one.fetchToken(PROCESSOR, 0);
		for (int i = 0; i < 5; i++) {
			pass(8);
			this.one.extendClaim(PROCESSOR, 0);
			assertRefused(() -> this.other.fetchToken(PROCESSOR, 0));
		}
		pass(8);
		this.one.storeToken(token(6), PROCESSOR, 0);
		pass(8);
		assertRefused(() -> this.other.fetchToken(PROCESSOR, 0));
	}

	/** Its clock may be an hour ahead, its watch counts from its own start. */
	@Test
	void aNodeThatHasJustComeTakesNoClaimOfALivingOne() {
		this.one.fetchToken(PROCESSOR, 0);
		pass(3600);
		CommitTokenStore newcomer = tokens("newcomer");
		assertRefused(() -> newcomer.fetchToken(PROCESSOR, 0));
		pass(8);
		this.one.extendClaim(PROCESSOR, 0);
		assertThat(newcomer.fetchAvailableSegments(PROCESSOR)).isEmpty();
		pass(8);
		assertRefused(() -> newcomer.fetchToken(PROCESSOR, 0));
		pass(8);
		assertThat(newcomer.fetchToken(PROCESSOR, 0)).isEqualTo(token(5));
	}

	@Test
	void aStolenClaimCannotBeUsedAnyMore() {
		this.one.fetchToken(PROCESSOR, 0);
		this.one.storeToken(token(6), PROCESSOR, 0);
		waitInVain(this.other);
		assertThat(this.other.fetchToken(PROCESSOR, 0)).isEqualTo(token(6));
		this.other.storeToken(token(9), PROCESSOR, 0);
		this.other.releaseClaim(PROCESSOR, 0);
		assertRefused(() -> this.one.storeToken(token(7), PROCESSOR, 0));
		assertRefused(() -> this.one.storeToken(token(7), PROCESSOR, 0));
		this.one.releaseClaim(PROCESSOR, 0);
		assertThat(this.one.fetchToken(PROCESSOR, 0)).isEqualTo(token(9));
	}

	@Test
	void aReleaseAfterALossLeavesTheNewClaimAlone() {
		this.one.fetchToken(PROCESSOR, 0);
		waitInVain(this.other);
		this.other.fetchToken(PROCESSOR, 0);
		this.one.releaseClaim(PROCESSOR, 0);
		this.other.storeToken(token(7), PROCESSOR, 0);
		assertRefused(() -> this.one.fetchToken(PROCESSOR, 0));
	}

	@Test
	void theSameNodeGoesOnAtOnceAfterARestartAndFencesItsOldSelfOff() {
		this.one.fetchToken(PROCESSOR, 0);
		CommitTokenStore restarted = tokens("one");
		assertThat(restarted.fetchToken(PROCESSOR, 0)).isEqualTo(token(5));
		restarted.storeToken(token(8), PROCESSOR, 0);
		assertRefused(() -> this.one.storeToken(token(6), PROCESSOR, 0));
	}

	@Test
	void segmentsAreMadeAndDeleted() {
		assertRefused(() -> this.one.initializeTokenSegments(PROCESSOR, 1));
		this.one.initializeSegment(token(1), PROCESSOR, 1);
		assertThatExceptionOfType(UnableToInitializeTokenException.class)
			.isThrownBy(() -> this.one.initializeSegment(token(1), PROCESSOR, 1));
		assertThat(this.one.fetchSegments(PROCESSOR)).containsExactly(0, 1);
		this.one.fetchToken(PROCESSOR, 1);
		this.one.deleteToken(PROCESSOR, 1);
		assertThat(this.one.fetchSegments(PROCESSOR)).containsExactly(0);
		assertThat(this.one.fetchSegments("absent")).isEmpty();
		assertThat(this.one.requiresExplicitSegmentInitialization()).isTrue();
	}

	@Test
	void theStoreHasOneIdentifier() {
		assertThat(this.one.retrieveStorageIdentifier()).isPresent().isEqualTo(this.other.retrieveStorageIdentifier());
	}

	/**
	 * Nodes that claim, store, stall and release at random never move the token back.
	 */
	@Test
	void aTokenNeverGoesBack() throws Exception {
		long seed = new Random().nextLong();
		AtomicInteger stored = new AtomicInteger();
		Set<Long> reachedOnce = ConcurrentHashMap.newKeySet();
		List<Future<?>> runs = new ArrayList<>();
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			for (int node = 0; node < 4; node++) {
				CommitTokenStore tokens = tokens("node" + node);
				Random random = new Random(seed + node);
				runs.add(nodes.submit(() -> {
					for (int i = 0; i < 150; i++) {
						try {
							long reached = Position.of(tokens.fetchToken(PROCESSOR, 0));
							for (int step = random.nextInt(4); step > 0; step--) {
								if (random.nextInt(3) == 0) {
									pass(11);
								}
								tokens.storeToken(token(++reached), PROCESSOR, 0);
								// two nodes that stored the same step both had the claim
								assertThat(reachedOnce.add(reached)).as("seed %d", seed).isTrue();
								stored.incrementAndGet();
							}
							tokens.releaseClaim(PROCESSOR, 0);
						}
						catch (UnableToClaimTokenException ex) {
							// another one has it
						}
					}
				}));
			}
			for (Future<?> run : runs) {
				run.get();
			}
		}
		CommitTokenStore last = tokens("last");
		last.fetchAvailableSegments(PROCESSOR);
		pass(11);
		assertThat(Position.of(last.fetchToken(PROCESSOR, 0))).as("seed %d", seed).isEqualTo(5 + stored.get());
		assertThat(stored.get()).isPositive();
	}

	private CommitTokenStore tokens(String node) {
		return new CommitTokenStore(this.store.database(), this.watch::get, node, Duration.ofSeconds(10));
	}

	private void pass(int seconds) {
		this.watch.addAndGet(Duration.ofSeconds(seconds).toNanos());
	}

	/**
	 * Sees the claim of another as it is, and again when it has not been extended since.
	 */
	private void waitInVain(CommitTokenStore tokens) {
		assertRefused(() -> tokens.fetchToken(PROCESSOR, 0));
		pass(11);
	}

	private static TrackingToken token(long position) {
		return new GlobalSequenceTrackingToken(position);
	}

	private static void assertRefused(Runnable call) {
		assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(call::run);
	}

}
