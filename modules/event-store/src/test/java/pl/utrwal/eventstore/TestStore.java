package pl.utrwal.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.eventstore.embedded.EmbeddedMongo;
import pl.utrwal.eventstore.embedded.LossyTransport;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.StoredEvent;

/**
 * An empty database for one test: of the instance that UTRWAL_TEST_MONGODB_URI names,
 * else of an embedded server of its own.
 */
public final class TestStore implements AutoCloseable {

	public static final boolean FULL = Boolean.getBoolean("utrwal.full");

	public static final EventCatalogue STRINGS = EventCatalogue.of(List.of(String.class, WordsErased.class));

	private static final String URI = System.getenv("UTRWAL_TEST_MONGODB_URI");

	private final Path folder;

	private final EmbeddedMongo server;

	private final MongoClient client;

	private final MongoDatabase database;

	private final List<CommitLog> logs = new ArrayList<>();

	public TestStore() {
		try {
			this.folder = Files.createTempDirectory("utrwal-store");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server = (URI != null) ? null : EmbeddedMongo.start(this.folder);
		this.client = connect();
		this.database = this.client.getDatabase("t" + UUID.randomUUID().toString().replace("-", ""));
	}

	/**
	 * A connection of its own, to be closed by the caller.
	 */
	public MongoClient connect() {
		return connect(MongoClientSettings.builder());
	}

	/**
	 * @param settings its own, but for the address
	 */
	public MongoClient connect(MongoClientSettings.Builder settings) {
		return (URI != null) ? MongoClients.create(settings.applyConnectionString(new ConnectionString(URI)).build())
				: this.server.client(settings);
	}

	LossyTransport lossyTransport() {
		return (URI != null) ? LossyTransport.to(URI) : LossyTransport.to(this.server);
	}

	public MongoDatabase database() {
		return this.database;
	}

	public CommitLog open() {
		return open("node");
	}

	public CommitLog open(String node) {
		return open(node, null);
	}

	/**
	 * @param between two looks for commits of other nodes; null if there are none
	 */
	public CommitLog open(String node, Duration between) {
		CommitLog log = CommitLog.open(this.database, STRINGS.names(), Clock.systemUTC(), node, between);
		this.logs.add(log);
		return log;
	}

	public static StoredEvent event(String aggregateId, long sequence) {
		return new StoredEvent(UUID.randomUUID().toString(), aggregateId, sequence, "Test", "string", "1",
				Instant.parse("2026-01-01T00:00:00Z").plusSeconds(sequence), "{}",
				"\"%s %d\"".formatted(aggregateId, sequence));
	}

	@Override
	public void close() {
		this.logs.forEach(CommitLog::close);
		this.database.drop();
		this.client.close();
		if (this.server != null) {
			this.server.close();
		}
		deleteFolder(this.folder);
	}

	static void deleteFolder(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
