package pl.utrwal.bootstrap;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.PrivateFiles;
import pl.utrwal.eventstore.Turns;
import pl.utrwal.eventstore.embedded.EmbeddedMongo;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.history.HistoryModule;
import pl.utrwal.identity.IdentityModule;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.plans.contract.PlanKinds;

/**
 * Where everything is kept: in the embedded server, or, if {@code utrwal.mongodb-uri}
 * names one, in a MongoDB cluster.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	private static final String DATABASE = "utrwal";

	private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(3);

	/** As long as a command is tried. */
	private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

	private static final Duration BETWEEN_LOOKS_FOR_OTHERS = Duration.ofMillis(50);

	/**
	 * Tells this node from others. The embedded server has one node, which takes up its
	 * work at once after a crash, as it has the same name again.
	 */
	private final String node;

	StoreConfiguration(@Value("${utrwal.mongodb-uri:}") String uri, @Value("${utrwal.data-dir}") Path dataDir) {
		PrivateFiles.folder(dataDir);
		this.node = uri.isEmpty() ? "embedded" : UUID.randomUUID().toString();
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean(destroyMethod = "close")
	@Conditional(NoCluster.class)
	EmbeddedMongo embeddedMongo(@Value("${utrwal.data-dir}") Path dataDir) {
		return EmbeddedMongo.start(dataDir.resolve("store"));
	}

	@Bean(destroyMethod = "close")
	MongoClient mongoClient(@Value("${utrwal.mongodb-uri:}") String uri, ObjectProvider<EmbeddedMongo> embedded) {
		EmbeddedMongo server = embedded.getIfAvailable();
		if (server != null) {
			return server.client();
		}
		return MongoClients.create(Cluster.settings(uri));
	}

	@Bean
	MongoDatabase database(MongoClient client) {
		return client.getDatabase(DATABASE);
	}

	@Bean
	EventCatalogue eventCatalogue(PlanKinds kinds) {
		return PlansModule.catalogue(kinds,
				Stream
					.of(PartnershipsModule.events(), MonitoringModule.events(), HistoryModule.events(),
							IdentityModule.events())
					.flatMap(Function.identity()));
	}

	@Bean(destroyMethod = "close")
	CommitLog commitLog(MongoDatabase database, EventCatalogue catalogue, Clock clock,
			ObjectProvider<EmbeddedMongo> embedded) {
		return (embedded.getIfAvailable() != null) ? CommitLog.open(database, catalogue.names(), clock, this.node)
				: CommitLog.open(database, catalogue.names(), clock, this.node, BETWEEN_LOOKS_FOR_OTHERS);
	}

	/**
	 * Before anything is written or projected, what is stored must extend what was
	 * signed.
	 */
	@Bean(destroyMethod = "close")
	Checkpoints checkpoints(MongoDatabase database, CommitLog log, CommitTokenStore tokens, Clock clock,
			@Value("${utrwal.data-dir}") Path dataDir, @Value("${utrwal.store-restored:}") String restored,
			ObjectProvider<RestoredStore> restoredStore) {
		Checkpoints checkpoints = Checkpoints.open(log, database, dataDir.resolve("ledger-key.pem"), tokens::positions,
				clock);
		if (!restored.isBlank() && checkpoints.fault().isPresent()) {
			restoredStore.getObject().goOn(checkpoints, restored.strip());
		}
		checkpoints.start();
		return checkpoints;
	}

	@Bean
	CommitTokenStore tokenStore(MongoDatabase database, ObjectProvider<EmbeddedMongo> embedded) {
		return new CommitTokenStore(database, this.node, (embedded.getIfAvailable() != null) ? null : CLAIM_TIMEOUT);
	}

	@Bean
	Turns turns(CommitTokenStore claims) {
		return new Turns(claims, LONGEST_TURN);
	}

	@Bean
	HealthIndicator storeHealthIndicator(MongoDatabase database, CommitLog log,
			ObjectProvider<EmbeddedMongo> embedded) {
		return () -> {
			if (log.broken().isPresent()) {
				return Health.down().withDetail("ledger", log.broken().get()).build();
			}
			EmbeddedMongo mongo = embedded.getIfAvailable();
			if (mongo != null && mongo.isFull()) {
				return Health.down().withDetail("store", "the disk is full").build();
			}
			if (mongo != null && !mongo.healthy()) {
				return Health.down().withDetail("store", String.valueOf(mongo.failure().orElse(null))).build();
			}
			try {
				database.runCommand(new Document("ping", 1));
				return Health.up().build();
			}
			catch (MongoException ex) {
				return Health.down(ex).build();
			}
		};
	}

	@Bean
	@Conditional(OnCluster.class)
	ClockHealth clockHealthIndicator(MongoClient client, Clock clock) {
		return new ClockHealth(client, clock);
	}

	/**
	 * An empty address names no cluster either.
	 */
	static final class NoCluster implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasLength(context.getEnvironment().getProperty("utrwal.mongodb-uri"));
		}

	}

	static final class OnCluster implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !new NoCluster().matches(context, metadata);
		}

	}

}
