package pl.utrwal.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;

import pl.utrwal.eventstore.log.Position;

/**
 * How far each processor has come. A segment is claimed by one node at a time, which
 * counts a number up; another may take the claim once it has seen the same number for
 * long enough, by its own watch: no clocks are compared. Each taking has a new number,
 * the fence: whoever lost a claim without noticing can store nothing any more, even if
 * nobody holds it now.
 */
public final class CommitTokenStore implements TokenStore {

	private static final String ID = "_id";

	private static final String PROCESSOR = "processor";

	private static final String SEGMENT = "segment";

	private static final String TOKEN = "token";

	private static final String TYPE = "type";

	private static final String OWNER = "owner";

	private static final String FENCE = "fence";

	private static final String BEAT = "beat";

	private static final String STORE_ID = "store";

	private static final String IDENTIFIER = "identifier";

	private final MongoCollection<Document> tokens;

	/** Nanoseconds of this process; only differences mean anything. */
	private final LongSupplier watch;

	private final String node;

	private final Duration claimTimeout;

	private final ObjectMapper mapper = Json.mapper();

	/** The fences of the claims of this process, by document id. */
	private final Map<String, Long> claims = new ConcurrentHashMap<>();

	/** What was last seen of the claims of others, by document id. */
	private final Map<String, Seen> seen = new ConcurrentHashMap<>();

	/**
	 * @param node the owner of the claims; the same name after a restart takes up its old
	 * claims at once
	 * @param claimTimeout how long another node has to see a claim that is not extended
	 * before it may take it; null if this process alone uses the database: then it takes
	 * every claim, and extends none
	 */
	public CommitTokenStore(MongoDatabase database, String node, Duration claimTimeout) {
		this(database, System::nanoTime, node, claimTimeout);
	}

	CommitTokenStore(MongoDatabase database, LongSupplier watch, String node, Duration claimTimeout) {
		this.tokens = database.getCollection("tokens")
			.withReadPreference(ReadPreference.primary())
			.withWriteConcern(WriteConcern.MAJORITY);
		this.watch = watch;
		this.node = node;
		this.claimTimeout = claimTimeout;
	}

	@Override
	public boolean requiresExplicitSegmentInitialization() {
		return true;
	}

	@Override
	public void initializeTokenSegments(String processorName, int segmentCount) {
		initializeTokenSegments(processorName, segmentCount, null);
	}

	@Override
	public void initializeTokenSegments(String processorName, int segmentCount, TrackingToken initialToken) {
		if (fetchSegments(processorName).length > 0) {
			throw new UnableToClaimTokenException("Processor %s has segments already".formatted(processorName));
		}
		for (int segment = 0; segment < segmentCount; segment++) {
			if (!insert(initialToken, processorName, segment)) {
				throw new UnableToClaimTokenException("Processor %s has segments already".formatted(processorName));
			}
		}
	}

	@Override
	public void initializeSegment(TrackingToken token, String processorName, int segment) {
		if (!insert(token, processorName, segment)) {
			throw new UnableToInitializeTokenException(
					"Segment %s exists already".formatted(id(processorName, segment)));
		}
	}

	private boolean insert(TrackingToken token, String processorName, int segment) {
		try {
			this.tokens.insertOne(new Document(ID, id(processorName, segment)).append(PROCESSOR, processorName)
				.append(SEGMENT, segment)
				.append(TYPE, type(token))
				.append(TOKEN, json(token))
				.append(OWNER, null)
				.append(FENCE, 0L)
				.append(BEAT, 0L));
			return true;
		}
		catch (MongoWriteException ex) {
			if (ErrorCategory.fromErrorCode(ex.getCode()) == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	@Override
	public void storeToken(TrackingToken token, String processorName, int segment) {
		updateClaimed(id(processorName, segment), Updates.combine(Updates.set(TYPE, type(token)),
				Updates.set(TOKEN, json(token)), Updates.inc(BEAT, 1L)));
		Await.wake();
	}

	@Override
	public void extendClaim(String processorName, int segment) {
		String id = id(processorName, segment);
		if (this.claimTimeout != null || !this.claims.containsKey(id)) {
			updateClaimed(id, Updates.inc(BEAT, 1L));
		}
	}

	private void updateClaimed(String id, Bson update) {
		Long fence = this.claims.get(id);
		if (fence == null || this.tokens.updateOne(claimed(id, fence), update).getMatchedCount() == 0) {
			throw lost(id, fence);
		}
	}

	@Override
	public TrackingToken fetchToken(String processorName, int segment) {
		String id = id(processorName, segment);
		Document stored = this.tokens.find(Filters.eq(ID, id)).first();
		if (stored == null) {
			throw new UnableToClaimTokenException("Segment %s does not exist".formatted(id));
		}
		boolean held = isOwn(stored) && stored.get(FENCE).equals(this.claims.get(id));
		if (!held && !mayClaim(stored)) {
			throw new UnableToClaimTokenException("Segment %s is claimed by %s".formatted(id, stored.getString(OWNER)));
		}
		long fence = stored.getLong(FENCE) + (held ? 0 : 1);
		Document claimed = this.tokens.findOneAndUpdate(held ? claimed(id, fence) : asItWas(stored),
				Updates.combine(Updates.set(OWNER, this.node), Updates.set(FENCE, fence), Updates.inc(BEAT, 1L)),
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
		if (claimed == null) {
			throw new UnableToClaimTokenException("Segment %s was claimed by another at the same time".formatted(id));
		}
		this.claims.put(id, fence);
		return token(claimed);
	}

	private boolean isOwn(Document stored) {
		return this.node.equals(stored.getString(OWNER));
	}

	private boolean mayClaim(Document stored) {
		return stored.getString(OWNER) == null || isOwn(stored) || isStale(stored);
	}

	private boolean isStale(Document stored) {
		if (this.claimTimeout == null) {
			return true;
		}
		Seen now = new Seen(stored.getLong(FENCE), stored.getLong(BEAT), this.watch.getAsLong());
		Seen first = this.seen.merge(stored.getString(ID), now,
				(before, after) -> before.isSameBeat(after) ? before : after);
		return now.nanos - first.nanos > this.claimTimeout.toNanos();
	}

	/**
	 * A claim that was extended after it was looked at must not be taken.
	 */
	private static Bson asItWas(Document stored) {
		return Filters.and(Filters.eq(ID, stored.get(ID)), Filters.eq(FENCE, stored.get(FENCE)),
				Filters.eq(OWNER, stored.get(OWNER)), Filters.eq(BEAT, stored.get(BEAT)));
	}

	@Override
	public void releaseClaim(String processorName, int segment) {
		String id = id(processorName, segment);
		Long fence = this.claims.remove(id);
		if (fence != null) {
			this.tokens.updateOne(claimed(id, fence), Updates.set(OWNER, null));
		}
	}

	@Override
	public void deleteToken(String processorName, int segment) {
		String id = id(processorName, segment);
		Long fence = this.claims.remove(id);
		if (fence == null || this.tokens.deleteOne(claimed(id, fence)).getDeletedCount() == 0) {
			throw lost(id, fence);
		}
	}

	private Bson claimed(String id, long fence) {
		return Filters.and(Filters.eq(ID, id), Filters.eq(OWNER, this.node), Filters.eq(FENCE, fence));
	}

	private UnableToClaimTokenException lost(String id, Long fence) {
		if (fence != null) {
			this.claims.remove(id, fence);
		}
		return new UnableToClaimTokenException("Segment %s is not claimed by %s".formatted(id, this.node));
	}

	@Override
	public int[] fetchSegments(String processorName) {
		return segments(processorName).stream().mapToInt((segment) -> segment.getInteger(SEGMENT)).sorted().toArray();
	}

	@Override
	public List<Segment> fetchAvailableSegments(String processorName) {
		List<Document> stored = segments(processorName);
		int[] all = stored.stream().mapToInt((segment) -> segment.getInteger(SEGMENT)).toArray();
		Arrays.sort(all);
		return stored.stream()
			.filter(this::mayClaim)
			.map((segment) -> Segment.computeSegment(segment.getInteger(SEGMENT), all))
			.toList();
	}

	private List<Document> segments(String processorName) {
		return this.tokens.find(Filters.eq(PROCESSOR, processorName)).into(new ArrayList<>());
	}

	/**
	 * The position up to which a processor has taken in everything, whoever holds its
	 * claims; {@link Position#NONE} before its start.
	 */
	public long position(String processorName) {
		return segments(processorName).stream()
			.mapToLong((segment) -> Position.of(token(segment)))
			.min()
			.orElse(Position.NONE);
	}

	/**
	 * The furthest position that each processor has read.
	 */
	public Map<String, Long> positions() {
		Map<String, Long> positions = new HashMap<>();
		this.tokens.find(Filters.exists(PROCESSOR))
			.forEach(
					(segment) -> positions.merge(segment.getString(PROCESSOR), Position.of(token(segment)), Math::max));
		return positions;
	}

	@Override
	public Optional<String> retrieveStorageIdentifier() {
		this.tokens.updateOne(Filters.eq(ID, STORE_ID), Updates.setOnInsert(IDENTIFIER, UUID.randomUUID().toString()),
				new UpdateOptions().upsert(true));
		return Optional.of(this.tokens.find(Filters.eq(ID, STORE_ID)).first().getString(IDENTIFIER));
	}

	private static String id(String processorName, int segment) {
		return processorName + "/" + segment;
	}

	private static String type(TrackingToken token) {
		return (token != null) ? token.getClass().getName() : null;
	}

	private String json(TrackingToken token) {
		try {
			return (token != null) ? this.mapper.writeValueAsString(token) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The token %s cannot be written".formatted(token), ex);
		}
	}

	private TrackingToken token(Document stored) {
		String json = stored.getString(TOKEN);
		if (json == null) {
			return null;
		}
		try {
			return this.mapper.readValue(json, Class.forName(stored.getString(TYPE)).asSubclass(TrackingToken.class));
		}
		catch (JsonProcessingException | ClassNotFoundException ex) {
			throw new IllegalStateException("The token %s cannot be read".formatted(stored.get(ID)), ex);
		}
	}

	private record Seen(long fence, long beat, long nanos) {

		boolean isSameBeat(Seen other) {
			return this.fence == other.fence && this.beat == other.beat;
		}

	}

}
