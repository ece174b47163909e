package pl.utrwal.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.CommitEventStore;
import pl.utrwal.eventstore.CommitStorageEngine;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.eventstore.Json;
import pl.utrwal.eventstore.embedded.EmbeddedMongo;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.WordEraser;
import pl.utrwal.eventstore.readmodel.DeadLetters;
import pl.utrwal.eventstore.readmodel.DeepVerification;
import pl.utrwal.eventstore.readmodel.DifferenceNames;
import pl.utrwal.eventstore.readmodel.LedgerEpoch;
import pl.utrwal.eventstore.readmodel.PastRewriting;
import pl.utrwal.eventstore.readmodel.Projections;
import pl.utrwal.eventstore.readmodel.ReadModel;
import pl.utrwal.eventstore.readmodel.ReadModels;
import pl.utrwal.kernel.event.Provenance;

/**
 * How commands and events travel. Every choice that Axon would make silently is made
 * here.
 */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

	private static final int BATCH = 100;

	/** Well within the time after which another node takes a claim. */
	private static final Duration BETWEEN_EXTENSIONS = Duration.ofSeconds(1);

	@Bean
	ObjectMapper defaultAxonObjectMapper() {
		return Json.mapper();
	}

	@Bean
	@Primary
	Serializer serializer() {
		return JacksonSerializer.builder().objectMapper(Json.mapper()).build();
	}

	@Bean
	@Qualifier("eventSerializer")
	EventSerializer eventSerializer(EventCatalogue catalogue) {
		return new EventSerializer(catalogue);
	}

	@Bean
	CommitStorageEngine eventStorageEngine(CommitLog log, MongoDatabase database, EventSerializer serializer) {
		return CommitStorageEngine.builder().log(log).database(database).eventSerializer(serializer).build();
	}

	@Bean(destroyMethod = "shutDown")
	EventStore eventStore(CommitStorageEngine engine, CommitLog log) {
		return new CommitEventStore(engine, log);
	}

	@Bean
	CorrelationDataProvider provenance() {
		return new SimpleCorrelationDataProvider(Provenance.MUNICIPALITY, Provenance.PLAN, Provenance.ACTOR,
				Provenance.ROLE, Provenance.REASON, Provenance.CHANNEL, Provenance.APP_VERSION, Provenance.REQUEST);
	}

	/** The default handler would log a failing event and skip it for ever. */
	@Bean
	ConfigurerModule eventProcessing(ReadModels models, LedgerEpoch epoch, CommitTokenStore tokens,
			Projections projections, ObjectProvider<EmbeddedMongo> embedded) {
		// where other nodes may die, claims are extended and looked at often
		Duration betweenClaims = (embedded.getIfAvailable() != null) ? Duration.ofSeconds(5) : BETWEEN_EXTENSIONS;
		return (configurer) -> configurer.eventProcessing((processing) -> processing
			.registerDefaultListenerInvocationErrorHandler((configuration) -> PropagatingErrorHandler.instance())
			.registerDefaultHandlerInterceptor((configuration, processor) -> projections.watch(processor))
			.registerDefaultHandlerInterceptor((configuration, processor) -> new PastRewriting(processor, models, epoch,
					() -> tokens.extendClaim(processor, 0), BETWEEN_EXTENSIONS))
			.usingPooledStreamingEventProcessors((configuration, processor) -> processor.initialSegmentCount(1)
				.batchSize(BATCH)
				.tokenClaimInterval(betweenClaims.toMillis())
				.claimExtensionThreshold(betweenClaims.toMillis())
				.initialToken(StreamableMessageSource::createTailToken)));
	}

	/** What a crash left of an erasure is finished before anything is projected. */
	@Bean
	WordEraser wordEraser(CommitLog log, MongoDatabase database, Clock clock, ObjectProvider<EmbeddedMongo> embedded) {
		WordEraser eraser = new WordEraser(log, database, clock,
				() -> embedded.ifAvailable(EmbeddedMongo::compactAtNextStart));
		eraser.finish();
		return eraser;
	}

	@Bean
	LedgerEpoch ledgerEpoch(CommitLog log, MongoDatabase database, EventCatalogue catalogue, WordEraser eraser) {
		return new LedgerEpoch(log, database, catalogue, eraser::finish);
	}

	@Bean
	ReadModels readModels(ObjectProvider<org.axonframework.config.Configuration> axon, CommitStorageEngine engine,
			MongoDatabase database, DeadLetters deadLetters, Clock clock) {
		return new ReadModels(
				() -> ReadModel.of(axon.getObject().eventProcessingConfiguration().eventProcessors().values()), engine,
				database, deadLetters, clock);
	}

	@Bean
	DeadLetters deadLetters(MongoDatabase database) {
		return new DeadLetters(database);
	}

	@Bean
	Projections projections(ObjectProvider<org.axonframework.config.Configuration> axon, ReadModels models,
			DeadLetters deadLetters, CommitTokenStore tokens, CommitLog log, Clock clock) {
		return new Projections(() -> axon.getObject().eventProcessingConfiguration().eventProcessors().values(), models,
				deadLetters, tokens, log, clock);
	}

	@Bean
	ProjectionsHealth projectionsHealthContributor(Projections projections) {
		return new ProjectionsHealth(projections);
	}

	@Bean
	DeepVerification deepVerification(ReadModels models, CommitTokenStore tokens, CommitLog log, LedgerEpoch epoch,
			List<DifferenceNames> names) {
		return new DeepVerification(models, tokens, log, epoch, names);
	}

	@Bean
	Commands commands(CommandBus bus, CommitLog log, List<MessageHandlerInterceptor<CommandMessage<?>>> guards) {
		guards.forEach(bus::registerHandlerInterceptor);
		return new Commands(bus, log);
	}

}
