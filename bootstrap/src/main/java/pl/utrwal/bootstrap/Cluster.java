package pl.utrwal.bootstrap;

import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadPreference;

import pl.utrwal.eventstore.log.StartRefused;

/**
 * How to speak to a MongoDB cluster: nothing waits for ever, and what decides is asked of
 * the primary, whatever the address says.
 */
final class Cluster {

	/** Less than callers wait, so that they are told. */
	private static final long SECONDS_FOR_A_CALL = 5;

	private static final int SECONDS_TO_CONNECT = 3;

	/** A connection over which nothing comes any more is noticed by this. */
	private static final int SECONDS_BETWEEN_HEARTBEATS = 2;

	private Cluster() {
	}

	/**
	 * @param address as in {@code utrwal.mongodb-uri}; its {@code timeoutMS} counts, if
	 * it has one
	 * @throws StartRefused if it is no address
	 */
	static MongoClientSettings settings(String address) {
		ConnectionString cluster = read(address);
		MongoClientSettings.Builder settings = MongoClientSettings.builder()
			.applyConnectionString(cluster)
			.readPreference(ReadPreference.primary())
			.applyToClusterSettings((servers) -> servers.serverSelectionTimeout(SECONDS_FOR_A_CALL, TimeUnit.SECONDS))
			.applyToSocketSettings((socket) -> socket.connectTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS))
			.applyToServerSettings((server) -> server.heartbeatFrequency(SECONDS_BETWEEN_HEARTBEATS, TimeUnit.SECONDS));
		if (cluster.getTimeout() == null) {
			settings.timeout(SECONDS_FOR_A_CALL, TimeUnit.SECONDS);
		}
		return settings.build();
	}

	private static ConnectionString read(String address) {
		try {
			return new ConnectionString(address);
		}
		catch (IllegalArgumentException | MongoException ex) {
			throw new StartRefused(
					"utrwal.mongodb-uri is no address of a MongoDB, such as "
							+ "mongodb://login:password@host1:27017,host2:27017/?replicaSet=name. " + ex.getMessage(),
					ex);
		}
	}

}
