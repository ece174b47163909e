package pl.utrwal.eventstore;

import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import pl.utrwal.eventstore.embedded.EmbeddedMongo;
import pl.utrwal.eventstore.proof.Checkpoints;

/**
 * A process that works, and writes its journal to its output, until it is killed.
 */
final class KilledOffice {

	static final String READY = "READY";

	private static final int CLIENTS = 4;

	private KilledOffice() {
	}

	/**
	 * @param arguments the folder of the store, the connection string (or "embedded"),
	 * the database, a seed
	 */
	public static void main(String[] arguments) {
		MongoClient client = arguments[1].equals("embedded") ? EmbeddedMongo.start(Path.of(arguments[0])).client()
				: MongoClients.create(arguments[1]);
		MongoDatabase database = client.getDatabase(arguments[2]);
		long seed = Long.parseLong(arguments[3]);
		Office office = new Office(database, "killed", KilledOffice::say);
		Checkpoints checkpoints = Signing.start(office.log(), database, Path.of(arguments[0]));
		say(READY);
		office.startProjection();
		ExecutorService threads = Executors.newCachedThreadPool();
		threads.execute(() -> office.read(UUID.randomUUID().toString(), Signing.often(checkpoints, KilledOffice::say)));
		for (int i = 0; i < CLIENTS; i++) {
			Random random = new Random(seed + i);
			threads.execute(() -> office.append(random, Long.MAX_VALUE, KilledOffice::say));
		}
	}

	private static void say(String line) {
		synchronized (System.out) {
			System.out.println(line);
			System.out.flush();
		}
	}

}
