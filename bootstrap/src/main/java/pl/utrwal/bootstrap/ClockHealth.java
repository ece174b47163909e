package pl.utrwal.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;

/**
 * Holds this computer's clock to the database's. The record stays in order whatever the
 * clocks say, but people read its times; so a clock that is far off is told, at the start
 * and in health, and the node goes on.
 */
class ClockHealth implements HealthIndicator, SmartLifecycle {

	static final Status FAR_OFF = new Status("FAR_OFF");

	private static final Logger log = LoggerFactory.getLogger(ClockHealth.class);

	private static final Duration FAR = Duration.ofSeconds(10);

	private final MongoDatabase admin;

	private final Clock clock;

	private volatile boolean running;

	/**
	 * @param client of the database; what it says of itself it says in {@code admin}
	 */
	ClockHealth(MongoClient client, Clock clock) {
		this.admin = client.getDatabase("admin");
		this.clock = clock;
	}

	@Override
	public Health health() {
		try {
			Duration ahead = ahead();
			return ((ahead.abs().compareTo(FAR) > 0) ? Health.status(FAR_OFF) : Health.up())
				.withDetail("secondsAheadOfDatabase", ahead.toSeconds())
				.build();
		}
		catch (MongoException ex) {
			return Health.unknown().build();
		}
	}

	private Duration ahead() {
		Instant before = this.clock.instant();
		// by its old name, since the server of small offices knows no other
		Date there = this.admin.runCommand(new Document("isMaster", 1)).getDate("localTime");
		Instant after = this.clock.instant();
		Instant here = before.plus(Duration.between(before, after).dividedBy(2));
		return (there != null) ? Duration.between(there.toInstant(), here) : Duration.ZERO;
	}

	@Override
	public void start() {
		this.running = true;
		Health health = health();
		if (health.getStatus().equals(FAR_OFF)) {
			log.warn("This computer's clock is {} seconds ahead of the database's. Set both by the same time server.",
					health.getDetails().get("secondsAheadOfDatabase"));
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
