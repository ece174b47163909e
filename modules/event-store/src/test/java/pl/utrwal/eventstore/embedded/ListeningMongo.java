package pl.utrwal.eventstore.embedded;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import de.bwaldvogel.mongo.MongoServer;

import pl.utrwal.eventstore.PrivateFiles;

/**
 * The embedded server on a loopback port, for tests with several processes. The
 * application itself never lets it listen.
 */
public final class ListeningMongo implements AutoCloseable {

	private final EmbeddedMongo store;

	private final MongoServer server;

	private final InetSocketAddress address;

	private ListeningMongo(EmbeddedMongo store, DurableBackend backend) {
		this.store = store;
		this.server = new MongoServer(backend);
		this.address = this.server.bind();
	}

	/**
	 * Opens the store in that folder, which is made if absent.
	 */
	public static ListeningMongo start(Path folder) {
		PrivateFiles.folder(folder);
		AtomicReference<DurableBackend> backend = new AtomicReference<>();
		EmbeddedMongo store = EmbeddedMongo.start(DiskFiles.name(folder.resolve("store.mv")), (file) -> {
			backend.set(new DurableBackend(file));
			return backend.get();
		});
		return new ListeningMongo(store, backend.get());
	}

	public InetSocketAddress address() {
		return this.address;
	}

	@Override
	public void close() {
		this.server.shutdownNow();
		this.store.close();
	}

}
