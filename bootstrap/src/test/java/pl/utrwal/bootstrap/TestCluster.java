package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

import pl.utrwal.eventstore.Eventually;
import pl.utrwal.eventstore.embedded.ListeningMongo;
import pl.utrwal.eventstore.faults.Fault;
import pl.utrwal.eventstore.faults.FaultProxy;
import pl.utrwal.eventstore.faults.FaultSchedule;

/**
 * Nodes of the application, each a process of its own with a data folder of its own, and
 * between each and their one database a proxy that can have faults. The database is the
 * MongoDB that UTRWAL_TEST_MONGODB_URI names, else the embedded server on a port.
 */
final class TestCluster implements FaultSchedule.Target, AutoCloseable {

	private static final String SCHEME = "mongodb://";

	private static final String KEY = "ledger-key.pem";

	private static final String CHECKPOINTS = "ledger-checkpoints.jsonl";

	static final String MUNICIPALITY = "office";

	/** The account that writes. */
	static final String PLANNER = "planner";

	private static final String TOKEN = "of the planner";

	private static final Fault NONE = new Fault.None();

	private final ClusterJournal journal;

	private final ListeningMongo server;

	private final MongoClient client;

	private final List<Node> nodes;

	/**
	 * @param folder of everything; what lies there of an earlier run is taken up
	 */
	TestCluster(Path folder, int nodes, ClusterJournal journal) {
		this.journal = journal;
		String given = System.getenv("UTRWAL_TEST_MONGODB_URI");
		this.server = (given != null) ? null : ListeningMongo.start(folder.resolve("database"));
		String uri = direct((given != null) ? given : SCHEME + address(this.server.address()));
		this.client = MongoClients.create(uri);
		if (!Files.exists(folder.resolve("node0")) && database().listCollectionNames().first() != null) {
			throw new IllegalStateException("The database %s is in use".formatted(database().getName()));
		}
		this.nodes = IntStream.range(0, nodes).mapToObj((number) -> new Node(number, folder, uri)).toList();
		Runtime.getRuntime().addShutdownHook(new Thread(this::killAll));
	}

	private static String address(InetSocketAddress address) {
		return address.getHostString() + ":" + address.getPort();
	}

	/** No other member is to be found out: it would be spoken to past the proxy. */
	private static String direct(String uri) {
		if (uri.contains("directConnection=")) {
			return uri;
		}
		String rest = uri.substring(SCHEME.length());
		return uri + (rest.contains("?") ? "&" : rest.contains("/") ? "?" : "/?") + "directConnection=true";
	}

	/**
	 * The first makes the key of the ledger, and the others get it.
	 */
	void start() {
		addPlanner();
		this.nodes.getFirst().start();
		Path data = this.nodes.getFirst().data;
		CompletableFuture.allOf(this.nodes.stream().skip(1).map((node) -> CompletableFuture.runAsync(() -> {
			if (!Files.exists(node.data.resolve(KEY))) {
				copy(data.resolve(CHECKPOINTS), node.data.resolve(CHECKPOINTS));
				copy(data.resolve(KEY), node.data.resolve(KEY));
			}
			node.start();
		})).toArray(CompletableFuture[]::new)).join();
	}

	/** As it is stored; there is no API that makes the first account. */
	private void addPlanner() {
		put("municipalities", MUNICIPALITY, Map.of("name", "Gmina"));
		put("accounts", PLANNER, Map.of("password", "", "role", "PLANNER", "municipality", MUNICIPALITY));
		put("persons", PLANNER, Map.of("login", PLANNER, "name", "Planistka"));
		put("api_tokens", hash(TOKEN), Map.of("account", PLANNER));
	}

	private void put(String collection, String id, Map<String, Object> fields) {
		Document document = new Document("_id", id);
		document.putAll(fields);
		database().getCollection(collection)
			.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void copy(Path from, Path to) {
		try {
			Files.createDirectories(to.getParent());
			Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Past all faults.
	 */
	MongoDatabase database() {
		return this.client.getDatabase("utrwal");
	}

	int size() {
		return this.nodes.size();
	}

	/**
	 * A node for a client; empty while it is dead or starts.
	 */
	Optional<Api> node(int number) {
		Node node = this.nodes.get(number);
		synchronized (this) {
			return node.serves ? Optional.of(node.api) : Optional.empty();
		}
	}

	/**
	 * No fault comes to one that is dead or starts: what is tested is how it serves.
	 */
	@Override
	public synchronized void fault(int number, Fault fault) {
		Node node = this.nodes.get(number);
		if (node.serves) {
			node.set(fault);
			tell();
		}
	}

	private void tell() {
		this.journal
			.nodesWell((int) this.nodes.stream().filter((node) -> node.serves && node.fault.equals(NONE)).count());
	}

	void kill(int number) {
		Node node = this.nodes.get(number);
		synchronized (this) {
			node.serves = false;
			node.set(NONE);
			tell();
		}
		node.process.kill();
	}

	/**
	 * Until it serves.
	 */
	void restart(int number) {
		this.nodes.get(number).start();
	}

	private void killAll() {
		this.nodes.stream().filter((node) -> node.process != null).forEach((node) -> node.process.kill());
	}

	@Override
	public void close() {
		killAll();
		this.nodes.forEach((node) -> node.proxy.close());
		this.client.close();
		if (this.server != null) {
			this.server.close();
		}
	}

	/** Leaves nothing in a database that is not ours; no node is there to write again. */
	void drop() {
		killAll();
		if (this.server == null) {
			database().drop();
		}
	}

	private final class Node {

		private final Path data;

		private final FaultProxy proxy;

		private final String uri;

		private Fault fault = NONE;

		private OtherProcess process;

		private Api api;

		private boolean serves;

		Node(int number, Path folder, String uri) {
			this.data = folder.resolve("node" + number);
			List<String> hosts = new ConnectionString(uri).getHosts();
			if (hosts.size() > 1) {
				throw new IllegalArgumentException("Name one member of the replica set, its primary");
			}
			ServerAddress server = new ServerAddress(hosts.getFirst());
			this.proxy = new FaultProxy(new InetSocketAddress(server.getHost(), server.getPort()));
			int at = Math.max(uri.indexOf('@') + 1, SCHEME.length());
			this.uri = uri.substring(0, at) + "127.0.0.1:" + this.proxy.port()
					+ uri.substring(at + hosts.getFirst().length());
		}

		void start() {
			this.process = OtherProcess.start(this.data, "--server.address=127.0.0.1",
					"--utrwal.mongodb-uri=" + this.uri);
			this.api = new Api(this.process.port(), TOKEN);
			Eventually.until("the node serves", 60, () -> this.api.get("/plans?limit=1").status() == 200);
			synchronized (TestCluster.this) {
				this.serves = true;
				tell();
			}
		}

		void set(Fault fault) {
			this.fault = fault;
			this.proxy.set(fault);
		}

	}

}
